package kerja.load;

import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs of the nightly job stand in {@code intake.run}, numbered as Spring Batch numbers its job instances. */
public final class Runs {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Runs(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** Notes that a run begins; a restarted run keeps the time it first began. */
    public void begin(long runId) {
        jdbc.sql("""
                insert into intake.run (run_id, started_at, state) values (?, ?, 'running')
                on conflict (run_id) do update set state = 'running', ended_at = null
                """)
                .param(runId)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that a run ended. */
    public void end(long runId, boolean completed) {
        jdbc.sql("update intake.run set state = ?, ended_at = ? where run_id = ?")
                .param(completed ? "completed" : "failed")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(runId)
                .update();
    }
}
