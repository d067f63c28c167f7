package kerja.job;

import java.util.List;
import kerja.load.RecordedFinding;
import kerja.load.StagedFigure;

/** What staging takes one after the other: normalized figures with their findings, then once the end of the delivery. */
sealed interface Staged {

    List<RecordedFinding> findings();

    /** A figure and what is wrong with it. */
    record Figure(StagedFigure figure, List<RecordedFinding> findings) implements Staged {
        public Figure {
            findings = List.copyOf(findings);
        }
    }

    /** The delivery is read to its end; see {@link Reading.End}. */
    record End(List<RecordedFinding> findings, int figures, int leftOut) implements Staged {
        public End {
            findings = List.copyOf(findings);
        }
    }
}
