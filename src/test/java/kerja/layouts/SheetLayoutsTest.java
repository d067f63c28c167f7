package kerja.layouts;

import static kerja.statistic.Dimension.AGE;
import static kerja.statistic.Dimension.INDICATOR;
import static kerja.statistic.Dimension.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** Where on a sheet, on which sheet and in what file a table lies. */
class SheetLayoutsTest {
    private static final String GIVEN =
            "given: { ref-area: PHL, freq: A, indicator: EMP_TEMP_SEX_AGE_NB, unit: thousand-persons }\n";
    private static final String BY_SEX = """
        table:
          header: { row-with: Sex }
          rows: [ { column: A, sex: sex } ]
          columns: [ { header: 1, period: yyyy } ]
        """;

    @Test
    void readsTablesSideBySide() {
        TinyResult result = TinyFeed.of("""
            tables:
              - within: A:C
                header: { row-with: Sex }
                rows: [ { column: A, sex: sex } ]
                columns: [ { header: 1, period: yyyy } ]
              - within: E:G
                header: { row-with: Sex }
                rows: [ { column: E, sex: sex } ]
                columns: [ { header: 1, period: yyyy } ]
                given: { indicator: UNE_TUNE_SEX_AGE_NB }
            """ + GIVEN).reads("""
                    Employed,,,,Unemployed,,,see page 4
                    Sex,2019,2020,,Sex,2019,2020,Back
                    Male,26,24,,Male,1,3,Next
                    """);
        assertThat(result.figures(INDICATOR, SEX))
                .containsExactly(
                        "B3 2019 26 EMP_TEMP_SEX_AGE_NB SEX_M",
                        "C3 2020 24 EMP_TEMP_SEX_AGE_NB SEX_M",
                        "F3 2019 1 UNE_TUNE_SEX_AGE_NB SEX_M",
                        "G3 2020 3 UNE_TUNE_SEX_AGE_NB SEX_M");
        assertThat(result.allFindings()).isEmpty();
    }

    @Test
    void readsTablesBelowOneAnother() {
        TinyResult result = TinyFeed.of("""
            tables:
              - header: { row-with: Sex }
                rows: [ { column: A, sex: sex } ]
                columns: [ { header: 1, period: yyyy } ]
                until: Table 2*
              - below: Table 2*
                header: { row-with: Sex }
                rows: [ { column: A, sex: sex } ]
                columns: [ { header: 1, period: yyyy } ]
                given: { indicator: UNE_TUNE_SEX_AGE_NB }
            """ + GIVEN).reads("""
                    Table 1. Employed
                    Sex,2020
                    Male,24

                    Table 2. Unemployed
                    Sex,2020
                    Male,3
                    """);
        assertThat(result.figures(INDICATOR))
                .containsExactly("B3 2020 24 EMP_TEMP_SEX_AGE_NB", "B7 2020 3 UNE_TUNE_SEX_AGE_NB");
        assertThat(result.allFindings()).isEmpty();
    }

    @Test
    void tellsThatATableBelowAnotherIsGone() {
        TinyResult result = TinyFeed.of(BY_SEX.replace("  header:", "  below: Table 2*\n  header:") + GIVEN)
                .reads("Table 1. Employed\nSex,2020\nMale,24\n");
        assertThat(result.cells()).isEmpty();
        assertThat(result.findings()).extracting(Finding::code).containsExactly(FindingCode.LAYOUT_DRIFT);
    }

    @Test
    void readsATableThatComesAgainWithATitleOfItsOwn() {
        TinyResult result = TinyFeed.of("""
            table:
              repeated: true
              context: [ { title: true, after: "-", sex: sex } ]
              header: { row-with: Age, above: 1, rows: 2 }
              rows: [ { column: A, age: age-ten-years } ]
              columns: [ { header: 1, period: yyyy } ]
            """ + GIVEN).reads("""
                    Labour force - Male

                    ,2019,2020
                    Age,Total,Total
                    25-34,5,6
                    35-44,7,8

                    Labour force - Female

                    ,2019,2020
                    Age,Total,Total
                    25-34,3,4
                    """);
        assertThat(result.figures(SEX, AGE))
                .containsExactly(
                        "B5 2019 5 SEX_M AGE_10YRBANDS_Y25-34",
                        "C5 2020 6 SEX_M AGE_10YRBANDS_Y25-34",
                        "B6 2019 7 SEX_M AGE_10YRBANDS_Y35-44",
                        "C6 2020 8 SEX_M AGE_10YRBANDS_Y35-44",
                        "B12 2019 3 SEX_F AGE_10YRBANDS_Y25-34",
                        "C12 2020 4 SEX_F AGE_10YRBANDS_Y25-34");
    }

    @Test
    void passesOverHeaderLinesThatComeAgain() {
        TinyResult crossTable =
                TinyFeed.of(BY_SEX + GIVEN).reads("Sex,2019,2020\nMale,26,24\nSex,2019,2020\nFemale,16,15\n");
        assertThat(crossTable.figures(SEX))
                .containsExactly("B2 2019 26 SEX_M", "C2 2020 24 SEX_M", "B4 2019 16 SEX_F", "C4 2020 15 SEX_F");
        assertThat(crossTable.allFindings()).isEmpty();
        TinyResult longTable =
                TinyFeed.of("""
                    table:
                      columns:
                        - { header: sex, sex: sex }
                        - { header: year, period: yyyy }
                        - { header: value, freq: A }
                    """ + GIVEN).reads("sex,year,value\nMale,2019,26\nsex,year,value\nFemale,2019,16\n");
        assertThat(longTable.figures(SEX)).containsExactly("C2 2019 26 SEX_M", "C4 2019 16 SEX_F");
        assertThat(longTable.allFindings()).isEmpty();
    }

    @Test
    void readsATableInAUsedRangeOfSixteenThousandColumns() {
        TinyWorkbook workbook = TinyWorkbook.xlsx().rows("Sex|2019|2020\nMale|26|24");
        workbook.page().getRow(0).createCell(16_383).setCellValue(" ");
        workbook.page().getRow(1).createCell(16_383).setBlank();
        assertThat(TinyFeed.of(BY_SEX + GIVEN).reads(workbook).figures())
                .containsExactly("Sheet1!B2 2019 26", "Sheet1!C2 2020 24");
        assertThat(TinyFeed.of(BY_SEX + GIVEN)
                        .reads("Sex,2019,2020" + ",".repeat(16_000) + "\nMale,26,24" + ",".repeat(16_000) + "\n")
                        .figures())
                .containsExactly("B2 2019 26", "C2 2020 24");
    }

    @Test
    void leavesHiddenSheetsAlone() {
        TinyWorkbook workbook = TinyWorkbook.xls()
                .sheet("Work")
                .rows("Sex|2019\nMale|99")
                .hideSheet()
                .sheet("Table")
                .rows("Sex|2019\nMale|26");
        workbook.book().setActiveSheet(1);
        TinyResult result = TinyFeed.of(BY_SEX + GIVEN).reads(workbook);
        assertThat(result.figures()).containsExactly("Table!B2 2019 26");
    }

    @Test
    void readsAHiddenSheetThatTheFeedNamesAndSaysSo() {
        TinyWorkbook workbook = TinyWorkbook.xls()
                .sheet("Work")
                .rows("Sex|2019\nMale|99")
                .hideSheet()
                .sheet("Table")
                .rows("Sex|2019\nMale|26");
        workbook.book().setActiveSheet(1);
        TinyResult result = TinyFeed.of(BY_SEX.replace("  header:", "  sheet: Work\n  header:") + GIVEN)
                .reads(workbook);
        assertThat(result.figures()).containsExactly("Work!B2 2019 99");
        assertThat(result.findings()).extracting(Finding::code).containsExactly(FindingCode.CONTENT_HIDDEN);
        assertThat(result.findings().get(0).where().cell()).isEqualTo("B2");
    }

    @Test
    void readsTextNamedAsAWorkbookAndSaysSo() {
        TinyResult result = TinyFeed.of(BY_SEX + GIVEN)
                .reads("employed.xls", "Sex\t2019\nMale\t26\n".getBytes(StandardCharsets.UTF_8));
        assertThat(result.figures()).containsExactly("B2 2019 26");
        assertThat(result.findings()).extracting(Finding::code).containsExactly(FindingCode.FILE_FORMAT_MISMATCH);
    }

    @Test
    void readsAWebPageNamedAsAWorkbookAndSaysSo() {
        String page = """
            <html><head><title>Export</title><style>td { color: red }</style></head><body>
            <h3>Table 1. Employed &amp; paid</h3>
            <table border=1>
            <tr><th rowspan=2>Sex<th colspan=2>2019</tr>
            <tr><th>Q1<th>Q2</tr>
            <tr><td>Male<td>26<td>27,5
            <tr><td>&nbsp;&nbsp;Female<td>16<td>..</tr>
            </table><p>Source: the office</p></body></html>
            """;
        TinyFeed feed = TinyFeed.of("""
            table:
              header: { row-with: Sex, rows: 2 }
              rows: [ { column: A, sex: sex } ]
              columns: [ { header: 1, period: yyyy }, { header: 2, period: "'Q'Q" } ]
              number: { decimal: "," }
              missing: [ ".." ]
            given: { ref-area: PHL, freq: Q, indicator: EMP_TEMP_SEX_AGE_NB, unit: thousand-persons }
            """);
        TinyResult result = feed.reads("employed.xls", page.getBytes(StandardCharsets.UTF_8));
        assertThat(result.figures(SEX))
                .containsExactly("B4 2019-Q1 26 SEX_M", "C4 2019-Q2 27.5 SEX_M", "B5 2019-Q1 16 SEX_F");
        assertThat(result.isBlank("C5")).isTrue();
        assertThat(result.findings()).extracting(Finding::code).containsExactly(FindingCode.FILE_FORMAT_MISMATCH);
    }

    @Test
    void readsAWebPageInTheCharsetItDeclares() {
        String page = "<html><meta charset=windows-874><table><tr><td>ปี<td>2562<tr><td>ชาย<td>26</table>";
        TinyResult result =
                TinyFeed.of("""
                    table:
                      header: { row-with: ปี }
                      rows: [ { column: A, sex: sex } ]
                      columns: [ { header: 1, period: BBBB } ]
                    """ + GIVEN).reads("employed.html", page.getBytes(Charset.forName("x-windows-874")));
        assertThat(result.figures(SEX)).containsExactly("B2 2019 26 SEX_M");
        assertThat(result.findings()).isEmpty();
    }
}
