package kerja.layouts;

import static kerja.statistic.Dimension.AGE;
import static kerja.statistic.Dimension.AREA;
import static kerja.statistic.Dimension.ECONOMIC_ACTIVITY;
import static kerja.statistic.Dimension.INDICATOR;
import static kerja.statistic.Dimension.REF_AREA;
import static kerja.statistic.Dimension.SEX;
import static kerja.statistic.Dimension.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kerja.feed.FeedException;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** How labels are told apart, and which of them wins. */
class LabelLayoutsTest {
    private static final String GIVEN =
            "given: { ref-area: PHL, freq: A, indicator: EMP_TEMP_SEX_AGE_NB, unit: thousand-persons }\n";

    @Test
    void letsTheLabelOfAnAxisWinOverWhatOtherLabelsImply() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Sex and age }
                  rows:
                    - column: A
                      levels: [ { sex: sex }, { age: age-ten-years } ]
                  columns: [ { header: 1, measure: indicators-psa } ]
                given: { ref-area: PHL, time-period: "2020", freq: A }
                """).reads("""
                Sex and age,Total Population 15 Years Old and Over,Employed
                Male,100,60
                25 - 34,40,30
                """);
        assertThat(result.figures(SEX, AGE))
                .containsExactly(
                        "B2 2020 100 SEX_M AGE_YTHADULT_YGE15",
                        "C2 2020 60 SEX_M AGE_YTHADULT_YGE15",
                        "B3 2020 40 SEX_M AGE_10YRBANDS_Y25-34",
                        "C3 2020 30 SEX_M AGE_10YRBANDS_Y25-34");
    }

    @Test
    void tellsLevelsApartByCapitals() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Place }
                  rows:
                    - column: A
                      levels:
                        - { ref-area: places-tls, shown: capitals }
                        - { area: places-tls-posts }
                        - sex: sex
                  columns: [ { header: 1, period: yyyy } ]
                """ + GIVEN).reads("""
                Place,2015
                AINARO,50
                Male,20
                Ainaro,8
                Male,3
                """);
        assertThat(result.figures(REF_AREA, AREA, SEX))
                .containsExactly(
                        "B2 2015 50 TL-AN _T SEX_T",
                        "B3 2015 20 TL-AN _T SEX_M",
                        "B4 2015 8 TL-AN TL-AN_AINARO SEX_T",
                        "B5 2015 3 TL-AN TL-AN_AINARO SEX_M");
    }

    @Test
    void tellsLevelsApartByIndentAndBold() {
        String yaml = """
                table:
                  header: { row-with: Item }
                  rows:
                    - column: A
                      levels:
                        - { sex: { Total: SEX_T, Men: SEX_M }, %s }
                        - { age: { Total: AGE_YTHADULT_YGE15, "15-24": AGE_YTHADULT_Y15-24 }, %s }
                  columns: [ { header: 1, period: yyyy } ]
                """;
        TinyResult indented =
                TinyFeed.of(yaml.formatted("indent: 0", "indent: 1-4") + GIVEN).reads("""
                Item,2020
                Men,90
                  Total,80
                    15-24,20
                """);
        assertThat(indented.figures(SEX, AGE))
                .containsExactly(
                        "B2 2020 90 SEX_M AGE_AGGREGATE_TOTAL",
                        "B3 2020 80 SEX_M AGE_YTHADULT_YGE15",
                        "B4 2020 20 SEX_M AGE_YTHADULT_Y15-24");
        TinyResult bold = TinyFeed.of(yaml.formatted("shown: bold", "indent: 0-") + GIVEN)
                .reads(TinyWorkbook.xlsx().rows("Item|2020\nMen|90\nTotal|80").bold("A2"));
        assertThat(bold.figures(SEX, AGE))
                .containsExactly(
                        "Sheet1!B2 2020 90 SEX_M AGE_AGGREGATE_TOTAL", "Sheet1!B3 2020 80 SEX_M AGE_YTHADULT_YGE15");
    }

    @Test
    void tellsWhichLooksAndDepthsThereAre() {
        assertThatThrownBy(() -> TinyFeed.of("""
                table:
                  rows: [ { column: A, sex: sex, shown: italics, indent: deep } ]
                  columns: [ { header: 1, period: yyyy } ]
                """))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("\"italics\" is no look that is told apart.")
                .hasMessageContaining("Write it as 5, or 1-4, or 1- for 1 and more.");
    }

    @Test
    void takesTheLabelOutOfALongerText() {
        TinyResult result = TinyFeed.of("""
                table:
                  context: [ { title: true, after: "group, ", before: " (", ref-area: places-tls } ]
                  header: { row-with: Sex }
                  rows: [ { column: 1, after: ":", sex: sex } ]
                  columns: [ { header: 1, period: yyyy } ]
                """ + GIVEN).reads("""
                "Table 4 Employed by age group, Dili (persons)"
                Sex,2015
                Sex: Female,12
                """);
        assertThat(result.figures(REF_AREA, SEX)).containsExactly("B3 2015 12 TL-DI SEX_F");
    }

    @Test
    void joinsANameThatGoesOverTwoRowsWhicheverHoldsTheFigures() {
        TinyFeed feed = TinyFeed.of("""
                table:
                  header: { row-with: Region }
                  rows: [ { column: A, ref-area: places-phl, wrapped: true } ]
                  columns: [ { header: 1, period: yyyy } ]
                """ + GIVEN);
        assertThat(feed.reads("""
                        Region,2020
                        Bangsamoro Autonomous Region,8
                          in Muslim Mindanao (BARMM),
                        MIMAROPA Region,4
                        """).figures(REF_AREA)).containsExactly("B2 2020 8 PH-14", "B4 2020 4 PH-41");
        assertThat(feed.reads("""
                        Region,2020
                        Bangsamoro Autonomous Region,
                          in Muslim Mindanao (BARMM),8
                        MIMAROPA Region,4
                        """).figures(REF_AREA)).containsExactly("B3 2020 8 PH-14", "B4 2020 4 PH-41");
    }

    @Test
    void forgetsTheNumberInFrontOfALabel() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Industry }
                  rows: [ { column: 1, economic-activity: industry-psic-2009 } ]
                  columns: [ { header: 1, period: yyyy } ]
                """ + GIVEN).reads("""
                Industry,2015
                2.1 Manufacturing,5
                b) Construction,3
                (iv) Education,2
                """);
        assertThat(result.figures(ECONOMIC_ACTIVITY))
                .containsExactly("B2 2015 5 ECO_ISIC4_C", "B3 2015 3 ECO_ISIC4_F", "B4 2015 2 ECO_ISIC4_P");
    }

    @Test
    void saysOfAnUnknownLabelWhichAreKnown() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Industry }
                  rows: [ { column: 1, economic-activity: industry-psic-2009 } ]
                  columns: [ { header: 1, period: yyyy } ]
                """ + GIVEN).reads("""
                Industry,2015
                Manufacturing,6
                Manufactoring,5
                """);
        assertThat(result.figures()).containsExactly("B2 2015 6");
        Finding finding = result.allFindings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.LABEL_UNKNOWN);
        assertThat(finding.where().cell()).isEqualTo("A3");
        assertThat(finding.found()).isEqualTo("Manufactoring");
        assertThat(finding.expected()).startsWith("a known label for industry, such as Manufacturing");
    }

    @Test
    void countsFiguresAtUnknownLabelsAsOutOfScopeWhereTheFeedSaysSo() {
        TinyResult result = TinyFeed.of("""
                table:
                  columns:
                    - { header: country, ref-area: members, unknown: out-of-scope }
                    - { header: year, period: yyyy }
                    - { header: value, freq: A }
                given: { indicator: UNE_DEAP_SEX_AGE_RT, unit: percent }
                """).reads("""
                country,year,value
                PHL,2020,10.4
                ABW,2020,7.1
                WLD,2020,6.9
                """);
        assertThat(result.figures(REF_AREA)).containsExactly("C2 2020 10.4 PHL");
        assertThat(result.outOfScope()).isEqualTo(2);
        assertThat(result.allFindings()).isEmpty();
    }

    @Test
    void takesEachRecordOfALongTableByItself() {
        TinyResult result = TinyFeed.of("""
                table:
                  columns:
                    - { header: area, ref-area: members }
                    - { header: source, source: codes }
                    - { header: time, period: yyyy }
                    - { header: status, obs-status: { use: codes, "": A } }
                    - { header: note, keep: note_source }
                    - { header: value, freq: A }
                given: { indicator: UNE_DEAP_SEX_AGE_RT, unit: percent }
                """).reads("""
                area,source,time,status,note,value
                KHM,BA:1321,2019,B,R1:3513,0.499
                KHM,BB:3064,2019,,,0.6
                """);
        assertThat(result.figures(SOURCE)).containsExactly("F2 2019 0.499 BA:1321", "F3 2019 0.6 BB:3064");
        assertThat(result.figure("F2").status()).isEqualTo("B");
        assertThat(result.figure("F2").attributes())
                .containsExactlyEntriesOf(java.util.Map.of("note_source", "R1:3513"));
        assertThat(result.figure("F3").status()).isEqualTo("A");
        assertThat(result.figure("F3").attributes()).isEmpty();
    }

    @Test
    void readsIndustriesAndOtherMeasuresInOneColumnOfLabels() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Group }
                  rows: [ { column: A, measure: [indicators-psa, industry-psic-2009] } ]
                  columns: [ { header: 1, period: yyyy } ]
                given: { ref-area: PHL, freq: A, indicator: EMP_TEMP_SEX_ECO_NB, unit: thousand-persons }
                """).reads("""
                Group,2012
                Unemployed,2826
                Manufacturing,3112
                """);
        assertThat(result.figures(INDICATOR, ECONOMIC_ACTIVITY))
                .containsExactly(
                        "B2 2012 2826 UNE_TUNE_SEX_AGE_NB ECO_ISIC4_TOTAL",
                        "B3 2012 3112 EMP_TEMP_SEX_ECO_NB ECO_ISIC4_C");
    }
}
