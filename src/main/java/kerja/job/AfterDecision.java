package kerja.job;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
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

    private final DataSource database;
    private final Stages stages;

    public AfterDecision(DataSource database, JobsFolder jobs, NightlySettings settings, Clock clock) {
        this.database = database;
        this.stages = new Stages(database, new JdbcTransactionManager(database), jobs, settings, clock);
    }

    /** The delivery as it is then; empty if the next run is to finish it. */
    public Optional<Delivery> finish(long deliveryId) throws IOException, SQLException {
        Optional<RunLock> lock = RunLock.take(database);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (RunLock alone = lock.get()) {
            Delivery delivery = stages.deliveries().require(deliveryId);
            stages.load(delivery, lastRun(deliveryId));
            stages.across(delivery, lastRun(deliveryId));
            stages.report(stages.deliveries().require(deliveryId));
            return Optional.of(stages.deliveries().require(deliveryId));
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private long lastRun(long deliveryId) {
        return JdbcClient.create(database)
                .sql("select run_id from intake.delivery where delivery_id = ?")
                .param(deliveryId)
                .query(Long.class)
                .single();
    }
}
