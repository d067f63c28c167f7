package kerja.job;

import java.util.ArrayList;
import java.util.List;
import kerja.finding.Severity;
import kerja.load.Deliveries;
import kerja.load.DeliveryState;
import kerja.load.FigureStaging;
import kerja.load.RecordedFinding;
import kerja.load.StagedFigure;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Stages figures and findings chunk by chunk; with the end of the delivery it counts them, in the same transaction, so that
 * a delivery is either staged whole or read again.
 */
final class StagingWriter implements ItemWriter<Staged> {
    private final long deliveryId;
    private final long runId;
    private final FigureStaging staging;
    private final Deliveries deliveries;

    StagingWriter(long deliveryId, long runId, FigureStaging staging, Deliveries deliveries) {
        this.deliveryId = deliveryId;
        this.runId = runId;
        this.staging = staging;
        this.deliveries = deliveries;
    }

    @Override
    public void write(Chunk<? extends Staged> chunk) {
        List<StagedFigure> figures = new ArrayList<>();
        List<RecordedFinding> findings = new ArrayList<>();
        for (Staged staged : chunk) {
            findings.addAll(staged.findings());
            if (staged instanceof Staged.Figure figure) {
                figures.add(figure.figure());
            }
        }
        if (!figures.isEmpty()) {
            staging.stage(deliveryId, figures);
        }
        if (!findings.isEmpty()) {
            staging.record(deliveryId, runId, findings);
        }
        for (Staged staged : chunk) {
            if (staged instanceof Staged.End end) {
                end(end);
            }
        }
    }

    private void end(Staged.End end) {
        deliveries.staged(deliveryId, end.leftOut());
        boolean isRefused =
                end.figures() == 0 && end.findings().stream().anyMatch(it -> it.severity() == Severity.BLOCK);
        if (isRefused) {
            deliveries.change(deliveryId, DeliveryState.REJECTED);
        }
    }
}
