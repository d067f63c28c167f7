package kerja.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.feed.Axis;
import kerja.feed.Level;
import kerja.feed.Table;
import kerja.feed.Wording;
import kerja.finding.Finding;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;
import kerja.read.Cell;
import kerja.read.Row;

/**
 * Whether the columns that a feed names by position still hold the labels they are said to hold.
 *
 * <p>A column bound by its header moves with it; one bound by its position must show that it is the right one: at least
 * half of the labels beside figures are understood. Where a feed leaves unknown labels out, one must be.
 */
final class StubCheck {
    private StubCheck() {}

    static List<Finding> drift(
            Table table, Map<Axis, Integer> stubs, Collection<Integer> figures, List<Row> sample, Place sheet) {
        List<Row> rows = sample.stream()
                .filter(row -> row.cells().stream().anyMatch(it -> figures.contains(it.column()) && !it.isBlank()))
                .toList();
        List<Finding> drift = new ArrayList<>();
        stubs.forEach((axis, column) -> {
            if (axis.position() instanceof Axis.StubColumn && !rows.isEmpty() && !holds(axis, rows, column)) {
                String now = Drift.listed(
                        labels(rows, column).stream().distinct().limit(4).toList());
                String letters = Place.columnLetters(column);
                Phrased was = onlyOther(axis, rows, figures)
                        .map(other -> Phrased.of(
                                Phrase.LABELS_IN_COLUMN_OR_LINE,
                                axis.names(),
                                letters,
                                other,
                                axis.line(),
                                "column: " + other))
                        .orElseGet(() -> Phrased.of(Phrase.LABELS_IN_COLUMN, axis.names(), letters));
                drift.add(Drift.at(sheet.at(rows.get(0).number(), column), now, was));
            }
        });
        return drift;
    }

    /** A row of the body that the header has taken in, because the header has fewer rows than it had. */
    static List<Finding> rowsInHeader(
            Table table, HeaderBlock header, Map<Axis, Integer> stubs, Collection<Integer> figures, Place sheet) {
        List<Finding> drift = new ArrayList<>();
        for (int i = 1; i < header.texts().size(); i++) {
            Map<Integer, String> line = header.texts().get(i);
            boolean hasLabels = !stubs.isEmpty()
                    && stubs.entrySet().stream()
                            .allMatch(it -> isLabel(table, it.getKey(), line.getOrDefault(it.getValue(), "")));
            boolean hasFigures = figures.stream().anyMatch(it -> isNumber(line.getOrDefault(it, "")));
            if (hasLabels && hasFigures) {
                drift.add(Drift.at(
                        sheet.at(header.firstRow() + i, 0),
                        Drift.listed(line.values()),
                        Phrased.of(Phrase.HEADER_ROWS, header.texts().size())));
            }
        }
        return drift;
    }

    private static boolean isLabel(Table table, Axis axis, String text) {
        boolean isHeading = table.boundHeadings().stream().anyMatch(it -> Wording.isOne(text, it));
        return !text.isBlank() && !isHeading && axis.understands(text);
    }

    private static boolean isNumber(String text) {
        return text.strip().matches("[-+]?\\p{Nd}[\\p{Nd}.,\\s]*%?");
    }

    private static boolean holds(Axis axis, List<Row> rows, int column) {
        List<String> labels = labels(rows, column);
        long known = labels.stream().filter(it -> axis.understands(it)).count();
        boolean someSuffice = axis.levels().stream().anyMatch(it -> it.unknown() != Level.Unknown.FINDING);
        if (labels.isEmpty()) {
            return axis.optional() || axis.understands("");
        }
        return someSuffice ? known > 0 : known * 2 >= labels.size();
    }

    private static List<String> labels(List<Row> rows, int column) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(it -> it.column() == column && !it.isBlank())
                .map(it -> HeaderBlock.shown(it).strip())
                .toList();
    }

    /** The one other column that holds such labels. */
    private static Optional<String> onlyOther(Axis axis, List<Row> rows, Collection<Integer> figures) {
        int width = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(Cell::column)
                .max()
                .orElse(0);
        List<Integer> fitting = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
            if (!figures.contains(column) && !labels(rows, column).isEmpty() && holds(axis, rows, column)) {
                fitting.add(column);
            }
        }
        return fitting.size() == 1 ? Optional.of(Place.columnLetters(fitting.get(0))) : Optional.empty();
    }
}
