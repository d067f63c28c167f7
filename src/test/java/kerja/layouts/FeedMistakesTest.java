package kerja.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import kerja.feed.FeedException;
import kerja.feed.FeedProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a feed is told with its line, and with what to write instead. */
class FeedMistakesTest {
    private static final String FEED = """
            table:
              header: { row-with: Sex }
              rows: [ { column: A, sex: sex } ]
              columns: [ { header: 1, period: yyyy } ]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
              number: { precision: half }            | 9 | "half" is no precision. | Write single if a program left 10.8999996185 for 10.9; else leave the key out.
              number: { rounded-to: 250 }            | 9 | "250" is no power of ten. | Write 10, 100 or 1000.
              within: here                           | 9 | "here" is not a range of columns. | Write it as D:H or D.
              repeated: often                        | 9 | "often" is neither true nor false. | Write true, or leave it out.
              context: [ { title: true, sex: sex, unknown: skip } ] | 9 | "skip" is nothing that can become of an unknown label. | Write finding, leave-out or out-of-scope.
              context: [ { title: true, sex: sex, shown: italics } ] | 9 | "italics" is no look that is told apart. | Write capitals or bold.
              context: [ { title: true, sex: sex, indent: deep } ] | 9 | This is no depth. | Write it as 5, or 1-4, or 1- for 1 and more.
              context: [ { band: true, unit: { Tons: persens } } ] | 9 | There is no unit "persens". | Did you mean "persons"?
              bellow: Table 2                        | 9 | "bellow" is not known here. | Did you mean "below"?
            """)
    void tellsWhereTheMistakeIsAndWhatToWrite(String line, int at, String message, String remedy) {
        FeedException mistakes =
                catchThrowableOfType(FeedException.class, () -> TinyFeed.of(FEED + "  " + line + "\n"));
        assertThat(mistakes.problems()).hasSize(1);
        FeedProblem problem = mistakes.problems().get(0);
        assertThat(problem.line()).isEqualTo(at);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.remedy()).isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            { en: Prices only, tg: x } | "tg" is not known here.           | Did you mean "th"?
            { th: x }                  | The English sentence is missing.  | Add "en:"; it stands beside every other language.
            [ Prices, only ]           | A single value is expected here.  | Write one value after the colon.
            """)
    void knowsTheLanguagesOfSenders(String outOfScope, String message, String remedy) {
        FeedException mistakes =
                catchThrowableOfType(FeedException.class, () -> TinyFeed.of("\nout-of-scope: " + outOfScope + "\n"));
        assertThat(mistakes.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.remedy()).isEqualTo(remedy);
        });
    }
}
