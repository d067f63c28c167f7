package kerja.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON-stat becomes a long table, whichever of its spellings an office exports. */
class JsonStatTest {
    private static final String DATASET = """
            { "version": "2.0", "class": "dataset", "label": "Unemployed by sex",
              "id": ["measure", "sex", "year"], "size": [1, 2, 2],
              "dimension": {
                "measure": { "category": { "label": { "UNE": "Unemployed" }, "unit": { "UNE": { "base": "thousand persons", "decimals": 1 } } } },
                "sex": { "label": "Sex", "category": { "index": { "F": 1, "M": 0 }, "label": { "M": "Male", "F": "Female" } } },
                "year": { "label": "Year", "category": { "index": ["2022", "2023"] } } },
              "value": %s, "status": %s }
            """;

    private Path folder = Path.of("");

    @BeforeEach
    void writesIntoAFolderOfItsOwn(@TempDir Path own) {
        folder = own;
    }

    @Test
    void givesARowAValue() throws IOException {
        Sheet sheet = sheet(DATASET.formatted("[10.50, 11, null, \"..\"]", "{ \"1\": \"p\" }"));
        assertThat(sheet.name()).isEqualTo("Unemployed by sex");
        assertThat(lines(sheet))
                .containsExactly(
                        "1 measure|measure label|sex|sex label|year|year label|value|status|unit",
                        "2 UNE|Unemployed|M|Male|2022|2022|10.50||thousand persons",
                        "3 UNE|Unemployed|M|Male|2023|2023|11|p|thousand persons",
                        "4 UNE|Unemployed|F|Female|2022|2022|||thousand persons",
                        "5 UNE|Unemployed|F|Female|2023|2023|..||thousand persons");
        assertThat(Opened.cell(sheet, "G2").orElseThrow().number()).isEqualTo("10.50");
    }

    @Test
    void givesRowsOfTheValuesThereAre() throws IOException {
        Sheet sheet = sheet(DATASET.formatted("{ \"3\": 12.5, \"0\": 10 }", "\"e\""));
        assertThat(lines(sheet).subList(1, 3))
                .containsExactly(
                        "2 UNE|Unemployed|M|Male|2022|2022|10|e|thousand persons",
                        "5 UNE|Unemployed|F|Female|2023|2023|12.5|e|thousand persons");
    }

    @Test
    void readsACollectionAndAnOldBundle() throws IOException {
        String dataset = DATASET.formatted("[1, 2, 3, 4]", "[\"\", \"p\", \"\", \"\"]");
        assertThat(document(
                                "{ \"class\": \"collection\", \"link\": { \"item\": [ %s, { \"href\": \"more.json\" }, %s ] } }"
                                        .formatted(dataset, dataset))
                        .sheets())
                .extracting(Sheet::position)
                .containsExactly(1, 2);
        String old = """
                { "dataset": { "dimension": { "id": ["year"], "size": [2],
                    "year": { "category": { "index": { "2022": 0, "2023": 1 } } } }, "value": [1.5, 2.5] } }
                """;
        assertThat(lines(document(old).sheets().get(0)))
                .containsExactly("1 year|year label|value|status|unit", "2 2022|2022|1.5||", "3 2023|2023|2.5||");
    }

    @Test
    void tellsAFileThatContradictsItself() throws IOException {
        assertThat(finding(DATASET.formatted("[1, 2, 3]", "{}")).found())
                .isEqualTo("a JSON-stat file with 3 values where its dimensions announce 4");
        assertThat(finding(DATASET.formatted("{ \"7\": 1 }", "{}")).found())
                .isEqualTo("a JSON-stat file with a value at position \"7\" where its dimensions announce 4 values");
        assertThat(finding(DATASET.replace("[1, 2, 2]", "[1, 3, 2]").formatted("[]", "{}"))
                        .found())
                .isEqualTo("a JSON-stat file whose dimension \"sex\" has 2 categories where 3 are announced");
    }

    @Test
    void refusesWhatIsNoTableOrTooLarge() throws IOException {
        assertThat(finding("{ \"rows\": [ 1, 2 ] }").found()).isEqualTo("a JSON file without a JSON-stat dataset");
        assertThat(finding("{ \"rows\": [ 1, 2 ").found()).startsWith("a JSON file that is damaged");
        assertThat(finding(DATASET.formatted("[1, 2, 3, 1e999999999]", "{}")).found())
                .isEqualTo("a JSON-stat file with a value of more than 60 digits");
        Path file = file(DATASET.formatted("[1, 2, 3, 4]", "{}"));
        Finding tooLarge =
                Opened.findingOf(DocumentReader.open(file, "data.json", ReadOptions.DEFAULT.withLimits(3, 1 << 20)));
        assertThat(tooLarge.code()).isEqualTo(FindingCode.FILE_TOO_LARGE);
    }

    @Test
    void tellsAnEndingThatSaysAnotherFormat() throws IOException {
        Path file = file(DATASET.formatted("[1, 2, 3, 4]", "{}"));
        assertThat(Opened.require(DocumentReader.open(file, "data.csv", ReadOptions.DEFAULT))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.FILE_FORMAT_MISMATCH);
    }

    private Document document(String json) throws IOException {
        return Opened.require(DocumentReader.open(file(json), "data.json", ReadOptions.DEFAULT));
    }

    private Sheet sheet(String json) throws IOException {
        return document(json).sheets().get(0);
    }

    private Finding finding(String json) throws IOException {
        return Opened.findingOf(DocumentReader.open(file(json), "data.json", ReadOptions.DEFAULT));
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("data.json"), json);
    }

    private static List<String> lines(Sheet sheet) throws IOException {
        return Opened.rows(sheet).stream()
                .map(row -> row.number() + " "
                        + row.cells().stream().map(Cell::text).collect(Collectors.joining("|")))
                .toList();
    }
}
