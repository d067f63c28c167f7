package kerja.job;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import kerja.database.Database;

/**
 * Keeps a second run off the same database for as long as it is open, and has the connections that a run works with.
 *
 * <p>A session-level advisory lock: the server lets go of it by itself when the process that holds it dies. What the server
 * still does for that process then is ended before the next run begins, so that the two never meet at the same rows.
 */
final class RunLock implements AutoCloseable {
    /** Arbitrary, but for ever the same: the letters of "kerja" as a number. */
    private static final long KEY = 0x6b65726a61L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;
    private final HikariDataSource run;

    private RunLock(Connection connection, HikariDataSource run) {
        this.connection = connection;
        this.run = run;
    }

    /** The lock, unless another run has it. */
    static Optional<RunLock> take(Database database) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        try {
            if (!isTaken(connection)) {
                connection.close();
                return Optional.empty();
            }
            database.endDeadRun();
            return Optional.of(new RunLock(connection, database.runDataSource()));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Waits two seconds, within which the server notices that a process that was just killed is gone. */
    private static boolean isTaken(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement patience = connection.createStatement();
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            patience.execute("set local lock_timeout = '2s'");
            lock.setLong(1, KEY);
            lock.execute();
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Connections for the work under the lock. */
    DataSource connections() {
        return run;
    }

    @Override
    public void close() throws SQLException {
        run.close();
        try (connection;
                PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, KEY);
            unlock.execute();
        }
    }
}
