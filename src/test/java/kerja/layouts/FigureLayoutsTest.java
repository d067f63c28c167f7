package kerja.layouts;

import static kerja.statistic.Dimension.INDICATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kerja.feed.FeedException;
import org.junit.jupiter.api.Test;

/** Which cells are figures, what goes with them, and how they are written. */
class FigureLayoutsTest {
    private static final String BY_YEAR = """
            table:
              header: { row-with: Sex }
              rows: [ { column: A, sex: sex } ]
              columns: [ { header: 1, period: yyyy } ]
            given: { ref-area: PHL, freq: A, indicator: UNE_DEAP_SEX_AGE_RT, unit: percent }
            """;

    @Test
    void keepsPrecisionColumnsWithTheirEstimates() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Indicator, rows: 2 }
                  rows: [ { column: A, measure: indicators-psa } ]
                  columns:
                    - { header: 1, period: MMMM yyyy, marks: { p: provisional, f: final } }
                    - header: 2
                      attribute: { Estimate: heading, Standard Error: standard_error, Upper Limit: upper_limit_90 }
                given: { ref-area: PHL, freq: M }
                """).reads("""
                Indicator,January 2022f,,,October 2022p,,
                ,Estimate,Standard Error,Upper Limit,Estimate,Standard Error,Upper Limit
                Employed,43266.4,294.7,43751.2,47105.1,,48040.1
                Unemployed,2952.5,48.3,3031.9,2241.2,72.6,2360.6
                """);
        assertThat(result.figures(INDICATOR))
                .containsExactly(
                        "B3 2022-01 43266.4 EMP_TEMP_SEX_AGE_NB",
                        "E3 2022-10 47105.1 EMP_TEMP_SEX_AGE_NB",
                        "B4 2022-01 2952.5 UNE_TUNE_SEX_AGE_NB",
                        "E4 2022-10 2241.2 UNE_TUNE_SEX_AGE_NB");
        assertThat(result.figure("B3").attributes())
                .isEqualTo(Map.of("standard_error", "294.7", "upper_limit_90", "43751.2"));
        assertThat(result.figure("E3").attributes()).isEqualTo(Map.of("upper_limit_90", "48040.1"));
        assertThat(result.figure("E3").status()).isEqualTo("P");
    }

    @Test
    void passesOverARowThatCountsTheColumns() {
        String numbered = """
                Sex,2019,2020
                (1),(2),(3)
                Male,5.2,10.4
                """;
        assertThat(TinyFeed.of(BY_YEAR).reads(numbered).allFindings()).isEmpty();
        assertThat(TinyFeed.of(BY_YEAR).reads(numbered).figures()).containsExactly("B3 2019 5.2", "C3 2020 10.4");
        assertThat(TinyFeed.of(BY_YEAR)
                        .reads("Sex,2019,2020\n,1,2\nMale,5.2,10.4\n")
                        .figures())
                .as("two numbers may be figures; they are not passed over silently")
                .hasSize(2);
    }

    @Test
    void doesNotTakeFiguresFurtherDownForNumbersOfColumns() {
        TinyResult result = TinyFeed.of(BY_YEAR).reads("Sex,2018,2019,2020\nTotal,5,6,7\n,1,2,3\n");
        assertThat(result.allFindings()).extracting(it -> it.where().cell()).contains("A3");
    }

    @Test
    void takesOffTheNoiseOfSinglePrecisionWhereTheFeedSaysSo() {
        String single = BY_YEAR.replace("given:", "  number: { precision: single }\ngiven:");
        String noisy = """
                Sex,2010,2011,2012
                Total,10.8999996185,13.784956938,14
                """;
        assertThat(TinyFeed.of(single).reads(noisy).figures())
                .containsExactly("B2 2010 10.9", "C2 2011 13.784956938", "D2 2012 14");
        assertThat(TinyFeed.of(BY_YEAR).reads(noisy).figures()).startsWith("B2 2010 10.8999996185");
        assertThat(TinyFeed.of(single).reads(noisy).figure("B2").reportedText()).isEqualTo("10.8999996185");
    }

    @Test
    void saysWhichPrecisionThereIs() {
        assertThatThrownBy(() -> TinyFeed.of(BY_YEAR.replace("given:", "  number: { precision: half }\ngiven:")))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("\"half\" is no precision.");
    }
}
