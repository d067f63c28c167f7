package kerja.corpus;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of {@code expected.csv}: what a cell of a real file must become.
 *
 * @param file relative to the corpus
 * @param kind observation, missing, not-data or out-of-scope
 * @param dimensions by column; empty where the figure is not broken down
 * @param others further dimensions, by name: a code, or the label as delivered
 * @param certain whether every professional would say so
 * @param open names of the columns that professionals could differ on
 */
record ExpectedCell(
        String file,
        String sheet,
        String cell,
        String reportedText,
        String kind,
        Map<String, String> dimensions,
        Map<String, String> others,
        String timePeriod,
        String value,
        String unitMeasure,
        String unitMultiplier,
        String status,
        boolean certain,
        Set<String> open) {
    static final List<String> DIMENSIONS = List.of(
            "ref_area",
            "indicator",
            "freq",
            "sex",
            "age",
            "economic_activity",
            "occupation",
            "status_in_employment",
            "education",
            "area_type",
            "series_type");
    private static final Pattern OPEN = Pattern.compile("open: ([a-z_,]+) \\|.*", Pattern.DOTALL);

    ExpectedCell {
        dimensions = Map.copyOf(dimensions);
        others = Map.copyOf(others);
        open = Set.copyOf(open);
    }

    static List<ExpectedCell> allOf(Path expected) throws IOException {
        List<ExpectedCell> cells = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(expected)) {
            rows.forEach(it -> cells.add(of(it)));
        }
        return cells;
    }

    /** The same place as {@link kerja.provenance.Place} names it, within its file. */
    String at() {
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }

    private static ExpectedCell of(NamedCsvRecord row) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        DIMENSIONS.forEach(it -> dimensions.put(it, row.getField(it)));
        Map<String, String> others = new LinkedHashMap<>();
        for (String pair : row.getField("other_dimension").split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                others.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        Matcher open = OPEN.matcher(row.getField("why"));
        return new ExpectedCell(
                row.getField("file"),
                row.getField("sheet"),
                row.getField("cell"),
                row.getField("reported_text"),
                row.getField("kind"),
                dimensions,
                others,
                row.getField("time_period"),
                row.getField("obs_value"),
                row.getField("unit_measure"),
                row.getField("unit_mult"),
                row.getField("obs_status"),
                row.getField("certain").equals("yes"),
                open.matches() ? Set.of(open.group(1).split(",")) : Set.of());
    }
}
