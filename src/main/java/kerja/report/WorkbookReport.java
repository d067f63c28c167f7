package kerja.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import kerja.finding.Parsed;
import kerja.read.Cell;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;
import kerja.read.Row;
import kerja.read.Sheet;
import kerja.report.xlsx.MalformedWorkbookException;
import kerja.report.xlsx.MarkedWorkbook;
import kerja.report.xlsx.PlainWorkbook;

/**
 * The delivered workbook with the cells concerned marked, or for a text file a workbook of its rows with the same marks.
 *
 * <p>A workbook that can be read and yet is not built so that it can be marked in place comes back as its rows too. A file
 * that cannot be read, or has no findings, has no marked workbook.
 */
final class WorkbookReport {

    /** Leaves room for what stands above the list of findings. */
    private static final int FINDINGS_ON_A_SHEET = 1_000_000;

    /** State of a delivery whose file was not read. */
    private static final String QUARANTINED = "quarantined";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Report report;
    private final String stem;

    WorkbookReport(Report report) {
        this.report = report;
        this.stem = ReportFolder.safe(report.delivery().fileName()).replaceAll("\\.[A-Za-z]{2,5}$", "");
    }

    void write(Path folder) throws IOException {
        if (report.findings().all() == 0 || report.delivery().state().equals(QUARANTINED)) {
            return;
        }
        byte[] start = start();
        if (startsWith(start, OLE2) && markXls(folder.resolve(stem + ".marked.xls"))) {
            return;
        }
        Path marked = folder.resolve(stem + ".marked.xlsx");
        try {
            if (startsWith(start, ZIP)) {
                mark(report.archivedFile(), marked, Map.of());
                return;
            }
        } catch (MalformedWorkbookException | ZipException e) {
            Files.deleteIfExists(marked);
        }
        markRows(marked);
    }

    /** False if the workbook could be read and cannot be written again: what POI throws then is of the file's making. */
    private boolean markXls(Path marked) throws IOException {
        try {
            new XlsReport(report).write(marked);
            return true;
        } catch (RuntimeException e) {
            Files.deleteIfExists(marked);
            return false;
        }
    }

    private void mark(Path source, Path marked, Map<String, String> deliveredNames) throws IOException {
        Map<String, String> names = new HashMap<>();
        deliveredNames.forEach((inWorkbook, delivered) -> names.put(delivered, inWorkbook));
        MarkedWorkbook.write(
                source,
                marked,
                new FindingMarks(report, deliveredNames),
                new SummarySheet(report, names, FINDINGS_ON_A_SHEET).sheets());
    }

    private void markRows(Path marked) throws IOException {
        Parsed<Document> opened = DocumentReader.open(
                report.archivedFile(), report.delivery().fileName(), ReadOptions.DEFAULT.withStreaming(true));
        if (!(opened instanceof Parsed.Value<Document> it)) {
            return;
        }
        Path rows = Files.createTempFile(marked.getParent(), "rows", ".tmp");
        try (Document document = it.value()) {
            Map<String, String> deliveredNames = new HashMap<>();
            List<PlainWorkbook.PlainSheet> sheets = new ArrayList<>();
            for (Sheet sheet : document.sheets()) {
                String name = nameFor(sheet.name().isEmpty() ? stem : sheet.name(), deliveredNames.keySet());
                deliveredNames.put(name, sheet.name());
                sheets.add(new PlainWorkbook.PlainSheet(name, cells -> copy(sheet, cells)));
            }
            PlainWorkbook.write(rows, sheets);
            mark(rows, marked, deliveredNames);
        } finally {
            Files.deleteIfExists(rows);
        }
    }

    private static void copy(Sheet sheet, PlainWorkbook.CellWriter cells) throws IOException {
        for (Iterator<Row> rows = sheet.rows(); rows.hasNext(); ) {
            Row row = rows.next();
            for (Cell cell : row.cells()) {
                cells.cell(row.number(), cell.column(), cell.text());
            }
        }
    }

    /** A name that spreadsheets take for a tab: up to 31 letters, without those that formulas need. */
    private static String nameFor(String wanted, Set<String> taken) {
        String name = wanted.replaceAll("[\\[\\]:*?/\\\\']", "_");
        String shortened = name.substring(0, Math.min(name.length(), 28));
        String free = shortened;
        for (int number = 2; taken.contains(free); number++) {
            free = shortened + number;
        }
        return free;
    }

    private byte[] start() throws IOException {
        try (java.io.InputStream in = Files.newInputStream(report.archivedFile())) {
            return in.readNBytes(4);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
