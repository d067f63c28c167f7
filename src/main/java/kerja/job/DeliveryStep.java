package kerja.job;

import java.util.ArrayList;
import java.util.List;
import kerja.load.Delivery;
import kerja.load.DeliveryState;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.SimpleStepHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One delivery goes through its stages, each a step of its own, made for the delivery and named after both.
 *
 * <p>A stage that completed is passed over when the run is restarted; one that did not starts again. Where the delivery
 * stands counts as well: a later run takes a delivery up where an abandoned one left it.
 */
final class DeliveryStep extends AbstractStep {
    private final Stages stages;
    private final Progress progress;
    private final PlatformTransactionManager transactions;
    private final int figuresPerChunk;

    DeliveryStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Stages stages,
            Progress progress,
            int figuresPerChunk) {
        super(repository);
        this.stages = stages;
        this.progress = progress;
        this.transactions = transactions;
        this.figuresPerChunk = figuresPerChunk;
        setName("delivery");
    }

    @Override
    protected void doExecute(StepExecution execution) throws Exception {
        Delivery delivery = stages.deliveries().require(deliveryOf(execution));
        try {
            SimpleStepHandler handler = new SimpleStepHandler(getJobRepository());
            for (Step stage : stagesOf(delivery, execution.getJobExecution().getJobInstanceId())) {
                StepExecution done = handler.handleStep(stage, execution.getJobExecution());
                if (done.getStatus() != BatchStatus.COMPLETED) {
                    throw new StageFailedException(stage.getName(), delivery, done);
                }
            }
        } finally {
            progress.ends(stages.deliveries().require(delivery.id()));
        }
    }

    /**
     * The delivery is told by the name of the partition. Its execution context may be empty: a process can die between the
     * writing of the one and of the other.
     */
    static long deliveryOf(StepExecution partition) {
        String name = partition.getStepName();
        return Long.parseLong(name.substring(name.lastIndexOf(':') + 1));
    }

    private List<Step> stagesOf(Delivery delivery, long runId) {
        List<Step> steps = new ArrayList<>();
        DeliveryState state = delivery.state();
        if (state == DeliveryState.RECEIVED) {
            steps.add(reading(delivery, runId));
        }
        if (state == DeliveryState.RECEIVED || state == DeliveryState.STAGED) {
            steps.add(stage("validate", delivery, () -> stages.validate(delivery, runId)));
        }
        if (!state.isFinal()) {
            steps.add(stage("load", delivery, () -> stages.load(delivery, runId)));
        }
        steps.add(stage("report", delivery, () -> stages.report(delivery)));
        return steps;
    }

    private Step reading(Delivery delivery, long runId) {
        StagingReader reader = stages.reader(delivery);
        return new StepBuilder("read delivery " + delivery.id(), getJobRepository())
                .<Reading, Staged>chunk(figuresPerChunk)
                .reader(reader)
                .processor(stages.processor(delivery))
                .writer(stages.writer(delivery, runId))
                .transactionManager(transactions)
                .listener(new Entering(() -> {
                    progress.enters(delivery, "read");
                    stages.clear(delivery);
                }))
                .build();
    }

    private Step stage(String name, Delivery delivery, Work work) {
        TaskletStepBuilder builder = new StepBuilder(name + " delivery " + delivery.id(), getJobRepository())
                .tasklet(
                        (contribution, context) -> {
                            progress.enters(delivery, name);
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions);
        return builder.build();
    }

    /** What a stage does. */
    interface Work {
        void run() throws Exception;
    }
}
