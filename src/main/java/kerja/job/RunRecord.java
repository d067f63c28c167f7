package kerja.job;

import java.time.Clock;
import javax.sql.DataSource;
import kerja.load.Runs;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Keeps the run in {@code intake.run}, where deliveries refer to it after Spring Batch's own records are purged. */
final class RunRecord implements JobExecutionListener {
    private final Runs runs;

    RunRecord(DataSource database, Clock clock) {
        this.runs = new Runs(database, clock);
    }

    @Override
    public void beforeJob(JobExecution execution) {
        runs.begin(execution.getJobInstanceId());
    }

    @Override
    public void afterJob(JobExecution execution) {
        runs.end(execution.getJobInstanceId(), execution.getStatus() == BatchStatus.COMPLETED);
    }
}
