package kerja.feed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import kerja.codelist.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsTest {
    private static final String START = """
            feed: brn-employment
            title: Brunei Darussalam, employment
            publisher: DEPS
            deliveries: { from: BRN, file: "*.csv" }
            table:
              columns:
                - { header: year, period: yyyy }
                - { header: employed, indicator: EMP_TEMP_SEX_AGE_NB, unit: thousand-persons }
            given: { ref-area: BRN, freq: A }
            """;

    private final Path folder;

    TermsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void withdrawsOnlyWhatIsMarkedAndHoldsNothingUnlessTheFeedSaysSo() throws IOException {
        Terms terms = terms("");

        assertThat(terms.policy()).isEqualTo(new Policy(false, null, null, Policy.Vintage.MARKED));
        assertThat(terms.published()).isEqualTo(new Published(Map.of(), List.of(), List.of()));
        assertThat(terms.expected()).isNull();
    }

    @Test
    void readsHowDeliveriesAreTaken() throws IOException {
        assertThat(terms(
                                "policy: { all-or-nothing: true, hold-revisions-beyond: { percent: 10, points: 0.5 }, vintage: full }")
                        .policy())
                .isEqualTo(new Policy(true, new BigDecimal("10"), new BigDecimal("0.5"), Policy.Vintage.FULL));
    }

    @Test
    void readsWhereTheDayOfPublicationStands() throws IOException {
        assertThat(terms("""
                        published:
                          dates: { "report 2020*": 2021-11-30 }
                          file-name: "*'-vintage-'yyyy-MM'.csv'"
                          showing: "'Released on 'd MMMM yyyy"
                        """).published())
                .isEqualTo(new Published(
                        Map.of("report 2020*", LocalDate.of(2021, 11, 30)),
                        List.of("*'-vintage-'yyyy-MM'.csv'"),
                        List.of("'Released on 'd MMMM yyyy")));
    }

    @Test
    void readsWhatIsExpectedWhen() throws IOException {
        assertThat(terms("expected: { every: quarter, from: 2020-Q1, due-after: P45D }")
                        .expected())
                .isEqualTo(new Expected(
                        List.of("BRN"), List.of(), "Q", List.of(), "2020-Q1", Period.ofDays(45), Period.ofDays(30)));
        assertThat(terms("expected: { rounds: [2, 8], from: 2015-02, due-after: P3M, late-after: P10D }")
                        .expected())
                .isEqualTo(new Expected(
                        List.of("BRN"),
                        List.of(),
                        "S",
                        List.of(2, 8),
                        "2015-02",
                        Period.ofMonths(3),
                        Period.ofDays(10)));
    }

    @Test
    void expectsNothingOfAnIrregularSurvey() throws IOException {
        Expected expected = requireNonNull(terms("expected: irregular").expected());

        assertThat(expected.isIrregular()).isTrue();
        assertThat(expected.members()).containsExactly("BRN");
    }

    @Test
    void namesEveryMistakeWithItsLineAndRemedy() {
        assertThatThrownBy(() -> terms("""
                        policy: { all-or-nothing: perhaps, hold-revisions-beyond: { percent: -1 }, vintage: fresh }
                        published: { dates: { "a*": yesterday }, file-name: "xyz" }
                        expected: { every: fortnight, from: 2020-Q1, due-after: 45 days, rounds: [13] }
                        """))
                .hasMessageContaining("brn-employment.yaml:10: \"perhaps\" is neither true nor false")
                .hasMessageContaining("\"-1\" is not a limit")
                .hasMessageContaining("\"fresh\" is no kind of vintage")
                .hasMessageContaining("brn-employment.yaml:11: \"yesterday\" is not a date")
                .hasMessageContaining("\"xyz\" in the period format \"xyz\" means nothing")
                .hasMessageContaining("brn-employment.yaml:12: A survey round is named by its month")
                .hasMessageContaining("\"2020-Q1\" is not the first period expected")
                .hasMessageContaining("\"45 days\" is not a length of time");
        assertThatThrownBy(() -> terms("expected: { from: 2020 }")).hasMessageContaining("how often");
    }

    private Terms terms(String yaml) throws IOException {
        Files.writeString(folder.resolve("brn-employment.yaml"), START + yaml);
        ReferenceData data = ReferenceData.load(Path.of("jobs"));
        return Feeds.load(folder, data.codeLists(), data.dictionaries(), data.units())
                .find("brn-employment")
                .orElseThrow()
                .terms();
    }
}
