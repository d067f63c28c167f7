package kerja.layouts;

import static kerja.statistic.Dimension.FREQ;
import static kerja.statistic.Dimension.INDICATOR;
import static kerja.statistic.Dimension.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import kerja.finding.Finding;
import kerja.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** Periods that stand in parts, that are fused with other words, or that the table leaves to its readers. */
class PeriodLayoutsTest {
    private static final String GIVEN =
            "given: { ref-area: IDN, freq: S, month: \"08\", reference-period-type: RP_ROUND, indicator: UNE_DEAP_SEX_AGE_RT, unit: percent }\n";

    @Test
    void readsAPeriodFusedWithMeasureAndUnit() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Sex }
                  rows: [ { column: 1, sex: sex } ]
                  columns:
                    - { header: 1, measure: { "Employed *": EMP_TEMP_SEX_AGE_NB, "Unemployed *": UNE_TUNE_SEX_AGE_NB } }
                    - { header: 1, after: (Thous. pers.), period: yyyy, marks: { "Prel.": provisional } }
                given: { ref-area: VNM, freq: A, unit: thousand-persons }
                """).reads("""
                Sex,Employed (Thous. pers.) 2015,Unemployed (Thous. pers.) Prel. 2016
                Male,27.5,0.6
                """);
        assertThat(result.figures(INDICATOR, SEX))
                .containsExactly("B2 2015 27.5 EMP_TEMP_SEX_AGE_NB SEX_M", "C2 2016 0.6 UNE_TUNE_SEX_AGE_NB SEX_M");
        assertThat(result.figure("B2").status()).isEqualTo("A");
        assertThat(result.figure("C2").status()).isEqualTo("P");
    }

    /** Were the columns under no year refused alone, each second of the others would be loaded under the year before. */
    @Test
    void refusesATableWhoseYearsMovedByAColumn() {
        TinyFeed feed = TinyFeed.of("""
                table:
                  header: { row-with: Sex, rows: 2 }
                  rows: [ { column: 1, sex: sex } ]
                  columns: [ { header: 1, period: yyyy }, { header: 2, period: MMMM } ]
                """ + GIVEN.replace("month: \"08\", ", ""));
        assertThat(feed.reads("""
                        Sex,2021,,2022,
                        ,Februari,Agustus,Februari,Agustus
                        Male,6.8,6.7,6.2,5.9
                        """).figures())
                .containsExactly("B3 2021-02 6.8", "C3 2021-08 6.7", "D3 2022-02 6.2", "E3 2022-08 5.9");
        TinyResult moved = feed.reads("""
                Sex,,2021,,2022
                ,Februari,Agustus,Februari,Agustus
                Male,6.8,6.7,6.2,5.9
                """);
        assertThat(moved.figures()).isEmpty();
        assertThat(moved.allFindings()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(FindingCode.LAYOUT_DRIFT);
            assertThat(it.where().cell()).isEqualTo("B1");
            assertThat(it.found()).isEqualTo("is now: nothing");
            assertThat(it.expected()).isEqualTo("was: headings that say period");
        });
    }

    @Test
    void namesARoundByTheMonthGivenAndAYearByNone() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Sex }
                  rows: [ { column: 1, sex: sex } ]
                  columns: [ { header: 1, period: yyyy } ]
                  when: [ { labels: { period: [ "2003", "2004" ] }, then: { freq: A } } ]
                """ + GIVEN).reads("""
                Sex,2003,2004,2005
                Male,9.5,9.9,11.2
                """);
        assertThat(result.figures(FREQ)).containsExactly("B2 2003 9.5 A", "C2 2004 9.9 A", "D2 2005-08 11.2 S");
    }

    @Test
    void takesTheMonthOfARoundFromTheFileName() {
        TinyFeed feed = TinyFeed.of("""
                table:
                  context: [ { file-name: true, month: { "*feb*": "02", "*agu*": "08" } } ]
                  header: { row-with: Sex }
                  rows: [ { column: 1, sex: sex } ]
                  columns: [ { header: 1, period: yyyy } ]
                """ + GIVEN);
        byte[] table = "Sex,2025\nMale,4.1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(feed.reads("release_Feb2025.csv", table).figures()).containsExactly("B2 2025-02 4.1");
        assertThat(feed.reads("rilis-agustus-2025.csv", table).figures()).containsExactly("B2 2025-08 4.1");
        assertThat(feed.reads("release.csv", table).allFindings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.LABEL_UNKNOWN);
    }

    @Test
    void doesNotFillLabelsOfALongTableDownUnasked() {
        String yaml = """
                table:
                  columns:
                    - { header: sex, sex: sex%s }
                    - { header: year, period: yyyy }
                    - { header: rate, indicator: UNE_DEAP_SEX_AGE_RT }
                """;
        String table = "sex,year,rate\nMale,2015,3.1\n,2016,3.2\n";
        assertThat(TinyFeed.of(yaml.formatted("") + GIVEN).reads(table).allFindings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.LABEL_UNKNOWN);
        assertThat(TinyFeed.of(yaml.formatted(", fill: true") + GIVEN)
                        .reads(table)
                        .figures(SEX))
                .containsExactly("C2 2015-08 3.1 SEX_M", "C3 2016-08 3.2 SEX_M");
    }
}
