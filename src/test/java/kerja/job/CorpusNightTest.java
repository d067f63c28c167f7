package kerja.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kerja.load.Delivery;
import kerja.statistic.Dimension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night over all real files of the shared corpus: what must be in the warehouse is there, and nothing that must not. */
class CorpusNightTest {
    private static final Path CORPUS = Path.of(System.getProperty("kerja.corpus", "../shared/corpus"));
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
    private static final List<String> COLUMNS = List.of(
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

    @TempDir
    private Path folder;

    @Test
    void holdsEveryCertainRow() throws IOException, SQLException {
        assumeTrue(Files.isDirectory(CORPUS), "No corpus at " + CORPUS + "; -Dkerja.corpus=DIR names one");
        try (Nights nights = new Nights(folder)) {
            try (var files = Files.walk(CORPUS, 2)) {
                for (Path file : files.filter(it -> CORPUS.relativize(it).getNameCount() == 2)
                        .toList()) {
                    String sender =
                            CORPUS.relativize(file).getName(0).toString().toUpperCase(Locale.ROOT);
                    nights.deliver(sender, file);
                }
            }

            Nightly.Outcome outcome = nights.run();

            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.deliveries())
                    .hasSizeGreaterThanOrEqualTo(39)
                    .allSatisfy(
                            it -> assertThat(it.counts().addUp()).as(it.name()).isTrue());
            print(outcome);
            assertThat(broken(nights)).isEmpty();
        }
    }

    private static void print(Nightly.Outcome outcome) {
        for (Delivery delivery : outcome.deliveries()) {
            System.out.println(delivery.sender() + "/" + delivery.fileName() + " "
                    + delivery.state().column() + " " + delivery.counts());
        }
    }

    private static List<String> broken(Nights nights) throws IOException {
        List<String> broken = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(CORPUS.resolve("expected.csv"))) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("certain").equals("yes")) {
                    String difference = difference(nights, row);
                    if (!difference.isEmpty()) {
                        broken.add(row.getField("file") + " " + row.getField("sheet") + "!" + row.getField("cell") + " "
                                + row.getField("reported_text") + ": " + difference);
                    }
                }
            }
        }
        return broken;
    }

    private static String difference(Nights nights, NamedCsvRecord expected) {
        String file = expected.getField("file");
        List<Map<String, Object>> found = nights.sql()
                .sql("""
                select o.*, h.sheet as at_sheet from stat.observation_history o
                join stat.delivery d using (delivery)
                cross join lateral (select coalesce(o.sheet, '') as sheet) h
                where d.file_name = :file and h.sheet = :sheet and o.cell = :cell
                """)
                .param("file", file.substring(file.indexOf('/') + 1))
                .param("sheet", expected.getField("sheet"))
                .param("cell", expected.getField("cell"))
                .query()
                .listOfRows();
        if (!expected.getField("kind").equals("observation")) {
            return found.isEmpty() ? "" : "is loaded, and is " + expected.getField("kind");
        }
        if (found.size() != 1) {
            return found.size() + " observations " + held(nights, expected);
        }
        Map<String, String> different = new TreeMap<>();
        for (String column : COLUMNS) {
            String wanted = expected.getField(column);
            String total = Dimension.find(column).orElseThrow().total();
            compare(
                    different,
                    column,
                    wanted.isEmpty() ? total : wanted,
                    found.get(0).get(column));
        }
        compare(
                different,
                "ref_area",
                expected.getField("ref_area"),
                found.get(0).get("ref_area"));
        compare(
                different,
                "time_period",
                expected.getField("time_period"),
                found.get(0).get("time_period"));
        compare(
                different,
                "unit_measure",
                expected.getField("unit_measure"),
                found.get(0).get("unit_measure"));
        compare(
                different,
                "unit_mult",
                expected.getField("unit_mult"),
                found.get(0).get("unit_mult"));
        compare(
                different,
                "obs_status",
                expected.getField("obs_status"),
                found.get(0).get("obs_status"));
        BigDecimal wanted = new BigDecimal(expected.getField("obs_value"));
        BigDecimal value = (BigDecimal) found.get(0).get("obs_value");
        if (value == null || value.subtract(wanted).abs().compareTo(wanted.abs().multiply(TOLERANCE)) > 0) {
            different.put("obs_value", wanted + " is " + value);
        }
        return different.isEmpty() ? "" : different.toString();
    }

    private static String held(Nights nights, NamedCsvRecord expected) {
        String file = expected.getField("file");
        return nights.sql()
                .sql("""
                select coalesce(string_agg(f.state || ' ' || coalesce(n.rule, n.code, '') || ': ' || coalesce(n.message, ''), '; '), 'not read')
                from intake.figure f join intake.delivery d using (delivery_id)
                left join intake.finding n using (delivery_id, figure_no)
                where d.file_name = :file and coalesce(f.sheet, '') = :sheet and f.cell = :cell
                """)
                .param("file", file.substring(file.indexOf('/') + 1))
                .param("sheet", expected.getField("sheet"))
                .param("cell", expected.getField("cell"))
                .query(String.class)
                .single();
    }

    private static void compare(Map<String, String> different, String column, String wanted, @Nullable Object found) {
        if (!wanted.equals(String.valueOf(found))) {
            different.put(column, wanted + " is " + found);
        }
    }
}
