package kerja.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerja.finding.Finding;
import kerja.normalize.Normalized;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;

/**
 * What became of each figure of a feed's deliveries, one line each, in the order read, as golden files hold it.
 *
 * <p>A dimension has a column only if some figure is broken down by it: where there is none, all hold the total code.
 */
final class GoldenLines {
    private static final List<String> COLUMNS = List.of(
            "file",
            "sheet",
            "cell",
            "reported_text",
            "became",
            "time_period",
            "obs_value",
            "unit",
            "step",
            "obs_status");

    private record Line(List<String> start, Map<Dimension, String> dimensions) {}

    private final List<Line> lines = new ArrayList<>();

    void add(String file, Normalized normalized) {
        Place place = normalized.place();
        String sheet = place.sheet() == null ? "" : place.sheet();
        List<String> start = new ArrayList<>(List.of(file, sheet, place.cell(), normalized.reportedText()));
        if (normalized instanceof Normalized.Figure figure) {
            start.add("figure");
            start.addAll(told(figure.observation()));
            lines.add(new Line(start, figure.observation().dimensions()));
        } else {
            start.add(normalized instanceof Normalized.Rejected rejected ? codes(rejected.findings()) : "blank");
            lines.add(new Line(start, Map.of()));
        }
    }

    String text() throws IOException {
        List<Dimension> brokenDown =
                Stream.of(Dimension.values()).filter(this::isBrokenDown).toList();
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(
                    joined(COLUMNS, brokenDown.stream().map(Dimension::column).toList()));
            for (Line line : lines) {
                writer.writeRecord(joined(
                        line.start(),
                        brokenDown.stream()
                                .map(it -> line.dimensions().getOrDefault(it, ""))
                                .toList()));
            }
        }
        return text.toString();
    }

    private boolean isBrokenDown(Dimension dimension) {
        return lines.stream()
                .map(it -> it.dimensions().getOrDefault(dimension, dimension.total()))
                .anyMatch(it -> !it.equals(dimension.total()));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String codes(List<Finding> findings) {
        return findings.stream().map(it -> it.code().name()).collect(Collectors.joining(" "));
    }

    private static List<String> told(Observation observation) {
        return List.of(
                observation.timePeriod(),
                observation.value().toPlainString(),
                observation.unitMeasure() + " " + observation.unitMultiplier(),
                observation.step().toPlainString(),
                observation.status());
    }
}
