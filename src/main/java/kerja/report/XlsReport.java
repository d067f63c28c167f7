package kerja.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kerja.report.xlsx.AddedSheet;
import kerja.report.xlsx.Mark;
import kerja.report.xlsx.MarkedWorkbook;
import kerja.report.xlsx.Tone;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;

/**
 * A marked copy of a workbook of Excel 97 to 2003, held in memory: it has at most 65,536 rows. Macros are left out.
 *
 * <p>A workbook of this format holds 4,030 styles; when there is no room for another, marked cells take one that has
 * nothing but its ground. On a sheet with charts cells get their ground and no notes, which the first sheet makes up for: the
 * spreadsheet library would lose the charts.
 */
final class XlsReport {

    private static final int FINDINGS_ON_A_SHEET = 60_000;
    private static final int MOST_STYLES = 4_000;
    private static final int LONGEST_NOTE = 4_000;

    private final Report report;
    private final FindingMarks marks;
    private final Map<Tone, Map<Short, HSSFCellStyle>> styles = new HashMap<>();
    private int notes;

    XlsReport(Report report) {
        this.report = report;
        this.marks = new FindingMarks(report, Map.of());
    }

    void write(Path file) throws IOException {
        try (POIFSFileSystem source = new POIFSFileSystem(report.archivedFile().toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(source.getRoot(), false)) {
            for (Tone tone : Tone.values()) {
                styles.put(tone, new HashMap<>());
            }
            Set<Integer> withCharts = XlsCharts.sheetsWith(source);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                mark(workbook, workbook.getSheetAt(i), !withCharts.contains(i));
            }
            addSheets(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        XlsTabs.putLastFirst(file);
    }

    private void mark(HSSFWorkbook workbook, HSSFSheet sheet, boolean takesNotes) {
        if (marks.countOn(sheet.getSheetName()) == 0) {
            return;
        }
        try (Stream<Mark> onSheet = marks.on(sheet.getSheetName())) {
            for (Iterator<Mark> each = onSheet.iterator(); each.hasNext(); ) {
                Mark mark = each.next();
                HSSFCell cell = cell(sheet, mark);
                cell.setCellStyle(marked(workbook, cell.getCellStyle(), mark.tone()));
                if (takesNotes && ++notes <= MarkedWorkbook.MOST_NOTES) {
                    addNote(sheet, cell, mark);
                }
            }
        }
    }

    /** The cell, if need be with the style that an empty cell has at its place. */
    private static HSSFCell cell(HSSFSheet sheet, Mark mark) {
        HSSFRow row = sheet.getRow(mark.row() - 1);
        if (row == null) {
            row = sheet.createRow(mark.row() - 1);
        }
        HSSFCell cell = row.getCell(mark.column() - 1);
        return cell == null ? row.createCell(mark.column() - 1) : cell;
    }

    private HSSFCellStyle marked(HSSFWorkbook workbook, HSSFCellStyle style, Tone tone) {
        Map<Short, HSSFCellStyle> ofTone = styles.getOrDefault(tone, Map.of());
        boolean full = workbook.getNumCellStyles() >= MOST_STYLES && !ofTone.containsKey(style.getIndex());
        return ofTone.computeIfAbsent(full ? -1 : style.getIndex(), index -> {
            HSSFCellStyle ground = workbook.createCellStyle();
            if (!full) {
                ground.cloneStyleFrom(style);
            }
            ground.setFillForegroundColor(XlsSheets.color(workbook, tone));
            ground.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return ground;
        });
    }

    private static void addNote(HSSFSheet sheet, HSSFCell cell, Mark mark) {
        String text = mark.comment().length() <= LONGEST_NOTE
                ? mark.comment()
                : mark.comment().substring(0, LONGEST_NOTE - 1) + "…";
        HSSFComment existing = cell.getCellComment();
        if (existing != null) {
            existing.setString(new HSSFRichTextString(existing.getString().getString() + "\n\n" + text));
            return;
        }
        HSSFPatriarch drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            drawing = sheet.createDrawingPatriarch();
        }
        int column = Math.min(cell.getColumnIndex() + 1, 250);
        int row = Math.min(cell.getRowIndex(), 65_500);
        HSSFComment note = drawing.createCellComment(new HSSFClientAnchor(
                0, 0, 0, 0, (short) column, row, (short) (column + 4), row + 6 + text.length() / 45));
        note.setString(new HSSFRichTextString(text));
        note.setAuthor("Kerja");
        cell.setCellComment(note);
    }

    private void addSheets(HSSFWorkbook workbook) throws IOException {
        List<AddedSheet> added = new SummarySheet(report, Map.of(), FINDINGS_ON_A_SHEET).sheets();
        XlsSheets sheets = new XlsSheets(workbook);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(false);
        }
        for (AddedSheet sheet : added.subList(1, added.size())) {
            sheets.add(sheet);
        }
        sheets.addAsFirst(added.get(0));
    }
}
