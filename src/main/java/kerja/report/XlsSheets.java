package kerja.report;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kerja.report.xlsx.AddedSheet;
import kerja.report.xlsx.Look;
import kerja.report.xlsx.SheetOutput;
import kerja.report.xlsx.Tone;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.jspecify.annotations.Nullable;

/** Adds sheets to a workbook of Excel 97 to 2003. */
final class XlsSheets {

    private static final int LETTER = 256;
    private static final int LONGEST = 32_000;

    private final HSSFWorkbook workbook;
    private final Map<Look, HSSFCellStyle> styles = new EnumMap<>(Look.class);

    XlsSheets(HSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Look look : Look.values()) {
            styles.put(look, style(look));
        }
    }

    /** Adds a sheet behind all others. */
    HSSFSheet add(AddedSheet added) throws IOException {
        HSSFSheet sheet = workbook.createSheet(freeName(added.name()));
        for (int i = 0; i < added.widths().size(); i++) {
            sheet.setColumnWidth(i, added.widths().get(i) * LETTER);
        }
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        added.rows().write(new Output(sheet, added.widths()));
        return sheet;
    }

    /** Adds a sheet behind all others that the workbook opens with, to be put before them in the finished file. */
    void addAsFirst(AddedSheet added) throws IOException {
        HSSFSheet sheet = add(added);
        sheet.setDisplayGridlines(false);
        sheet.setSelected(true);
    }

    /**
     * The colour of the workbook's palette that comes nearest to a tone; the palette stays as it is. What Excel's usual
     * palette offers is stronger than our tones, and tells them apart.
     */
    static short color(HSSFWorkbook workbook, Tone tone) {
        int rgb =
                switch (tone) {
                    case BLOCK -> 0xFF99CC;
                    case ERROR -> 0xFF8080;
                    case WARNING -> 0xFFFF99;
                    case INFO -> 0x99CCFF;
                };
        return workbook.getCustomPalette()
                .findSimilarColor(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF)
                .getIndex();
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private HSSFCellStyle style(Look look) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setWrapText(look.wraps());
        style.setQuotePrefixed(look.isText());
        HSSFFont font = workbook.createFont();
        switch (look) {
            case TITLE -> {
                font.setBold(true);
                font.setFontHeightInPoints((short) 16);
            }
            case HEADING, SENTENCE -> font.setBold(true);
            case LINK -> {
                font.setUnderline(HSSFFont.U_SINGLE);
                font.setColor(HSSFColorPredefined.BLUE.getIndex());
            }
            case SOFT -> font.setColor(HSSFColorPredefined.GREY_50_PERCENT.getIndex());
            case BLOCK, ERROR, WARNING, INFO -> {
                style.setFillForegroundColor(color(workbook, Tone.valueOf(look.name())));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            case TEXT, DELIVERED -> font.setBold(false);
        }
        style.setFont(font);
        return style;
    }

    /** A sheet that takes rows. */
    private final class Output implements SheetOutput {

        private final HSSFSheet sheet;
        private final List<Integer> widths;
        private int rowNumber = -1;
        private @Nullable HSSFRow row;
        private int column;

        Output(HSSFSheet sheet, List<Integer> widths) {
            this.sheet = sheet;
            this.widths = widths;
        }

        @Override
        public SheetOutput row() {
            rowNumber++;
            row = sheet.createRow(rowNumber);
            column = 0;
            return this;
        }

        @Override
        public SheetOutput skip(int rows) {
            rowNumber += rows;
            return this;
        }

        @Override
        public SheetOutput text(Look look, String text) {
            HSSFCell cell = cell(look);
            cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
            int place = cell.getColumnIndex();
            int points = look.points(text, place < widths.size() ? widths.get(place) : 0);
            if (points > cell.getRow().getHeightInPoints()) {
                cell.getRow().setHeightInPoints(points);
            }
            return this;
        }

        @Override
        public SheetOutput number(Look look, long number) {
            cell(look).setCellValue((double) number);
            return this;
        }

        @Override
        public SheetOutput link(String text, String toSheet, String reference) {
            HSSFCell cell = cell(Look.LINK);
            cell.setCellValue(text);
            HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + toSheet.replace("'", "''") + "'!" + reference);
            cell.setHyperlink(link);
            return this;
        }

        private HSSFCell cell(Look look) {
            if (row == null) {
                throw new IllegalStateException("A cell needs a row");
            }
            HSSFCell cell = row.createCell(column++);
            HSSFCellStyle style = styles.get(look);
            cell.setCellStyle(style);
            return cell;
        }
    }
}
