package kerja.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import kerja.finding.Parsed;
import kerja.read.Cell;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;
import kerja.read.Row;
import kerja.read.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a delivered file, beside the findings about them.
 *
 * <p>Rows are asked for from the top of a sheet downwards, so that long files are passed over once. A file that cannot
 * be opened has no rows; a finding says so.
 */
final class DeliveredRows implements AutoCloseable {

    private final @Nullable Document document;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final List<String> sheetNames = new ArrayList<>();

    private String current = "";
    private Iterator<Row> rows = Collections.emptyIterator();
    private @Nullable Row row;

    private DeliveredRows(@Nullable Document document) {
        this.document = document;
        if (document != null) {
            for (Sheet sheet : document.sheets()) {
                sheets.put(sheet.name(), sheet);
                sheetNames.add(sheet.name());
            }
        }
    }

    static DeliveredRows open(Path archivedFile, String fileName) throws IOException {
        Parsed<Document> opened = DocumentReader.open(archivedFile, fileName, ReadOptions.DEFAULT.withStreaming(true));
        return new DeliveredRows(opened instanceof Parsed.Value<Document> it ? it.value() : null);
    }

    /** Names of a file's sheets in their order; one empty name for CSV, none if it cannot be opened. */
    static List<String> sheetNames(Path archivedFile, String fileName) throws IOException {
        try (DeliveredRows rows = open(archivedFile, fileName)) {
            return List.copyOf(rows.sheetNames);
        }
    }

    /** The cells of a row that show something; none if there is no such row, or if it was passed already. */
    List<Cell> cells(String sheetName, int number) throws IOException {
        Sheet sheet = sheets.get(sheetName);
        if (sheet == null || number == 0) {
            return List.of();
        }
        if (!current.equals(sheetName) || row == null) {
            current = sheetName;
            rows = sheet.rows();
            row = next();
        }
        while (row != null && row.number() < number) {
            row = next();
        }
        return row != null && row.number() == number ? row.cells() : List.of();
    }

    private @Nullable Row next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        if (document != null) {
            document.close();
        }
    }
}
