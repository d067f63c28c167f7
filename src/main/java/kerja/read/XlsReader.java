package kerja.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/** Reads a workbook of Excel 97 to 2003 (BIFF8) as a whole. */
final class XlsReader {

    private final HSSFWorkbook workbook;
    private final boolean date1904;
    private final CellBudget budget;
    private final Shown shown = new Shown();

    private XlsReader(HSSFWorkbook workbook, CellBudget budget) {
        this.workbook = workbook;
        this.date1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        this.budget = budget;
    }

    static List<Sheet> read(byte[] content, int maxCells) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content));
                HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), files, false)) {
            return new XlsReader(workbook, new CellBudget(maxCells)).sheets();
        }
    }

    private List<Sheet> sheets() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (Sheet.isReport(workbook.getSheetName(i))) {
                continue;
            }
            boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
            HSSFSheet sheet = workbook.getSheetAt(i);
            List<Merge> merges = sheet.getMergedRegions().stream()
                    .map(range -> new Merge(
                            range.getFirstRow() + 1,
                            range.getLastRow() + 1,
                            range.getFirstColumn() + 1,
                            range.getLastColumn() + 1))
                    .toList();
            sheets.add(new HeldSheet(workbook.getSheetName(i), sheets.size() + 1, hidden, merges, rows(sheet)));
        }
        return sheets;
    }

    private List<Row> rows(HSSFSheet sheet) throws IOException {
        Map<CellAddress, String> comments = sheet.getCellComments().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getString().getString()));
        List<Row> rows = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            List<Cell> cells = new ArrayList<>();
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                boolean hidden = row.getZeroHeight() || sheet.isColumnHidden(cell.getColumnIndex());
                Cell read = cell((HSSFCell) cell, hidden, comments.get(cell.getAddress()));
                if (read != null) {
                    budget.takeOne();
                    cells.add(read);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(row.getRowNum() + 1, cells));
            }
        }
        return rows;
    }

    private @Nullable Cell cell(HSSFCell cell, boolean hidden, @Nullable String comment) {
        CellStyle style = cell.getCellStyle();
        CellContent content = content(cell, style);
        if (content.isBlank() && comment == null) {
            return null;
        }
        int indent = Cell.leadingBlanks(content.text()) + style.getIndention();
        boolean bold = workbook.getFontAt(style.getFontIndex()).getBold();
        return new Cell(
                cell.getColumnIndex() + 1,
                content.text(),
                content.number(),
                content.date(),
                content.error(),
                indent,
                hidden,
                comment,
                bold);
    }

    private CellContent content(HSSFCell cell, CellStyle style) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> CellContent.ofText(richText(cell.getRichStringCellValue()));
            case NUMERIC -> numeric(cell.getNumericCellValue(), style);
            case BOOLEAN -> CellContent.ofText(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> CellContent.ofError(errorOf(cell.getErrorCellValue()));
            default -> CellContent.ofText("");
        };
    }

    private CellContent numeric(double value, CellStyle style) {
        if (!Double.isFinite(value)) {
            return CellContent.ofError("#NUM!");
        }
        BigDecimal number = StoredNumber.of(value);
        String format = style.getDataFormatString() == null ? "General" : style.getDataFormatString();
        boolean isDate = DateUtil.isADateFormat(style.getDataFormat(), format);
        LocalDateTime date = isDate ? DateUtil.getLocalDateTime(value, date1904) : null;
        String text = shown.of(value, number, style.getDataFormat(), format, date1904);
        return new CellContent(text, number, date, null);
    }

    private static String errorOf(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR " + code;
    }

    private String richText(HSSFRichTextString rich) {
        String text = rich.getString();
        if (text == null || rich.numFormattingRuns() == 0) {
            return text == null ? "" : text;
        }
        StringBuilder shownText =
                new StringBuilder(text.substring(0, Math.min(text.length(), rich.getIndexOfFormattingRun(0))));
        for (int run = 0; run < rich.numFormattingRuns(); run++) {
            int from = Math.min(text.length(), rich.getIndexOfFormattingRun(run));
            int to = run + 1 < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(run + 1) : text.length();
            String part = text.substring(from, Math.max(from, Math.min(text.length(), to)));
            boolean raised =
                    workbook.getFontAt(rich.getFontOfFormattingRun(run)).getTypeOffset() == Font.SS_SUPER;
            shownText.append(raised ? Superscript.of(part) : part);
        }
        return shownText.toString();
    }
}
