package kerja.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import kerja.load.Deliveries;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.TaskExecutor;

/**
 * Deliveries go through in parallel, those of one feed one after the other in the order they came, for the later one
 * revises the earlier. Each fails alone.
 */
final class FeedOrder extends AbstractPartitionHandler {
    private final Deliveries deliveries;
    private final Step step;
    private final TaskExecutor workers;

    FeedOrder(Deliveries deliveries, Step step, TaskExecutor workers) {
        this.deliveries = deliveries;
        this.step = step;
        this.workers = workers;
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
            throws InterruptedException, ExecutionException {
        Map<String, List<StepExecution>> byFeed = partitions.stream()
                .sorted(Comparator.comparingLong(DeliveryStep::deliveryOf))
                .collect(Collectors.groupingBy(this::feed, TreeMap::new, Collectors.toList()));
        List<FutureTask<List<StepExecution>>> tasks = new ArrayList<>();
        byFeed.values().stream()
                .sorted(Comparator.comparingLong(it -> DeliveryStep.deliveryOf(it.get(0))))
                .forEach(ofOneFeed -> tasks.add(new FutureTask<>(() -> oneAfterTheOther(ofOneFeed))));
        tasks.forEach(workers::execute);
        Set<StepExecution> done = new HashSet<>();
        for (FutureTask<List<StepExecution>> task : tasks) {
            done.addAll(task.get());
        }
        return done;
    }

    private List<StepExecution> oneAfterTheOther(List<StepExecution> ofOneFeed) throws JobInterruptedException {
        for (StepExecution delivery : ofOneFeed) {
            step.execute(delivery);
        }
        return ofOneFeed;
    }

    private String feed(StepExecution delivery) {
        return deliveries.require(DeliveryStep.deliveryOf(delivery)).feed();
    }
}
