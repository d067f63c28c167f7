package kerja.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kerja.finding.Finding;
import kerja.finding.Parsed;
import kerja.provenance.Place;

/** Documents, rows and cells as tests ask for them. */
final class Opened {

    private Opened() {}

    static Document document(Path file) throws IOException {
        return require(DocumentReader.open(file, file.getFileName().toString(), ReadOptions.DEFAULT));
    }

    static Document require(Parsed<Document> opened) {
        return opened.match(
                document -> document,
                () -> {
                    throw new AssertionError("Neither a document nor a finding");
                },
                finding -> {
                    throw new AssertionError(finding.toString());
                });
    }

    static Finding findingOf(Parsed<Document> opened) {
        return opened.match(
                document -> {
                    throw new AssertionError(
                            "A document of " + document.sheets().size() + " sheets, no finding");
                },
                () -> {
                    throw new AssertionError("Neither a document nor a finding");
                },
                finding -> finding);
    }

    static List<Row> rows(Sheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        sheet.rows().forEachRemaining(rows::add);
        return rows;
    }

    static Optional<Cell> cell(Sheet sheet, String reference) throws IOException {
        int letters = reference.replaceAll("\\d", "").length();
        int column = Place.columnNumber(reference.substring(0, letters));
        int number = Integer.parseInt(reference.substring(letters));
        return rows(sheet).stream()
                .filter(row -> row.number() == number)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column() == column)
                .findFirst();
    }

    /** The cell's number without rounding, else its text; empty for a blank cell. */
    static String stored(Sheet sheet, String reference) throws IOException {
        return cell(sheet, reference)
                .map(cell -> cell.number() == null ? cell.text() : cell.number().toPlainString())
                .orElse("");
    }
}
