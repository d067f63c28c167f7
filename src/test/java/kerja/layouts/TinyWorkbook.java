package kerja.layouts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook written in a test, sheet by sheet. */
final class TinyWorkbook {
    private final Workbook workbook;
    private final String fileName;
    private Sheet sheet;

    private TinyWorkbook(Workbook workbook, String fileName) {
        this.workbook = workbook;
        this.fileName = fileName;
        this.sheet = workbook.createSheet("Sheet1");
    }

    static TinyWorkbook xlsx() {
        return new TinyWorkbook(new XSSFWorkbook(), "table.xlsx");
    }

    static TinyWorkbook xls() {
        return new TinyWorkbook(new HSSFWorkbook(), "table.xls");
    }

    /** Names the first sheet if it is still empty, or begins another. */
    TinyWorkbook sheet(String name) {
        if (sheet.getPhysicalNumberOfRows() == 0) {
            workbook.setSheetName(workbook.getSheetIndex(sheet), name);
        } else {
            sheet = workbook.createSheet(name);
        }
        return this;
    }

    /** Adds rows of cells parted by {@code |}; what reads as a number is stored as one unless an apostrophe is in front. */
    TinyWorkbook rows(String text) {
        int at = sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1;
        for (String line : text.split("\n", -1)) {
            Row row = sheet.createRow(at++);
            String[] parts = line.split("\\|", -1);
            for (int i = 0; i < parts.length; i++) {
                put(row.createCell(i), parts[i]);
            }
        }
        return this;
    }

    TinyWorkbook merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    TinyWorkbook bold(String cell) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        at(cell).setCellStyle(style);
        return this;
    }

    TinyWorkbook indent(String cell, int depth) {
        CellStyle style = workbook.createCellStyle();
        style.setIndention((short) depth);
        at(cell).setCellStyle(style);
        return this;
    }

    TinyWorkbook hideSheet() {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return this;
    }

    /** The sheet as it is being written, for what no other method says. */
    Sheet page() {
        return sheet;
    }

    Workbook book() {
        return workbook;
    }

    String fileName() {
        return fileName;
    }

    byte[] bytes() {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cell at(String cell) {
        CellReference reference = new CellReference(cell);
        return sheet.getRow(reference.getRow()).getCell(reference.getCol());
    }

    private static void put(Cell cell, String text) {
        String bare = text.strip();
        if (bare.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(bare));
        } else if (bare.startsWith("'")) {
            cell.setCellValue(bare.substring(1));
        } else if (!bare.isEmpty()) {
            cell.setCellValue(text.stripTrailing());
        }
    }
}
