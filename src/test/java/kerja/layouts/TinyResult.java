package kerja.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerja.finding.Finding;
import kerja.normalize.Normalized;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;

/**
 * What a feed read: by cell, {@code B2} or {@code Sheet1!B2}, in the order read.
 *
 * @param findings about file and layout
 * @param outOfScope figures that the feed knows no indicator for
 */
record TinyResult(Map<String, Normalized> cells, List<Finding> findings, int outOfScope) {

    Observation figure(String cell) {
        if (cells.get(cell) instanceof Normalized.Figure figure) {
            return figure.observation();
        }
        throw new AssertionError(cell + " became " + cells.get(cell) + "; findings: " + findings);
    }

    boolean isBlank(String cell) {
        return cells.get(cell) instanceof Normalized.Blank;
    }

    /** Findings of the layout and of figures that could not be read. */
    List<Finding> allFindings() {
        List<Finding> all = new ArrayList<>(findings);
        cells.values().forEach(it -> {
            if (it instanceof Normalized.Rejected rejected) {
                all.addAll(rejected.findings());
            }
        });
        return all;
    }

    /** Cells that became figures, each with period, value and the codes of some dimensions. */
    List<String> figures(Dimension... dimensions) {
        return cells.entrySet().stream()
                .filter(it -> it.getValue() instanceof Normalized.Figure)
                .map(it -> line(it.getKey(), figure(it.getKey()), dimensions))
                .toList();
    }

    private static String line(String cell, Observation observation, Dimension... dimensions) {
        List<String> parts = new ArrayList<>(
                List.of(cell, observation.timePeriod(), observation.value().toPlainString()));
        Stream.of(dimensions).map(it -> observation.dimensions().get(it)).forEach(parts::add);
        return String.join(" ", parts);
    }
}
