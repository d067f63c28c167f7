package kerja.job;

import kerja.load.Delivery;
import org.springframework.batch.core.step.StepExecution;

/** A stage of a delivery broke: the surroundings failed or Kerja has a fault; the next run goes on from there. */
final class StageFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StageFailedException(String stage, Delivery delivery, StepExecution execution) {
        super(stage + " (" + delivery.name() + "): " + cause(execution), first(execution));
    }

    private static String cause(StepExecution execution) {
        Throwable cause = first(execution);
        if (cause == null) {
            return String.valueOf(execution.getStatus());
        }
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static @org.jspecify.annotations.Nullable Throwable first(StepExecution execution) {
        return execution.getFailureExceptions().stream().findFirst().orElse(null);
    }
}
