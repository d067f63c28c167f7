package kerja.sample;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** One sheet being filled. Cells are named as in a spreadsheet: {@code B6}. */
final class Page {
    private record Look(String format, int indent, boolean isHeading) {}

    private static final int WIDTH_OF_LABELS = 52 * 256;

    private final Sheet sheet;
    private final Map<Look, CellStyle> styles = new HashMap<>();

    Page(Sheet sheet) {
        this.sheet = sheet;
        sheet.setColumnWidth(0, WIDTH_OF_LABELS);
    }

    /** Texts from a cell to the right; an empty one leaves its cell blank. */
    Page texts(String from, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                cell(from, i).setCellValue(texts[i]);
            }
        }
        return this;
    }

    /** A label that belongs to the one above it, as the indent of its cell shows. */
    Page indented(String at, String text) {
        cell(at, 0).setCellValue(text);
        cell(at, 0).setCellStyle(style(new Look("", 1, false)));
        return this;
    }

    /** Headings from a cell to the right, in bold. */
    Page headings(String from, String... texts) {
        texts(from, texts);
        for (int i = 0; i < texts.length; i++) {
            cell(from, i).setCellStyle(style(new Look("", 0, true)));
        }
        return this;
    }

    /** A bold heading over a range of cells made one. */
    Page heading(String range, String text) {
        CellRangeAddress cells = CellRangeAddress.valueOf(range);
        headings(cells.formatAsString().replaceAll(":.*", ""), text);
        sheet.addMergedRegion(cells);
        return this;
    }

    /** Figures from a cell to the right, parted by blanks: numbers are stored as numbers, anything else as text. */
    Page figures(String from, String format, String figures) {
        String[] parts = figures.strip().split("\\s+", -1);
        for (int i = 0; i < parts.length; i++) {
            Cell cell = cell(from, i);
            if (parts[i].matches("-?\\d+(\\.\\d+)?")) {
                cell.setCellValue(Double.parseDouble(parts[i]));
            } else {
                cell.setCellValue(parts[i]);
            }
            cell.setCellStyle(style(new Look(format, 0, false)));
        }
        return this;
    }

    /** Figures typed as text, as they stand. */
    Page typed(String from, String figures) {
        return texts(from, figures.strip().split("\\s+", -1));
    }

    private Cell cell(String from, int right) {
        CellReference at = new CellReference(from);
        Row row = sheet.getRow(at.getRow());
        row = row == null ? sheet.createRow(at.getRow()) : row;
        return row.getCell(at.getCol() + right, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private CellStyle style(Look look) {
        return styles.computeIfAbsent(look, it -> {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            if (!look.format().isEmpty()) {
                style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(look.format()));
                style.setAlignment(HorizontalAlignment.RIGHT);
            }
            style.setIndention((short) look.indent());
            if (look.isHeading()) {
                Font bold = sheet.getWorkbook().createFont();
                bold.setBold(true);
                style.setFont(bold);
            }
            return style;
        });
    }
}
