package kerja.layouts;

import static kerja.statistic.Dimension.AGE;
import static kerja.statistic.Dimension.AREA_TYPE;
import static kerja.statistic.Dimension.CURRENCY;
import static kerja.statistic.Dimension.ECONOMIC_ACTIVITY;
import static kerja.statistic.Dimension.INDICATOR;
import static kerja.statistic.Dimension.OCCUPATION;
import static kerja.statistic.Dimension.REF_AREA;
import static kerja.statistic.Dimension.SEX;
import static kerja.statistic.Dimension.STATUS_IN_EMPLOYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Layouts as the members' offices publish them, in small tables with made-up figures. */
class PublishedLayoutsTest {

    /** BPS: a file a year, named by it; provinces down, sectors across, the unit in the headings. */
    @Test
    void readsWagesByProvinceAndSectorWithTheYearInTheFilesName() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Provinsi }
                  context: [ { file-name: true, period: "*yyyy'.csv'" } ]
                  rows: [ { column: A, ref-area: places-idn } ]
                  columns:
                    - header: 1
                      after: "sektor "
                      before: " (Rp)"
                      economic-activity: { Pertanian: ECO_SECTOR_AGR, Industri: ECO_SECTOR_IND, Jumlah: ECO_SECTOR_TOTAL }
                  until: [ "1*", "2*" ]
                given: { ref-area: IDN, freq: A, indicator: EAR_EMTA_SEX_ECO_CUR_NB, unit: ncu, currency: IDR }
                """).reads("RataRataLapangan2020.csv", """
                Provinsi,Upah sektor Pertanian (Rp),Upah sektor Industri (Rp),Jumlah (Rp)
                Aceh,1000000,1500000,1300000
                Indonesia,1100000,1600000,1400000
                1 Rata-rata,,,
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(result.figures(REF_AREA, ECONOMIC_ACTIVITY, CURRENCY))
                .containsExactly(
                        "B2 2020 1000000 ID-AC ECO_SECTOR_AGR IDR",
                        "C2 2020 1500000 ID-AC ECO_SECTOR_IND IDR",
                        "D2 2020 1300000 ID-AC ECO_SECTOR_TOTAL IDR",
                        "B3 2020 1100000 IDN ECO_SECTOR_AGR IDR",
                        "C3 2020 1600000 IDN ECO_SECTOR_IND IDR",
                        "D3 2020 1400000 IDN ECO_SECTOR_TOTAL IDR");
        assertThat(result.allFindings()).isEmpty();
    }

    /** DOSM: a column says of each record whether it holds persons or shares. */
    @Test
    void readsRecordsOfTwoUnitsInOneFile() {
        TinyResult result = TinyFeed.of("""
                table:
                  columns:
                    - { header: date, period: yyyy-MM-dd }
                    - { header: variable, measure: { persons: EMP_TEMP_SEX_STE_NB, share: leave-out } }
                    - { header: employed_employer, status-in-employment: STE_ICSE93_2 }
                    - { header: employed_employee, status-in-employment: STE_ICSE93_1 }
                given: { ref-area: MYS, freq: M, unit: thousand-persons }
                """).reads("""
                variable,date,employed_employer,employed_employee
                persons,2024-01-01,500.5,12000.1
                share,2024-01-01,3.0,75.1
                """);
        assertThat(result.figures(STATUS_IN_EMPLOYMENT))
                .containsExactly("C2 2024-01 500.5 STE_ICSE93_2", "D2 2024-01 12000.1 STE_ICSE93_1");
    }

    /** DOSM: rate or persons by record, in one column of values. */
    @Test
    void readsRecordsThatSayWhatTheyMeasure() {
        TinyResult result = TinyFeed.of("""
                table:
                  columns:
                    - { header: date, period: yyyy-MM-dd }
                    - header: variable
                      measure:
                        rate: { indicator: TRU_DEMP_SEX_AGE_RT, unit: percent }
                        persons: { indicator: TRU_TTRU_SEX_AGE_NB, unit: thousand-persons }
                    - { header: sex, sex: { both: SEX_T, male: SEX_M } }
                    - { header: tru, freq: Q }
                given: { ref-area: MYS }
                """).reads("""
                date,variable,sex,tru
                2024-04-01,rate,both,1.2
                2024-04-01,persons,male,110.4
                """);
        assertThat(result.figures(INDICATOR, SEX))
                .containsExactly(
                        "D2 2024-Q2 1.2 TRU_DEMP_SEX_AGE_RT SEX_T", "D3 2024-Q2 110.4 TRU_TTRU_SEX_AGE_NB SEX_M");
    }

    /** GSO yearbooks: the unit in a row over the figures, headings between rows, a second block of shares. */
    @Test
    void readsAYearbookTableWithUnitsInRowsOverTheFigures() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { rows: 2-4 }
                  rows:
                    - { band: true, unit: { "* - Person": persons, "* - %": percent } }
                    - column: A
                      levels:
                        - sex: { TỔNG SỐ - TOTAL: SEX_T, Phân theo *: caption, Nam - Male: SEX_M, Nữ - Female: SEX_F }
                  columns: [ { header: all, period: [yyyy, "'Sơ bộ Prel.' yyyy"] } ]
                  number: { decimal: ",", grouping: "." }
                  when:
                    - { labels: { unit: percent }, then: leave-out }
                given: { ref-area: VNM, freq: A, indicator: EAP_TEAP_SEX_AGE_NB }
                """).reads(TinyWorkbook.xls().rows("""
                        Lực lượng lao động
                        |2015|Sơ bộ
                        ||Prel.
                        ||2018
                        ||Ngƣời - Person
                        TỔNG SỐ - TOTAL|'606.840|'610.000
                        Phân theo giới tính - By sex||
                        Nam - Male|'300.000|'301.500
                        ||Cơ cấu - %
                        TỔNG SỐ - TOTAL|100|100
                        Nam - Male|49,4|49,4"""));
        assertThat(result.figures(SEX))
                .containsExactly(
                        "Sheet1!B6 2015 606.84 SEX_T",
                        "Sheet1!C6 2018 610 SEX_T",
                        "Sheet1!B8 2015 300 SEX_M",
                        "Sheet1!C8 2018 301.5 SEX_M");
    }

    @Test
    void tellsOfATextOverTheFiguresThatNobodyKnows() {
        String yaml = """
                table:
                  header: { row-with: Sex }
                  rows:
                    - { band: true, unit: units }
                    - { column: A, sex: sex }
                  columns: [ { header: 1, period: yyyy } ]
                given: { ref-area: VNM, freq: A, indicator: EAP_TEAP_SEX_AGE_NB }
                """;
        TinyResult result =
                TinyFeed.of(yaml).reads("Sex,2015,2016\n,,Gross tons\nMale,300,301\n,,Persons\nFemale,200,\n");
        assertThat(result.figures()).containsExactly("B5 2015 0.2");
        assertThat(result.allFindings().get(0).where().cell()).isEqualTo("C2");
        assertThat(result.allFindings().get(0).found()).isEqualTo("Gross tons");
    }

    /** Thai reports: the unit in a line above the table, Buddhist years down, sexes across. */
    @Test
    void readsAUnitLineAboveTheTable() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: ปี }
                  context: [ { title: true, after: "หน่วย:", unit: units } ]
                  rows: [ { column: A, period: BBBB } ]
                  columns: [ { header: 1, sex: sex } ]
                given: { ref-area: THA, freq: A, indicator: EMP_TEMP_SEX_AGE_NB }
                """).reads("""
                ผู้มีงานทำ,,,หน่วย:พันคน
                ปี,ชาย,หญิง,รวม
                ๒๕๖๓,20100.5,17200.25,37300.75
                """);
        assertThat(result.figures(SEX))
                .containsExactly("B3 2020 20100.5 SEX_M", "C3 2020 17200.25 SEX_F", "D3 2020 37300.75 SEX_T");
    }

    /** DEPS and SingStat: persons rounded to hundreds, whose last digit that counts is the hundred. */
    @Test
    void keepsWhatFiguresAreRoundedTo() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Indicator }
                  rows:
                    - column: A
                      measure:
                        Employed: { indicator: EMP_TEMP_SEX_AGE_NB, unit: persons }
                        Rate: { indicator: UNE_DEAP_SEX_AGE_RT, unit: percent }
                  columns: [ { header: 1, period: yyyy } ]
                  number: { decimal: ".", grouping: ",", rounded-to: 100 }
                given: { ref-area: BRN, freq: A }
                """).reads("Indicator,2020\nEmployed,\"212,400\"\nRate,5\n");
        assertThat(result.figure("B2").value()).isEqualByComparingTo("212.4");
        assertThat(result.figure("B2").step()).isEqualByComparingTo("0.1");
        assertThat(result.figure("B3").step()).isEqualByComparingTo("1");
    }

    /** MOM wages: a sheet an industry, title and month above, codes of several lengths, links beside the table. */
    @Test
    void readsAWorkbookWithASheetForEachIndustry() {
        String sheet = """
                TABLE 4.1|||||
                WAGES OF COMMON OCCUPATIONS IN|||||Back to Contents
                %s,  JUNE  2021|||||
                Reset|SSOC 2020|Occupation|Basic Wage||Managers
                |||Median ($)|75th Percentile ($)|
                1|1|MANAGERS|6000|8599|Jump
                2|12112|Administration manager|5000|7000|
                3|2|PROFESSIONALS|5500|s|""";
        TinyResult result = TinyFeed.of("""
                table:
                  sheet: "T4.*"
                  within: A:E
                  header: { row-with: Occupation, rows: 2 }
                  context:
                    - { cell: A3, before: ",", economic-activity: { use: industry-mom, MANUFACTURING: ECO_ISIC4_C } }
                    - { cell: A3, after: ",", period: MMMM yyyy }
                  rows: [ { column: C, occupation: { MANAGERS: OCU_ISCO08_1, PROFESSIONALS: OCU_ISCO08_2, "*": leave-out } } ]
                  columns:
                    - header: 2
                      measure: { Median ($): EAR_BASIC_OCU_P50_NB, 75th Percentile ($): EAR_BASIC_OCU_P75_NB }
                  missing: [ s ]
                given: { ref-area: SGP, freq: A, reference-period-type: RP_ROUND, unit: ncu, currency: SGD }
                """.replace("freq: A", "freq: Q"))
                .reads(TinyWorkbook.xlsx()
                        .sheet("Contents")
                        .rows("Table|4.1")
                        .sheet("T4.1")
                        .rows(sheet.formatted("MANUFACTURING"))
                        .sheet("T4.2")
                        .rows(sheet.formatted("CONSTRUCTION")));
        assertThat(result.figures(INDICATOR, ECONOMIC_ACTIVITY, OCCUPATION))
                .contains(
                        "T4.1!D6 2021-06 6000 EAR_BASIC_OCU_P50_NB ECO_ISIC4_C OCU_ISCO08_1",
                        "T4.1!E6 2021-06 8599 EAR_BASIC_OCU_P75_NB ECO_ISIC4_C OCU_ISCO08_1",
                        "T4.2!D8 2021-06 5500 EAR_BASIC_OCU_P50_NB ECO_ISIC4_F OCU_ISCO08_2")
                .hasSize(6);
        assertThat(result.isBlank("T4.2!E8")).isTrue();
        assertThat(result.allFindings()).isEmpty();
    }

    /** ILOSTAT: any indicator by codes, whatever classifies it, in the indicator's own unit. */
    @Test
    void readsCodesOfAnyClassification() {
        TinyResult result = TinyFeed.of("""
                table:
                  columns:
                    - { header: ref_area, ref-area: members, unknown: out-of-scope }
                    - { header: indicator, indicator: codes }
                    - { header: source, source: codes }
                    - { header: sex, sex: codes }
                    - { header: classif1, classification: codes }
                    - { header: time, period: yyyy }
                    - { header: obs_value, unit: of-indicator }
                given: { freq: A, series-type: ILO_HARM }
                """).reads("""
                ref_area,source,indicator,sex,classif1,time,obs_value
                THA,BA:741,EMP_TEMP_SEX_ECO_NB,SEX_T,ECO_SECTOR_AGR,2019,11816.26
                THA,BA:741,UNE_DEAP_SEX_AGE_RT,SEX_F,AGE_YTHADULT_Y15-24,2019,4.37
                THA,BA:741,EMP_TEMP_SEX_ECO_NB,SEX_T,ECO_SECTOR_NONSENSE,2019,1
                """);
        assertThat(result.figures(INDICATOR, SEX, AGE, ECONOMIC_ACTIVITY))
                .containsExactly(
                        "G2 2019 11816.26 EMP_TEMP_SEX_ECO_NB SEX_T AGE_AGGREGATE_TOTAL ECO_SECTOR_AGR",
                        "G3 2019 4.37 UNE_DEAP_SEX_AGE_RT SEX_F AGE_YTHADULT_Y15-24 ECO_ISIC4_TOTAL");
        assertThat(result.figure("G2").unitMultiplier()).isEqualTo(3);
        assertThat(result.allFindings()).hasSize(1);
        assertThat(result.allFindings().get(0).found()).isEqualTo("ECO_SECTOR_NONSENSE");
    }

    /** Bilingual tables: the Malay line holds the figures, the English line below says the same again. */
    @Test
    void readsLabelsInTwoLanguagesOnTwoLines() {
        TinyResult result = TinyFeed.of("""
                table:
                  header: { row-with: Umur, rows: 2 }
                  rows:
                    - column: A
                      levels:
                        - { area-type: { Bandar: GEO_COV_URB, Luar Bandar: GEO_COV_RUR } }
                        - { sex: { Lelaki: SEX_M, Perempuan: SEX_F, "*": caption } }
                  columns: [ { header: 1, age: age-ten-years } ]
                given: { ref-area: BRN, time-period: "2021", freq: A, indicator: EMP_TEMP_SEX_AGE_NB, unit: persons }
                """).reads("""
                Umur,25-34,35-44
                Age,,
                Bandar,,
                Urban,,
                Lelaki,1000,2000
                Males,,
                Luar Bandar,,
                Rural,,
                Lelaki,300,400
                Males,,
                """);
        assertThat(result.figures(AREA_TYPE, SEX, AGE))
                .containsExactly(
                        "B5 2021 1 GEO_COV_URB SEX_M AGE_10YRBANDS_Y25-34",
                        "C5 2021 2 GEO_COV_URB SEX_M AGE_10YRBANDS_Y35-44",
                        "B9 2021 0.3 GEO_COV_RUR SEX_M AGE_10YRBANDS_Y25-34",
                        "C9 2021 0.4 GEO_COV_RUR SEX_M AGE_10YRBANDS_Y35-44");
        assertThat(result.allFindings()).isEmpty();
    }
}
