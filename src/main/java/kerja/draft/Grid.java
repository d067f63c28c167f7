package kerja.draft;

import java.io.IOException;
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
        List<Merge> merges,
        boolean isWhole) {
    private static final int CELLS = 600_000;

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
        return new Grid(sheet.name(), sheet.position(), rows, sheet.merges(), !all.hasNext());
    }

    Map<Integer, Cell> row(int row) {
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
        return merges.stream()
                .filter(it -> it.firstRow() <= row
                        && row <= it.lastRow()
                        && it.firstColumn() <= column
                        && column <= it.lastColumn())
                .map(it -> text(it.firstRow(), it.firstColumn()))
                .findFirst()
                .orElse("");
    }

    /** All text of the rows above one, joined. */
    String above(int row) {
        StringBuilder text = new StringBuilder();
        rows.headMap(row, false).values().forEach(line -> line.values().forEach(cell -> text.append(text.isEmpty() ? "" : " ")
                .append(shown(cell))));
        return text.toString();
    }
}
