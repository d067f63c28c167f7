package kerja.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.samskivert.mustache.Escapers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kerja.load.LateDeliveries;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three nights: the sample, nothing new, then three files of the sample with mistakes. What became of the figures, and what the
 * senders were told.
 */
class SampleNightTest {
    private static final Path SAMPLE = Path.of("sample-input");
    private static final Path SCHEMA = Path.of("src/main/resources/kerja/report/report.schema.json");
    private static final Instant FIRST_NIGHT = Instant.parse("2026-03-05T18:30:00Z");

    @TempDir
    private static Path folder;

    private static Nights nights;
    private static Nightly.Outcome first;
    private static Nightly.Outcome second;
    private static List<String> rowsAfterFirst;
    private static List<String> rowsAfterSecond;

    @BeforeAll
    static void runs() throws IOException, SQLException {
        nights = new Nights(folder).deliverAllOf(SAMPLE);
        first = nights.run(night(1));
        rowsAfterFirst = nights.rowVersions();
        second = nights.run(night(2));
        rowsAfterSecond = nights.rowVersions();
        nights.deliver("SGP", "unemployment-rate-sa-quarterly-corrected.csv", singaporeWithMistakes())
                .deliver("THA", "employment-ratio-by-region-2567.xlsx", thailandWithMistakes())
                .deliver("LAO", "labour-market-key-indicators-2568.xlsx", laosWithMistakes())
                .run(night(3));
    }

    @AfterAll
    static void ends() throws IOException {
        nights.close();
    }

    @Test
    void loadsTheSampleOnceAndOnlyOnce() {
        assertThat(first.isCompleted()).isTrue();
        assertThat(first.failures()).isEmpty();
        assertThat(first.deliveries()).hasSizeGreaterThan(15).allSatisfy(it -> {
            assertThat(it.state().isFinal()).isTrue();
            assertThat(it.counts().addUp()).isTrue();
        });
        assertThat(membersInTheWarehouse()).hasSize(11);
        assertThat(second.isCompleted()).isTrue();
        assertThat(second.deliveries()).isEmpty();
        assertThat(rowsAfterSecond).isEqualTo(rowsAfterFirst);
    }

    /** Singapore's rate came as exported with a preamble; the plain file, of which it is expected, never came. */
    @Test
    void doesNotCallLateWhatCameInAnotherLayout() {
        LocalDate day = LocalDate.ofInstant(FIRST_NIGHT, ZoneOffset.UTC);

        assertThat(nights.sql().sql("""
                        select format('%s to %s %s %s', min(time_period), max(time_period), state, given_by)
                        from stat.coverage_on(?)
                        where publication = 'sgp-unemployment-rate-quarterly' and state <> 'not due'
                        group by state, given_by order by 1
                        """).param(day).query(String.class).list())
                .containsExactly(
                        "2023-Q1 to 2023-Q4 loaded sgp-unemployment-rate-table-builder", "2024-Q1 to 2025-Q4 late ");
        assertThat(new LateDeliveries(nights.database.database().dataSource()).find(day))
                .filteredOn(it -> it.refArea().equals("SGP"))
                .extracting(LateDeliveries.Late::first, LateDeliveries.Late::last)
                .containsExactly(tuple("2024-Q1", "2025-Q4"));
    }

    @ParameterizedTest
    @CsvSource({
        "report-csv-english, SGP, unemployment-rate-sa-quarterly-corrected.csv",
        "report-xlsx-thai, THA, employment-ratio-by-region-2567.xlsx",
        "report-xlsx-lao, LAO, labour-market-key-indicators-2568.xlsx",
        "report-xls-vietnamese, VNM, lao-dong-viec-lam-quy-2022-2023.xls"
    })
    void tellsTheSenderWhatItAlwaysTold(String golden, String sender, String file) throws IOException {
        new GoldenReport(nights.outbox.resolve(sender), file).is(golden);
    }

    @Test
    void writesEveryReportForMachinesAsItsSchemaSays() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
        List<Path> reports = reports("report.json");

        assertThat(reports).hasSize(first.deliveries().size() + 3).allSatisfy(report -> assertThat(
                        schema.validate(Files.readString(report), InputFormat.JSON))
                .isEmpty());
    }

    @Test
    void leadsOnlyToPlacesThatAreOnThePage() throws IOException {
        for (Path report : reports("report.html")) {
            String page = Files.readString(report);
            assertThat(all(" href=\"#([^\"]*)\"", page)).as("%s", report).isSubsetOf(all(" id=\"([^\"]*)\"", page));
        }
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    /** What is expected stands in the sender's language; the English only beside it, told apart as English. */
    @Test
    void saysNothingInEnglishAloneToThoseWhoReadAnotherLanguage() throws IOException {
        List<String> expected = nights.sql().sql("""
                select distinct expected from intake.finding join intake.delivery using (delivery_id)
                where sender not in ('SGP', 'INTL') and rule is null
                """).query(String.class).list();
        assertThat(expected).hasSizeGreaterThan(5);
        for (Path report : reports("report.html")) {
            String page = Files.readString(report);
            if (!page.contains("<html lang=\"en\">")) {
                assertThat(page.replaceAll("(?s)<small class=\"en\" lang=\"en\">.*?</small>", ""))
                        .as("%s", report)
                        .doesNotContain(
                                expected.stream().map(Escapers.HTML::escape).toList());
            }
        }
    }

    private static Clock night(int number) {
        return Clock.fixed(FIRST_NIGHT.plus(number - 1, ChronoUnit.DAYS), ZoneOffset.UTC);
    }

    private static List<Path> reports(String name) throws IOException {
        try (Stream<Path> files = Files.walk(nights.outbox)) {
            return files.filter(it -> String.valueOf(it.getFileName()).equals(name))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> membersInTheWarehouse() {
        return nights.sql().sql("""
                select distinct c.attributes ->> 'country' from stat.observation o
                join warehouse.code c on c.list = 'ref_area' and c.code = o.ref_area
                where c.attributes ->> 'country' is not null
                """).query(String.class).list();
    }

    /** A figure with a letter, one that is impossible, a period that is none, a label misspelt, and one like a formula. */
    private static byte[] singaporeWithMistakes() throws IOException {
        String sample = Files.readString(SAMPLE.resolve("SGP/unemployment-rate-sa-quarterly.csv"));
        String[][] mistakes = {
            {"Rate, (SA)\",2,2,1.9,", "Rate, (SA)\",2,2,1.8,"},
            {"2022 2Q ", "2022 2K "},
            {"2.7,2.9,2.7,2.6,", "2.7,2.9,2.7,2o6,"},
            {"4.4,4.7,4.2", "4.4,47,=4.2+0"},
            {"    Citizen Unemp", "    Citizens Unemp"}
        };
        return with(mistakes, sample).getBytes(UTF_8);
    }

    private static String with(String[][] mistakes, String text) {
        String mistaken = text;
        for (String[] mistake : mistakes) {
            assertThat(mistaken).contains(mistake[0]);
            mistaken = mistaken.replace(mistake[0], mistake[1]);
        }
        return mistaken;
    }

    private static byte[] thailandWithMistakes() throws IOException {
        return with(SAMPLE.resolve("THA/employment-ratio-by-region-2565-2566.xlsx"), sheet -> {
            sheet.getRow(5).getCell(8).setCellValue(86.19);
            sheet.getRow(6).getCell(1).setCellValue("๖๖,๘๘");
            sheet.getRow(19).getCell(0).setCellValue("ภาคใต");
            sheet.getRow(8).getCell(4).setCellValue(172.4);
            sheet.getRow(12).setZeroHeight(true);
        });
    }

    private static byte[] laosWithMistakes() throws IOException {
        return with(SAMPLE.resolve("LAO/labour-market-key-indicators.xlsx"), sheet -> {
            sheet.getRow(5).getCell(2).setCellValue("໓.໒໘໙,໗໔໐.໑");
            sheet.getRow(6).getCell(4).setCellValue(120.9);
            sheet.getRow(7).getCell(1).setCellValue("ສ່ວນພັນ");
            sheet.getRow(8).getCell(0).setCellValue("ຍິິງ / Femal");
            sheet.getRow(9).getCell(3).setCellErrorValue(FormulaError.DIV0.getCode());
        });
    }

    private static byte[] with(Path sample, Consumer<Sheet> mistakes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(sample)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            mistakes.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
