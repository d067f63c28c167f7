package kerja.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps a second run off the same database for as long as it is open.
 *
 * <p>A session-level advisory lock: the server lets go of it by itself when the process that holds it dies.
 */
final class RunLock implements AutoCloseable {
    /** Arbitrary, but for ever the same: the letters of "kerja" as a number. */
    private static final long KEY = 0x6b65726a61L;

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock, unless another run has it. */
    static Optional<RunLock> take(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        boolean isTaken = false;
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, KEY);
            try (ResultSet row = lock.executeQuery()) {
                isTaken = row.next() && row.getBoolean(1);
            }
        } finally {
            if (!isTaken) {
                connection.close();
            }
        }
        return isTaken ? Optional.of(new RunLock(connection)) : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, KEY);
            unlock.execute();
        }
    }
}
