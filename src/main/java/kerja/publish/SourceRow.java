package kerja.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import kerja.feed.Feed;
import kerja.finding.Parsed;
import kerja.read.Cell;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;
import kerja.read.Row;
import kerja.read.Sheet;
import org.jspecify.annotations.Nullable;

/** The row of a delivered file around a cell, as whoever opens the file sees it; the cell itself stands in brackets. */
public final class SourceRow {
    private SourceRow() {}

    /**
     * Reads one row.
     *
     * @param fileName as delivered, for its ending
     * @param feed that read the delivery, null if it is gone
     * @param sheet name of the sheet, empty for CSV
     * @return the row, empty if the file has none such or cannot be read
     * @throws IOException if the archived file is missing or cannot be opened
     */
    public static Optional<String> read(
            Path file, String fileName, @Nullable Feed feed, String sheet, int row, int column) throws IOException {
        ReadOptions options = ReadOptions.DEFAULT;
        if (feed != null) {
            options = options.withCharset(feed.charset())
                    .withDelimiter(feed.delimiter())
                    .withStreaming(feed.isLong());
        }
        if (DocumentReader.open(file, fileName, options) instanceof Parsed.Value<Document> value) {
            try (Document document = value.value()) {
                return find(document, sheet, row).map(it -> shown(it, column));
            }
        }
        return Optional.empty();
    }

    private static Optional<Row> find(Document document, String name, int number) throws IOException {
        for (Sheet sheet : document.sheets()) {
            if (sheet.name().equals(name)) {
                Iterator<Row> rows = sheet.rows();
                while (rows.hasNext()) {
                    Row row = rows.next();
                    if (row.number() >= number) {
                        return row.number() == number ? Optional.of(row) : Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String shown(Row row, int column) {
        return row.cells().stream()
                .map(it -> it.column() == column ? "[" + oneLine(it) + "]" : oneLine(it))
                .collect(Collectors.joining(" | "));
    }

    private static String oneLine(Cell cell) {
        return cell.text().strip().replaceAll("\\s+", " ");
    }
}
