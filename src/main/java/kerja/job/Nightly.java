package kerja.job;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kerja.database.Database;
import kerja.load.Deliveries;
import kerja.load.Delivery;
import kerja.validate.RuleException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Runs the nightly job: a new run, or the last one continued where it was cut off.
 *
 * <p>One run at a time for a database. A run whose process died is known by its lock being free; it is marked as failed and
 * continued, so that no delivery is begun twice.
 */
public final class Nightly {
    private final Database database;
    private final JobsFolder jobs;
    private final NightlySettings settings;
    private final Progress progress;
    private final Clock clock;

    /**
     * How a run ended.
     *
     * @param runId number of the run
     * @param isContinued true if it went on with a run that had been cut off
     * @param isCompleted false if something failed; {@code failures} say what
     * @param deliveries those the run worked on, as they stand now
     */
    public record Outcome(
            long runId, boolean isContinued, boolean isCompleted, List<Delivery> deliveries, List<String> failures) {
        public Outcome {
            deliveries = List.copyOf(deliveries);
            failures = List.copyOf(failures);
        }
    }

    public Nightly(Database database, JobsFolder jobs, NightlySettings settings, Progress progress, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Runs the job to its end; empty if another run is at work on the same database.
     *
     * @throws RuleException if the database cannot run a rule; nothing is begun then
     */
    public Optional<Outcome> run() throws SQLException {
        Optional<RunLock> lock = RunLock.take(database);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (RunLock held = lock.get();
                ConfigurableApplicationContext context = context(held.connections())) {
            return Optional.of(run(context));
        } catch (SQLException | RuleException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The nightly job could not be started: " + e.getMessage(), e);
        }
    }

    private Outcome run(ConfigurableApplicationContext context) throws Exception {
        JobOperator operator = context.getBean(JobOperator.class);
        JobRepository repository = context.getBean(JobRepository.class);
        Optional<JobExecution> cutOff = cutOff(repository);
        JobExecution execution;
        if (cutOff.isPresent()) {
            execution = operator.restart(recovered(operator, cutOff.get()));
        } else {
            execution = operator.start(
                    context.getBean(Job.class),
                    new JobParametersBuilder()
                            .addLocalDateTime("started", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                            .toJobParameters());
        }
        long runId = execution.getJobInstanceId();
        return new Outcome(
                runId,
                cutOff.isPresent(),
                execution.getStatus() == BatchStatus.COMPLETED,
                new Deliveries(database.dataSource(), clock).ofRun(runId),
                failures(execution));
    }

    /** The last run, if it was not completed. */
    private static Optional<JobExecution> cutOff(JobRepository repository) {
        JobInstance last = repository.getLastJobInstance(NightlyConfiguration.JOB);
        JobExecution execution = last == null ? null : repository.getLastJobExecution(last);
        return Optional.ofNullable(execution)
                .filter(it -> it.getStatus() != BatchStatus.COMPLETED && it.getStatus() != BatchStatus.ABANDONED);
    }

    /** The lock is ours, so that whoever is said to run it is dead. */
    private static JobExecution recovered(JobOperator operator, JobExecution execution) {
        return execution.isRunning() || execution.getStatus() == BatchStatus.UNKNOWN
                ? operator.recover(execution)
                : execution;
    }

    private static List<String> failures(JobExecution execution) {
        List<String> failures = new ArrayList<>();
        for (StepExecution step : execution.getStepExecutions()) {
            boolean isStageOrRunStep =
                    !step.getStepName().equals("end") && !step.getStepName().contains(":");
            if (step.getStatus() == BatchStatus.FAILED && isStageOrRunStep) {
                String cause = step.getFailureExceptions().isEmpty()
                        ? step.getExitStatus()
                                .getExitDescription()
                                .lines()
                                .findFirst()
                                .orElse("")
                        : rootMessage(step.getFailureExceptions().get(0));
                failures.add(step.getStepName() + ": " + cause);
            }
        }
        if (failures.isEmpty()) {
            execution.getAllFailureExceptions().forEach(it -> failures.add(rootMessage(it)));
        }
        return failures;
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private ConfigurableApplicationContext context(DataSource connections) {
        Stages stages = new Stages(connections, new JdbcTransactionManager(connections), jobs, settings, clock);
        return new SpringApplicationBuilder(NightlyConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.batch.job.enabled", "false",
                        "spring.batch.jdbc.table-prefix", "batch.batch_",
                        "spring.batch.jdbc.initialize-schema", "never",
                        // The run's lock already keeps a second job off. Serializable, the default, would make the
                        // parallel deliveries fail each other when their steps are created at the same moment.
                        "spring.batch.jdbc.isolation-level-for-create", "read_committed",
                        "spring.main.allow-circular-references", "false"))
                .initializers((GenericApplicationContext context) -> {
                    lend(context, DataSource.class, connections);
                    lend(context, Stages.class, stages);
                    lend(context, NightlySettings.class, settings);
                    lend(context, Progress.class, progress);
                    lend(context, Clock.class, clock);
                })
                .run();
    }

    /** Whoever gave it closes it; the context would close the connections under the lock. */
    private static <T> void lend(GenericApplicationContext context, Class<T> type, T bean) {
        context.registerBean(type, () -> bean, definition -> definition.setDestroyMethodName(""));
    }
}
