package kerja.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kerja.codelist.ReferenceData;
import kerja.feed.Axis;
import kerja.feed.Feed;
import kerja.feed.Feeds;
import kerja.feed.NumberStyle;
import kerja.feed.Table;
import kerja.feed.Wording;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.map.FeedChoice;
import kerja.normalize.FigureNormalizer;
import kerja.read.Cell;
import kerja.read.Document;
import kerja.read.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same table next month: what offices change without notice changes no observation, and what makes the table another
 * one is found as drift and loads nothing into the wrong place.
 */
class DamagedSampleTest {
    private static final Path SAMPLES = Path.of("sample-input");
    private static final List<String> UNUSABLE =
            Unusable.files().stream().map(SampleFile::path).toList();

    private static Feeds feeds;
    private static FigureNormalizer normalizer;

    /** Something done to a sheet whose table, with its header at a row, is known. */
    private interface Damage {
        void on(DamagedSheet sheet, Table table, int header);
    }

    /** A sample with its feed and what is read in it undamaged. */
    private record Sample(Path file, Feed feed, SampleReading whole) {
        String name() {
            return String.valueOf(file.getFileName());
        }

        Document open() throws IOException {
            return SampleReading.open(file, name(), feed);
        }
    }

    @BeforeAll
    static void loadsTheFeeds() {
        Path jobs = Path.of("jobs");
        ReferenceData data = ReferenceData.load(jobs);
        feeds = Feeds.load(jobs.resolve("feeds"), data.codeLists(), data.dictionaries(), data.units());
        normalizer = new FigureNormalizer(data.codeLists(), data.units(), data.periodWords());
    }

    @TestFactory
    Stream<DynamicNode> readsTheSameFiguresAfterHarmlessChanges() throws IOException {
        Map<String, Damage> damages = new TreeMap<>();
        damages.put("preamble lengthened", (sheet, table, header) -> {
            sheet.insertRow(1, "Ministry of Manpower, for official use");
            sheet.insertRow(2);
            sheet.insertRow(3, "Prepared by the statistics division", "Page 1");
        });
        damages.put("rows inserted above the table", (sheet, table, header) -> {
            sheet.insertRow(header);
            sheet.insertRow(header, "Note: rounded figures");
        });
        damages.put("blank rows between data rows", (sheet, table, header) -> {
            for (int row = sheet.height(); row > header + rowsOf(table); row--) {
                sheet.insertRow(row);
            }
        });
        damages.put("trailing blank columns", (sheet, table, header) -> {
            for (int row = 1; row <= sheet.height(); row++) {
                sheet.putText(row, sheet.width() + (row == 1 ? 40 : 0), "");
            }
        });
        damages.put("notes below the table", (sheet, table, header) -> {
            sheet.insertRow(sheet.height() + 1);
            sheet.insertRow(sheet.height() + 1, "Note: figures may not add up due to rounding");
        });
        damages.put("column of remarks added behind", (sheet, table, header) -> {
            int column = sheet.width() + 1;
            sheet.putText(header, column, "Remarks");
            sheet.putText(header + rowsOf(table), column, "revised since the last issue");
        });
        damages.put("column of numbers added before", (sheet, table, header) -> {
            sheet.insertColumn(1);
            sheet.putText(header, 1, "No.");
            for (int row = header + rowsOf(table); row <= sheet.height(); row++) {
                if (!sheet.text(row, 2).isBlank()) {
                    sheet.putText(row, 1, String.valueOf(row));
                }
            }
        });
        damages.put("column of remarks added within", (sheet, table, header) -> {
            sheet.insertColumn(2);
            sheet.putText(header, 2, "Remarks");
            sheet.putText(header + rowsOf(table), 2, "revised since the last issue");
        });
        damages.put("first two columns swapped", (sheet, table, header) -> sheet.swapColumns(1, 2));
        damages.put("second and third column swapped", (sheet, table, header) -> sheet.swapColumns(2, 3));
        damages.put("first and last column swapped", (sheet, table, header) -> sheet.swapColumns(1, sheet.width()));
        damages.put(
                "last two columns swapped",
                (sheet, table, header) -> sheet.swapColumns(sheet.width() - 1, sheet.width()));
        damages.put(
                "numbers typed as text", (sheet, table, header) -> sheet.replaceCells(it -> typed(it, table.number())));
        return samples()
                .map(sample -> container(
                        sample,
                        damages.entrySet().stream()
                                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                                    SampleReading read = damaged(sample, it.getValue());
                                    assertThat(read.layout()).as(it.getKey()).isEmpty();
                                    assertThat(read.observations())
                                            .as(it.getKey())
                                            .containsExactlyElementsOf(
                                                    sample.whole().observations());
                                }))));
    }

    @TestFactory
    Stream<DynamicNode> readsTheSameFiguresInAnotherSheetOrAsText(@TempDir Path folder) throws IOException {
        return samples()
                .filter(it -> !it.name().endsWith(".csv"))
                .map(sample -> container(
                        sample,
                        Stream.of(
                                DynamicTest.dynamicTest("sheet renamed", () -> renamesEachSheet(sample)),
                                DynamicTest.dynamicTest("sheets of notes added", () -> addsSheets(sample)),
                                DynamicTest.dynamicTest("saved as CSV", () -> savesAsText(sample, folder)))));
    }

    @TestFactory
    Stream<DynamicNode> findsDriftAfterHarmfulChanges() throws IOException {
        return samples().map(sample -> container(sample, harms(sample)));
    }

    private static Stream<DynamicNode> harms(Sample sample) {
        List<DynamicNode> tests = new ArrayList<>();
        Table first = sample.feed().tables().get(0);
        for (List<String> heading : first.boundHeadings()) {
            String shown = heading.get(0);
            tests.add(harm(
                    sample, "dropped " + shown, onColumn(heading, (sheet, row, column) -> sheet.dropColumn(column))));
            tests.add(harm(
                    sample,
                    "renamed " + shown,
                    (sheet, table, header) -> sheet.replaceCells(it ->
                            Wording.isOne(it.text(), heading) ? Cell.ofText(it.column(), "Something else") : it)));
            tests.add(harm(
                    sample,
                    "doubled " + shown,
                    onColumn(
                            heading,
                            (sheet, row, column) -> sheet.putText(
                                    row, column == sheet.width() ? column - 1 : column + 1, sheet.text(row, column)))));
        }
        for (int i = 0; i < rowsOf(first); i++) {
            int offset = i;
            tests.add(harm(sample, "header row " + (i + 1) + " gone", (sheet, table, header) -> {
                if (offset < rowsOf(table)) {
                    sheet.dropRow(header + offset);
                }
            }));
        }
        tests.add(harm(sample, "first column gone", (sheet, table, header) -> sheet.dropColumn(1)));
        if (first.figureColumns().isEmpty()) {
            tests.add(harm(sample, "last two columns headed the same", (sheet, table, header) -> {
                for (int row = header; row < header + rowsOf(table); row++) {
                    sheet.put(row, sheet.width(), sheet.at(row, sheet.width() - 1));
                }
            }));
        }
        return tests.stream();
    }

    private interface ColumnDamage {
        void on(DamagedSheet sheet, int row, int column);
    }

    private static Damage onColumn(List<String> heading, ColumnDamage damage) {
        return (sheet, table, header) -> {
            for (int row = header; row < header + rowsOf(table); row++) {
                for (int column = 1; column <= sheet.width(); column++) {
                    if (Wording.isOne(sheet.text(row, column), heading)) {
                        damage.on(sheet, row, column);
                        return;
                    }
                }
            }
        };
    }

    /** A damage after which there is drift, no sheet gives figures, and no figure is wrong. */
    private static DynamicNode harm(Sample sample, String what, Damage damage) {
        return DynamicTest.dynamicTest(what, () -> {
            SampleReading read = damaged(sample, damage);
            assertThat(sample.whole().observations()).containsAll(read.observations());
            assertThat(read.layout())
                    .as(what)
                    .extracting(Finding::code)
                    .contains(FindingCode.LAYOUT_DRIFT)
                    .isSubsetOf(FindingCode.LAYOUT_DRIFT, FindingCode.SHEET_MISSING);
            assertThat(read.layout())
                    .filteredOn(it -> it.code() == FindingCode.LAYOUT_DRIFT)
                    .allSatisfy(it -> {
                        assertThat(it.found()).startsWith("is now: ");
                        assertThat(it.expected()).startsWith("was: ");
                    });
        });
    }

    private static void renamesEachSheet(Sample sample) throws IOException {
        try (Document document = sample.open()) {
            for (int i = 0; i < document.sheets().size(); i++) {
                List<Sheet> sheets = copies(document);
                sheets.set(i, DamagedSheet.of(sheets.get(i)).renamed("Hoja " + i));
                SampleReading read = read(sample, sheets);
                if (sample.feed().tables().stream().anyMatch(DamagedSampleTest::readsTheSheetsName)) {
                    assertThat(sample.whole().observations()).containsAll(read.observations());
                    assertThat(read.figures()).isNotEmpty();
                } else {
                    assertThat(read.layout()).isEmpty();
                    assertThat(read.observations())
                            .containsExactlyElementsOf(sample.whole().observations());
                }
            }
        }
    }

    private static void addsSheets(Sample sample) throws IOException {
        try (Document document = sample.open()) {
            List<Sheet> sheets = copies(document);
            sheets.add(0, DamagedSheet.ofTexts("Cover", 99, "Labour force survey", "Ministry of Labour", "2024"));
            sheets.add(DamagedSheet.ofTexts("Notes", 98, "Figures may not add up", "Telephone 123 456"));
            SampleReading read = read(sample, sheets);
            assertThat(read.layout()).isEmpty();
            assertThat(read.observations())
                    .containsExactlyElementsOf(sample.whole().observations());
        }
    }

    /** Saving as CSV keeps one sheet, without its name: tables on other sheets, or that live by the name, are missed. */
    private static void savesAsText(Sample sample, Path folder) throws IOException {
        try (Document document = sample.open()) {
            Sheet sheet = document.sheets().get(0);
            Path file = folder.resolve(sample.name() + ".csv");
            Feed feed = sample.feed();
            write(DamagedSheet.of(sheet), feed.tables().get(0).number(), file);
            try (Document text = SampleReading.open(file, "saved.csv", feed)) {
                SampleReading read = SampleReading.of(feed, normalizer, text, "saved.csv");
                if (document.sheets().size() == 1) {
                    assertThat(read.layout()).isEmpty();
                    assertThat(read.observations())
                            .containsExactlyElementsOf(sample.whole().observations());
                } else {
                    assertThat(sample.whole().observations()).containsAll(read.observations());
                    assertThat(Stream.concat(read.layout().stream(), read.figures().stream()))
                            .isNotEmpty();
                }
            }
        }
    }

    private static void write(DamagedSheet sheet, NumberStyle style, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            for (int row = 1; row <= sheet.height(); row++) {
                List<String> fields = new ArrayList<>();
                for (int column = 1; column <= sheet.width(); column++) {
                    Cell cell = sheet.at(row, column);
                    fields.add(cell == null ? "" : typed(cell, style).text());
                }
                csv.writeRecord(fields);
            }
        }
    }

    private static SampleReading damaged(Sample sample, Damage damage) throws IOException {
        try (Document document = sample.open()) {
            List<Sheet> sheets = copies(document);
            for (int i = 0; i < sheets.size(); i++) {
                DamagedSheet sheet = (DamagedSheet) sheets.get(i);
                Table table = tableOf(sample.feed(), i);
                damage.on(sheet, table, headerRow(sheet, table));
            }
            return read(sample, sheets);
        }
    }

    /** The table read from a sheet: samples have one for all sheets, or one for each in their order. */
    private static Table tableOf(Feed feed, int sheet) {
        return feed.tables().get(Math.min(sheet, feed.tables().size() - 1));
    }

    private static int headerRow(DamagedSheet sheet, Table table) {
        Predicate<String> isLabel = text -> table.header().labels().stream().anyMatch(it -> Wording.isOne(text, it));
        return sheet.rowWith(isLabel);
    }

    private static int rowsOf(Table table) {
        return table.header().rows();
    }

    private static boolean readsTheSheetsName(Table table) {
        return table.axes().stream().anyMatch(it -> it.position() instanceof Axis.SheetName);
    }

    private static SampleReading read(Sample sample, List<Sheet> sheets) throws IOException {
        return SampleReading.of(sample.feed(), normalizer, new DamagedDocument(sheets), sample.name());
    }

    private static List<Sheet> copies(Document document) throws IOException {
        List<Sheet> copies = new ArrayList<>();
        for (Sheet sheet : document.sheets()) {
            copies.add(DamagedSheet.of(sheet));
        }
        return copies;
    }

    private record DamagedDocument(List<Sheet> sheets) implements Document {
        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    /** A stored number as somebody would type it. */
    private static Cell typed(Cell cell, NumberStyle style) {
        if (cell.number() == null || cell.date() != null) {
            return cell;
        }
        String text = cell.number().toPlainString().replace('.', style.decimal());
        return Cell.ofText(cell.column(), text);
    }

    private static DynamicNode container(Sample sample, Stream<? extends DynamicNode> tests) {
        return DynamicContainer.dynamicContainer(sample.name(), tests);
    }

    private static Stream<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (SampleFile it : SampleInput.files()) {
            if (!UNUSABLE.contains(it.path())) {
                samples.add(sample(SAMPLES.resolve(it.path())));
            }
        }
        return samples.stream();
    }

    private static Sample sample(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<Feed> candidates =
                feeds.fitting(SAMPLES.relativize(file).getName(0).toString(), name);
        try (Document document = SampleReading.open(file, name, candidates.get(0))) {
            Feed feed = FeedChoice.among(candidates, document).get(0);
            return new Sample(file, feed, SampleReading.of(feed, normalizer, document, name));
        }
    }
}
