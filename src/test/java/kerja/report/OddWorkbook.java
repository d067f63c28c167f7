package kerja.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with all that offices put into theirs: charts, pictures, notes, protection, what is hidden, odd names and texts. */
final class OddWorkbook {

    static final String QUOTED = "Table 1 - men's \"15+\" & <b> 😀";
    static final String LONGEST = "A name that has 31 letters, 2023";
    static final String OURS = "Kerja report";
    static final String LONG_TEXT = "ຍ".repeat(32_767);
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private OddWorkbook() {}

    static byte[] of(String kind) throws IOException {
        try (Workbook workbook = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet(QUOTED);
        figures(sheet);
        texts(sheet);
        picture(workbook, sheet);
        notes(workbook, sheet);
        rules(sheet);
        sheet.protectSheet("secret");
        if (sheet instanceof XSSFSheet xssf) {
            chart(xssf);
            xssf.getWorkbook().lockStructure();
        }
        figures(workbook.createSheet(LONGEST.substring(0, 31)));
        figures(workbook.createSheet(OURS));
        figures(workbook.createSheet("hidden"));
        figures(workbook.createSheet("very hidden"));
        workbook.setSheetHidden(3, true);
        workbook.setSheetVisibility(4, SheetVisibility.VERY_HIDDEN);
        workbook.setActiveSheet(2);
        names(workbook);
    }

    private static void figures(Sheet sheet) {
        for (int row = 0; row < 8; row++) {
            sheet.createRow(row).createCell(0).setCellValue("Row " + row);
            for (int column = 1; column < 4; column++) {
                sheet.getRow(row).createCell(column).setCellValue(row * 10 + column);
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(9, 11, 0, 2));
        sheet.createRow(9).createCell(0).setCellValue("merged");
        sheet.createRow(12).createCell(1).setCellFormula("SUM(B1:B8)");
        sheet.setAutoFilter(new CellRangeAddress(0, 7, 0, 3));
    }

    private static void texts(Sheet sheet) {
        String[] texts = {"=1+1", "+1", "-1", "@sum", "\t=1", "'", "_x000D_", "\"quoted\"", LONG_TEXT};
        for (int i = 0; i < texts.length; i++) {
            sheet.createRow(20 + i).createCell(0).setCellValue(texts[i]);
        }
    }

    private static void picture(Workbook workbook, Sheet sheet) {
        int number = workbook.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG);
        sheet.createDrawingPatriarch().createPicture(anchor(workbook, 6, 1), number);
    }

    private static void notes(Workbook workbook, Sheet sheet) {
        note(workbook, sheet, 3, 2, "Revised in March");
        note(workbook, sheet, 5, 1, "Provisional");
    }

    private static void note(Workbook workbook, Sheet sheet, int row, int column, String text) {
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        Comment note = drawing.createCellComment(anchor(workbook, column + 1, row));
        note.setString(workbook.getCreationHelper().createRichTextString(text));
        note.setAuthor("Statistics division");
        sheet.getRow(row).getCell(column).setCellComment(note);
    }

    private static ClientAnchor anchor(Workbook workbook, int column, int row) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(column);
        anchor.setRow1(row);
        anchor.setCol2(column + 3);
        anchor.setRow2(row + 4);
        return anchor;
    }

    private static void rules(Sheet sheet) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(ComparisonOperator.GT, "50");
        rule.createFontFormatting().setFontStyle(false, true);
        formatting.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("B1:D8")}, rule);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"yes", "no"}), new CellRangeAddressList(0, 7, 4, 4));
        sheet.addValidationData(validation);
    }

    private static void chart(XSSFSheet sheet) {
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 6, 10, 12, 20));
        XDDFChartData data = chart.createData(
                ChartTypes.LINE,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A1:A8")),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B1:B8")));
        chart.plot(data);
    }

    private static void names(Workbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Name name = workbook.createName();
            name.setNameName("figures");
            name.setSheetIndex(i);
            name.setRefersToFormula("'" + workbook.getSheetName(i).replace("'", "''") + "'!$B$1:$D$8");
        }
        Name name = workbook.createName();
        name.setNameName("everywhere");
        name.setRefersToFormula("'" + QUOTED.replace("'", "''") + "'!$B$13");
        Cell across = workbook.getSheetAt(1).createRow(15).createCell(0);
        across.setCellFormula("'" + QUOTED.replace("'", "''") + "'!B13+SUM('" + OURS + "'!B1:B8)");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
}
