package kerja.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kerja.provenance.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingCatalogueTest {

    private static final Path DELIVERED = Path.of("jobs/rules/findings.yaml");

    private final Path folder;

    FindingCatalogueTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void describesEveryCode(FindingCode code) throws IOException {
        FindingText text = FindingCatalogue.read(DELIVERED).text(code);

        assertThat(text.title()).hasSizeBetween(5, 45).doesNotEndWith(".");
        assertThat(text.means()).hasSizeLessThan(200).endsWith(".");
        assertThat(text.mend()).hasSizeLessThan(220).endsWith(".");
    }

    @Test
    void saysFoundExpectedAndRemedyInOneSentence() throws IOException {
        Finding finding = new Finding(
                FindingCode.NUMBER_UNREADABLE,
                Place.ofFile("a.csv").at(7, 2),
                "12,4o5",
                Phrased.delivered("a number such as 12,405"));

        assertThat(FindingCatalogue.read(DELIVERED).sentence(finding))
                .startsWith(
                        "Not a number: found \u201c12,4o5\u201d, expected a number such as 12,405. Type the figure");
    }

    @Test
    void leavesOutWhatIsNotKnown() throws IOException {
        Finding finding = new Finding(FindingCode.FILE_EMPTY, Place.ofFile("a.csv"), "", Phrased.delivered(""));

        assertThat(FindingCatalogue.read(DELIVERED).sentence(finding)).startsWith("Empty file. Send the file again");
    }

    @Test
    void namesTheMissingCode() throws IOException {
        Path file = changed("RULE_BROKEN:[\\s\\S]*$", "");

        assertThatThrownBy(() -> FindingCatalogue.read(file))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("findings.yaml, line ")
                .hasMessageContaining("The finding RULE_BROKEN is not described");
    }

    @Test
    void namesTheLineOfAnUnknownCode() throws IOException {
        Path file = changed("(?m)^FEED_UNKNOWN:", "FEED_UNKOWN:");

        assertThatThrownBy(() -> FindingCatalogue.read(file))
                .hasMessageContaining("line " + lineOf(file, "FEED_UNKOWN") + ": \"FEED_UNKOWN\" is not known");
    }

    @Test
    void namesTheLineOfAnUnknownSeverity() throws IOException {
        Path file = changed("severity: info\\b", "severity: fatal");

        assertThatThrownBy(() -> FindingCatalogue.read(file))
                .hasMessageContaining("line " + lineOf(file, "severity: fatal"))
                .hasMessageContaining("Write one of block, error, warning, info.");
    }

    @Test
    void refusesACodeDescribedTwice() throws IOException {
        Path file = changed("(?m)^SENDER_MISMATCH:", "FEED_UNKNOWN:");

        assertThatThrownBy(() -> FindingCatalogue.read(file)).hasMessageContaining("Keep one of the two");
    }

    @Test
    void refusesATextLeftOut() throws IOException {
        Path file = changed("(?m)^  mend: Move the file.*\\n", "");

        assertThatThrownBy(() -> FindingCatalogue.read(file))
                .hasMessageContaining("\"mend\" is missing for SENDER_MISMATCH");
    }

    @Test
    void saysWhereTheFileIsNotYaml() throws IOException {
        Path file = changed("title: Unknown kind of file", "title: [Unknown kind of file");

        assertThatThrownBy(() -> FindingCatalogue.read(file)).hasMessageContaining("This is not YAML");
    }

    private Path changed(String pattern, String replacement) throws IOException {
        String original = Files.readString(DELIVERED);
        String changed = original.replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(original);
        return Files.writeString(folder.resolve("findings.yaml"), changed);
    }

    private static int lineOf(Path file, String text) throws IOException {
        return Files.readAllLines(file).stream()
                        .takeWhile(line -> !line.contains(text))
                        .toList()
                        .size()
                + 1;
    }
}
