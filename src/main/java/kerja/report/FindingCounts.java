package kerja.report;

import java.util.Map;
import kerja.finding.Severity;

/**
 * How many findings there are, counted as the report lists them.
 *
 * @param open those that somebody has to look at, by severity; severities without any are left out
 * @param settled those that need nothing any more, in the same way
 */
record FindingCounts(Map<Severity, Integer> open, Map<Severity, Integer> settled) {

    FindingCounts {
        open = Map.copyOf(open);
        settled = Map.copyOf(settled);
    }

    int all() {
        return sum(open) + sum(settled);
    }

    int all(Severity severity) {
        return open.getOrDefault(severity, 0) + settled.getOrDefault(severity, 0);
    }

    /** Open findings that are more than a note for the record. */
    int toLookAt() {
        return sum(open) - open.getOrDefault(Severity.INFO, 0);
    }

    int allSettled() {
        return sum(settled);
    }

    private static int sum(Map<Severity, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
