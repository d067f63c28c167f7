package kerja.sample;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Twenty quarters across, the newest first, under a preamble. */
final class Singapore {
    private static final int QUARTERS = 20;

    private Singapore() {}

    static List<SampleFile> files() {
        List<String> header = new ArrayList<>(List.of("Data Series"));
        for (int i = 0; i < QUARTERS; i++) {
            header.add((2023 - i / 4) + " " + (4 - i % 4) + "Q ");
        }
        TextTable table = new TextTable(',', LineDelimiter.LF)
                .line("Theme: Labour, Employment, Wages and Productivity")
                .line("Table Title: Unemployment Rate, Quarterly, Seasonally Adjusted, Per Cent")
                .line("Source: MINISTRY OF MANPOWER")
                .line("")
                .line(header)
                .line(series(
                        "Total Unemployment Rate, (SA)",
                        "2 2 1.9 1.8 2 2.1 2.1 2.3 2.4 2.6 2.7 2.9 3.2 3.4 3 2.5 2.2 2.2 2.3 2.2"))
                .line(series(
                        "  Resident Unemployment Rate, (SA)",
                        "2.7 2.9 2.7 2.6 2.7 2.9 2.8 3 3.1 3.4 3.6 4 4.3 4.6 4.1 3.4 3.2 3.1 3.2 3.1"))
                .line(series(
                        "    Citizen Unemployment Rate, (SA)",
                        "2.9 3 2.9 2.7 2.9 3 3 3.2 3.3 3.6 3.8 4.2 4.4 4.7 4.2 3.6 3.2 3.2 3.3 3.3"))
                .line("")
                .line("Footnotes: Residents are citizens and permanent residents.");
        return List.of(table.savedAs("SGP/unemployment-rate-sa-quarterly.csv", StandardCharsets.US_ASCII));
    }

    private static List<String> series(String label, String figures) {
        List<String> fields = new ArrayList<>(List.of(label));
        fields.addAll(List.of(figures.split(" ", -1)));
        return fields;
    }
}
