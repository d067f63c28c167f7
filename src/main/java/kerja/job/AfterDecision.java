package kerja.job;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import kerja.database.Database;
import kerja.load.Delivery;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What an operator has let go is loaded at once, and the delivery's reports are written anew.
 *
 * <p>Where a run is at work, or the operator may decide but not load, that is left to the next run: it finds the
 * delivery in the state the decision gave it.
 */
public final class AfterDecision {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Database database;
    private final JobsFolder jobs;
    private final NightlySettings settings;
    private final Clock clock;

    public AfterDecision(Database database, JobsFolder jobs, NightlySettings settings, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /** The delivery as it is then; empty if the next run is to finish it. */
    public Optional<Delivery> finish(long deliveryId) throws IOException, SQLException {
        Optional<RunLock> lock = RunLock.take(database);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (RunLock alone = lock.get()) {
            DataSource connections = alone.connections();
            Stages stages = new Stages(connections, new JdbcTransactionManager(connections), jobs, settings, clock);
            Delivery delivery = stages.deliveries().require(deliveryId);
            long runId = lastRun(connections, deliveryId);
            stages.load(delivery, runId);
            stages.across(delivery, runId);
            stages.report(stages.deliveries().require(deliveryId));
            return Optional.of(stages.deliveries().require(deliveryId));
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static long lastRun(DataSource connections, long deliveryId) {
        return JdbcClient.create(connections)
                .sql("select run_id from intake.delivery where delivery_id = ?")
                .param(deliveryId)
                .query(Long.class)
                .single();
    }
}
