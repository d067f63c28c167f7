package kerja.job;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Does something before a step begins. */
final class Entering implements StepExecutionListener {
    private final Runnable before;

    Entering(Runnable before) {
        this.before = before;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        before.run();
    }
}
