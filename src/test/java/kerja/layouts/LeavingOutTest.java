package kerja.layouts;

import static kerja.statistic.Dimension.INDICATOR;
import static kerja.statistic.Dimension.REF_AREA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kerja.feed.FeedException;
import kerja.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** What of a sheet is not loaded: shares, changes, repeated blocks, other subjects. */
class LeavingOutTest {
    private static final String BY_YEAR = """
            table:
              header: { row-with: Province }
              rows: [ { column: A, ref-area: places-vnm } ]
              columns: [ { header: 1, period: "* yyyy" } ]
              missing: [ ".." ]
              leave-out: %s
            given: { freq: A, indicator: EAP_TEAP_SEX_AGE_NB, unit: thousand-persons }
            """;

    @Test
    void leavesColumnsOutByHeaderOrPlace() {
        String table = """
                Province,Persons 2015,Persons 2016,Share 2015,Share 2016
                Ha Noi,3800.2,3801.1,7.0,6.9
                """;
        assertThat(TinyFeed.of(BY_YEAR.formatted("{ headed: \"Share *\" }"))
                        .reads(table)
                        .figures())
                .containsExactly("B2 2015 3800.2", "C2 2016 3801.1");
        assertThat(TinyFeed.of(BY_YEAR.formatted("[ { columns: C }, { columns: \"E:\" } ]"))
                        .reads(table)
                        .figures())
                .containsExactly("B2 2015 3800.2", "D2 2015 7");
    }

    @Test
    void leavesOutABlockOnlyAsLongAsItRepeatsTheOther() {
        TinyFeed feed = TinyFeed.of(BY_YEAR.formatted("{ columns: D:E, repeating: B:C }"));
        TinyResult repeated = feed.reads("""
                Province,Year 2015,Year 2016,Year 2017,Year 2018
                Ha Noi,3800.2,3801.1,3800.2,3801.1
                Ca Mau,700.1,708.6,700.1,708.6
                """);
        assertThat(repeated.figures()).hasSize(4);
        assertThat(repeated.allFindings()).isEmpty();
        TinyResult mended = feed.reads("""
                Province,Year 2015,Year 2016,Year 2017,Year 2018
                Ha Noi,3800.2,3801.1,3800.2,3805.7
                Ca Mau,700.1,708.6,711.0,712.3
                """);
        assertThat(mended.allFindings()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(FindingCode.LAYOUT_DRIFT);
            assertThat(it.where().cell()).isEqualTo("E2");
            assertThat(it.found()).isEqualTo("is now: 3805.7");
            assertThat(it.expected())
                    .isEqualTo("3801.1, as in cell C2, which this column repeats according to the feed");
        });
    }

    @Test
    void saysWhatLeavingOutNeeds() {
        assertThatThrownBy(() -> TinyFeed.of(BY_YEAR.formatted("{ columns: D:E, repeating: A:C }")))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("do not repeat a block of the same width to the left of them.");
        assertThatThrownBy(() -> TinyFeed.of(BY_YEAR.formatted("{ repeating: A:C }")))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("Nothing says what is left out.");
    }

    @Test
    void countsFiguresThatNoIndicatorCarries() {
        TinyResult result = TinyFeed.of("""
                table:
                  columns:
                    - { header: province, ref-area: places-vnm, unknown: out-of-scope }
                    - { header: year, period: yyyy }
                    - { header: labour force, indicator: EAP_TEAP_SEX_AGE_NB }
                    - { header: vulnerable, out-of-scope: by a definition of the office }
                  missing: [ "-" ]
                given: { freq: A, unit: thousand-persons }
                """).reads("""
                province,year,labour force,vulnerable
                Ha Noi,2015,3800.2,12.5
                Ha Noi,2016,3801.1,-
                Paris,2016,5000.0,
                """);
        assertThat(result.figures(REF_AREA)).containsExactly("C2 2015 3800.2 VN-HN", "C3 2016 3801.1 VN-HN");
        assertThat(result.isBlank("D3")).as("a marker is no figure").isTrue();
        assertThat(result.outOfScope()).as("D2 and C4").isEqualTo(2);
        assertThat(result.allFindings()).isEmpty();
    }

    @Test
    void countsColumnsOfOtherSubjects() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Province }
                  rows: [ { column: 1, ref-area: places-vnm } ]
                  columns: [ { header: 1, measure: { Labour force: EAP_TEAP_SEX_AGE_NB, "Rice*": out-of-scope } } ]
                given: { freq: A, time-period: "2015", unit: thousand-persons }
                """).reads("""
                Province,Labour force,Rice (tons)
                Ha Noi,3800.2,400
                """);
        assertThat(result.figures(INDICATOR)).containsExactly("B2 2015 3800.2 EAP_TEAP_SEX_AGE_NB");
        assertThat(result.outOfScope()).isEqualTo(1);
    }

    @Test
    void saysWhatCanBecomeOfUnknownLabels() {
        assertThatThrownBy(() -> TinyFeed.of("""
                table:
                  columns:
                    - { header: province, ref-area: places-vnm, unknown: skip }
                    - { header: labour force, indicator: EAP_TEAP_SEX_AGE_NB, unit: thousand-persons }
                """))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("Write finding, leave-out or out-of-scope.");
    }
}
