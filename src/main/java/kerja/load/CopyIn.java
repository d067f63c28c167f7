package kerja.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows go to the server in one COPY, on the connection of the transaction that is open. */
final class CopyIn {

    private final JdbcTemplate jdbc;

    CopyIn(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    void run(String statement, CopyRows rows) {
        jdbc.execute((java.sql.Connection connection) ->
                send(new CopyManager(connection.unwrap(BaseConnection.class)), statement, rows));
    }

    private static Long send(CopyManager copy, String statement, CopyRows rows) throws SQLException {
        try {
            return copy.copyIn(statement, new ByteArrayInputStream(rows.bytes()));
        } catch (IOException broken) {
            throw new DataAccessResourceFailureException(
                    "The connection to the database broke while figures were sent; start the run again", broken);
        }
    }
}
