package kerja.job;

import java.util.List;
import kerja.finding.Finding;
import kerja.map.ReportedValue;

/** What reading a delivery gives one after the other: its figures, then once what the file as a whole showed. */
sealed interface Reading {

    /** A figure with its number in reading order, from 1. */
    record Figure(int number, ReportedValue value) implements Reading {}

    /**
     * The delivery is read to its end.
     *
     * @param findings about file, sheets and layout
     * @param figures how many were read, blanks included
     * @param leftOut cells that hold data no indicator carries
     */
    record End(List<Finding> findings, int figures, int leftOut) implements Reading {
        public End {
            findings = List.copyOf(findings);
        }
    }
}
