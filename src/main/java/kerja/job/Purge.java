package kerja.job;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Spring Batch never deletes its metadata, which grows with every delivery; this does, by age.
 *
 * <p>A run goes as a whole once its last execution is older than asked for, never the latest one. What deliveries and
 * figures refer to is in {@code intake} and stays.
 */
final class Purge {
    private static final String OLD = """
            create temporary table purged on commit drop as
            select job_instance_id from batch.batch_job_execution
            group by job_instance_id
            having max(coalesce(end_time, last_updated, create_time)) < :before
                and job_instance_id < (select max(job_instance_id) from batch.batch_job_instance)
            """;
    private static final String STEPS = """
            step_execution_id in (
                select step_execution_id from batch.batch_step_execution
                join batch.batch_job_execution using (job_execution_id)
                join purged using (job_instance_id))
            """;
    private static final String EXECUTIONS = """
            job_execution_id in (
                select job_execution_id from batch.batch_job_execution join purged using (job_instance_id))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Purge(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** Deletes what is older than so many days, in the caller's transaction; returns how many runs went. */
    int olderThan(int days) {
        LocalDateTime before = LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(days)), clock.getZone());
        jdbc.sql(OLD).param("before", before).update();
        jdbc.sql("delete from batch.batch_step_execution_context where " + STEPS)
                .update();
        jdbc.sql("delete from batch.batch_step_execution where " + EXECUTIONS).update();
        jdbc.sql("delete from batch.batch_job_execution_context where " + EXECUTIONS)
                .update();
        jdbc.sql("delete from batch.batch_job_execution_params where " + EXECUTIONS)
                .update();
        jdbc.sql("delete from batch.batch_job_execution where " + EXECUTIONS).update();
        return jdbc.sql("delete from batch.batch_job_instance where job_instance_id in (select * from purged)")
                .update();
    }
}
