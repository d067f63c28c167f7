package kerja.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import kerja.finding.Finding;
import kerja.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** A period in a title is read only if the title names one: a line added above must not date the figures anew. */
class TitlePeriodTest {
    private static final String FEED = """
            table:
              context: [ { title: true, period: "* yyyy *" } ]
              header: { row-with: Sex }
              rows: [ { header: Sex, sex: sex } ]
              columns: [ { header: 1, measure: { Rate: UNE_DEAP_SEX_AGE_RT } } ]
            given: { ref-area: PHL, freq: A, unit: percent }
            """;

    @Test
    void readsTheOnlyYearOfATitle() {
        assertThat(TinyFeed.of(FEED)
                        .reads("Survey 2022 of 12345 households\nSex,Rate\nMale,5.1\n")
                        .figures())
                .containsExactly("B3 2022 5.1");
        assertThat(TinyFeed.of(FEED)
                        .reads("Survey 2022\nThe year 2022\nSex,Rate\nMale,5.1\n")
                        .figures())
                .containsExactly("B4 2022 5.1");
    }

    @Test
    void refusesToChooseBetweenTwoYears() {
        TinyResult read = TinyFeed.of(FEED).reads("Issued in 2023\nSurvey 2022\nSex,Rate\nMale,5.1\n");
        assertThat(read.figures()).isEmpty();
        assertThat(read.allFindings()).extracting(Finding::code).containsExactly(FindingCode.PERIOD_UNREADABLE);
    }
}
