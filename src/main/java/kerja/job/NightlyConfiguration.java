package kerja.job;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kerja.load.Delivery;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code nightly}: code lists, inbox, deliveries as partitions, what spans them, the purge of old metadata, and the end, which
 * fails the run if a delivery failed.
 *
 * <p>The migrations are run by whoever opens the database, so that every command finds the same schema.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
class NightlyConfiguration {
    static final String JOB = "nightly";
    static final String DELIVERIES = "deliveries";

    @Bean
    Job nightly(
            JobRepository repository,
            RunRecord runs,
            Step reference,
            Step inbox,
            Step deliveries,
            Step across,
            Step publish,
            Step purge,
            Step end) {
        return new JobBuilder(JOB, repository)
                .listener((JobExecutionListener) runs)
                .start(reference)
                .next(inbox)
                .next(deliveries)
                .next(across)
                .next(publish)
                .next(purge)
                .next(end)
                .build();
    }

    @Bean
    RunRecord runs(DataSource database, java.time.Clock clock) {
        return new RunRecord(database, clock);
    }

    @Bean
    Step reference(JobRepository repository, PlatformTransactionManager transactions, Stages stages) {
        return again(repository, transactions, "reference", runId -> stages.synchronise());
    }

    @Bean
    Step inbox(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Stages stages,
            NightlySettings settings,
            Progress progress) {
        return again(repository, transactions, "inbox", runId -> {
            progress.scanned(stages.intake().take(settings.inbox(), runId));
        });
    }

    @Bean
    Step deliveries(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Stages stages,
            NightlySettings settings,
            Progress progress,
            TaskExecutor workers) {
        Partitioner partitioner = gridSize -> {
            List<Delivery> unfinished = stages.deliveries().unfinished();
            progress.begins(unfinished.size());
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            for (Delivery delivery : unfinished) {
                partitions.put(String.valueOf(delivery.id()), new ExecutionContext());
            }
            return partitions;
        };
        return new StepBuilder(DELIVERIES, repository)
                .partitioner("delivery", partitioner)
                .partitionHandler(new FeedOrder(
                        stages.deliveries(),
                        new DeliveryStep(repository, transactions, stages, progress, settings.figuresPerChunk()),
                        workers))
                .aggregator(NightlyConfiguration::add)
                .allowStartIfComplete(true)
                .build();
    }

    /** Adds up what the deliveries did, not how they ended: the end of the run looks at that. */
    private static void add(StepExecution all, Collection<StepExecution> deliveries) {
        for (StepExecution delivery : deliveries) {
            all.setReadCount(all.getReadCount() + delivery.getReadCount());
            all.setWriteCount(all.getWriteCount() + delivery.getWriteCount());
        }
    }

    @Bean
    Step across(JobRepository repository, PlatformTransactionManager transactions, Stages stages, Progress progress) {
        return again(repository, transactions, "across", runId -> {
            progress.enters("across");
            stages.across(runId);
        });
    }

    @Bean
    Step publish(JobRepository repository, PlatformTransactionManager transactions, Stages stages, Progress progress) {
        return again(repository, transactions, "publish", runId -> {
            progress.enters("publish");
            stages.publish(runId);
        });
    }

    @Bean
    Step purge(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DataSource database,
            NightlySettings settings,
            java.time.Clock clock) {
        Purge purge = new Purge(database, clock);
        return again(repository, transactions, "purge", runId -> purge.olderThan(settings.metadataDays()));
    }

    /** Deliveries fail alone, and what spans the others goes on; only then does the run fail, to be continued. */
    @Bean
    Step end(JobRepository repository, PlatformTransactionManager transactions) {
        return new StepBuilder("end", repository)
                .tasklet(
                        (contribution, context) -> {
                            JobExecution run = contribution.getStepExecution().getJobExecution();
                            boolean failed = run.getStepExecutions().stream()
                                    .anyMatch(it -> it.getStatus() == BatchStatus.FAILED);
                            if (failed) {
                                throw new IllegalStateException("Some deliveries could not be worked on to their end");
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    TaskExecutor workers(NightlySettings settings) {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(settings.parallelDeliveries());
        workers.setThreadNamePrefix("delivery-");
        return workers;
    }

    /** A step that is done again when the run is continued. */
    private static Step again(
            JobRepository repository, PlatformTransactionManager transactions, String name, Task task) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            task.run(contribution
                                    .getStepExecution()
                                    .getJobExecution()
                                    .getJobInstanceId());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    /** What a step of the whole run does. */
    private interface Task {
        void run(long runId) throws Exception;
    }
}
