package kerja.preview;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import kerja.normalize.Normalized;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;

/** The figures of a preview as CSV, with the columns of {@code stat.observation} that a file alone can fill. */
public final class ObservationCsv {
    private ObservationCsv() {}

    public static void write(Preview preview, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(to);
        List<String> head = new ArrayList<>(List.of("sheet", "cell", "reported_text", "time_period", "obs_value"));
        head.addAll(List.of("unit_measure", "unit_mult", "obs_status"));
        for (Dimension dimension : Dimension.values()) {
            head.add(dimension.column());
        }
        csv.writeRecord(head);
        for (Normalized figure : preview.figures()) {
            if (figure instanceof Normalized.Figure it) {
                csv.writeRecord(line(it.observation()));
            }
        }
        csv.flush();
    }

    private static List<String> line(Observation observation) {
        String sheet = observation.place().sheet();
        List<String> line = new ArrayList<>(List.of(
                harmless(sheet == null ? "" : sheet),
                observation.place().cell(),
                harmless(observation.reportedText()),
                observation.timePeriod(),
                observation.value().toPlainString(),
                observation.unitMeasure(),
                String.valueOf(observation.unitMultiplier()),
                observation.status()));
        for (Dimension dimension : Dimension.values()) {
            line.add(observation.dimensions().getOrDefault(dimension, ""));
        }
        return line;
    }

    /** A text that no spreadsheet takes for a formula. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+@\\t\\r].*|-[^\\d.,].*") ? "'" + text : text;
    }
}
