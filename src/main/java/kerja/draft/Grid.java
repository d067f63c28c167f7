package kerja.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kerja.read.Cell;
import kerja.read.Merge;
import kerja.read.Row;
import kerja.read.Sheet;

/**
 * A sheet held by row and column, blank cells left out.
 *
 * @param isWhole false if the sheet has more cells than a draft looks at
 */
record Grid(
        String sheet,
        int position,
        NavigableMap<Integer, NavigableMap<Integer, Cell>> rows,
        Map<Integer, List<Merge>> merges,
        boolean isWhole) {
    private static final int CELLS = 600_000;
    private static final int TALLEST = 1000;

    static Grid of(Sheet sheet) throws IOException {
        NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
        int cells = 0;
        Iterator<Row> all = sheet.rows();
        while (all.hasNext() && cells < CELLS) {
            Row row = all.next();
            NavigableMap<Integer, Cell> line = new TreeMap<>();
            row.cells().stream().filter(it -> !it.isBlank()).forEach(it -> line.put(it.column(), it));
            cells += line.size();
            if (!line.isEmpty()) {
                rows.put(row.number(), line);
            }
        }
        return new Grid(sheet.name(), sheet.position(), rows, byRow(sheet.merges()), !all.hasNext());
    }

    private static Map<Integer, List<Merge>> byRow(List<Merge> merges) {
        Map<Integer, List<Merge>> byRow = new HashMap<>();
        for (Merge merge : merges) {
            for (int row = merge.firstRow(); row <= Math.min(merge.lastRow(), merge.firstRow() + TALLEST); row++) {
                byRow.computeIfAbsent(row, it -> new ArrayList<>()).add(merge);
            }
        }
        return byRow;
    }

    NavigableMap<Integer, Cell> row(int row) {
        return rows.getOrDefault(row, new TreeMap<>());
    }

    Optional<Cell> cell(int row, int column) {
        return Optional.ofNullable(row(row).get(column));
    }

    /** A cell as a label: a stored date in ISO form, a number in full, anything else as shown; empty if blank. */
    String text(int row, int column) {
        return cell(row, column).map(Grid::shown).orElse("");
    }

    static String shown(Cell cell) {
        if (cell.date() != null) {
            return cell.date().toLocalDate().toString();
        }
        return cell.number() != null
                ? cell.number().toPlainString()
                : cell.text().strip();
    }

    /** Text of a cell or of the merged range that covers it. */
    String merged(int row, int column) {
        String own = text(row, column);
        if (!own.isEmpty()) {
            return own;
        }
        return merges.getOrDefault(row, List.of()).stream()
                .filter(it -> it.firstColumn() <= column && column <= it.lastColumn())
                .map(it -> text(it.firstRow(), it.firstColumn()))
                .findFirst()
                .orElse("");
    }

    /** All text of so many rows above one, joined. */
    String above(int row, int count) {
        StringBuilder text = new StringBuilder();
        rows.subMap(Math.max(1, row - count), true, row, false).values().forEach(line -> line.values()
                .forEach(cell -> text.append(text.isEmpty() ? "" : " ").append(shown(cell))));
        return text.toString();
    }
}
