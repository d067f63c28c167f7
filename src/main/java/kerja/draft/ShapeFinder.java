package kerja.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kerja.codelist.Dictionary;
import kerja.read.Cell;

/**
 * Finds tables on a sheet: rows of figures, the header above them, the labels beside them.
 *
 * <p>A row whose only numbers are years, or the numbers of its columns, belongs to a header.
 */
final class ShapeFinder {
    private static final int ROWS_BETWEEN = 6;

    private final Dictionary missing;
    private final Grid grid;
    private final Map<Integer, Map<Integer, CellSort>> sorts = new TreeMap<>();

    private ShapeFinder(Grid grid, Dictionary missing) {
        this.grid = grid;
        this.missing = missing;
    }

    /** The tables of a sheet from the top. */
    static List<Shape> find(Grid grid, Dictionary missing) {
        return new ShapeFinder(grid, missing).tables();
    }

    private List<Shape> tables() {
        grid.rows().forEach((row, cells) -> sorts.put(row, sorts(cells)));
        List<Shape> tables = new ArrayList<>();
        List<Integer> body = new ArrayList<>();
        int lastTableEnd = 0;
        for (int row : grid.rows().keySet()) {
            if (isBody(row)) {
                body.add(row);
            } else if (!body.isEmpty() && isHeaderAgain(row, body)) {
                shape(body, lastTableEnd).ifPresent(tables::add);
                lastTableEnd = body.get(body.size() - 1);
                body.clear();
            }
        }
        if (!body.isEmpty()) {
            shape(body, lastTableEnd).ifPresent(tables::add);
        }
        return tables;
    }

    private Map<Integer, CellSort> sorts(Map<Integer, Cell> cells) {
        Map<Integer, CellSort> found = new TreeMap<>();
        cells.forEach((column, cell) -> found.put(column, CellSort.of(cell, missing)));
        return found;
    }

    private boolean isBody(int row) {
        Map<Integer, CellSort> line = sorts.getOrDefault(row, Map.of());
        return line.containsValue(CellSort.FIGURE) && !isNumbering(row);
    }

    /** A row such as (1) (2) (3): every cell is one more than the one before. */
    private boolean isNumbering(int row) {
        int expected = -1;
        for (Cell cell : grid.row(row).values()) {
            String digits = Grid.shown(cell).replaceAll("[()\\[\\]]", "");
            if (!digits.matches("\\d{1,3}")) {
                return false;
            }
            int number = Integer.parseInt(digits);
            if (expected >= 0 && number != expected) {
                return false;
            }
            expected = number + 1;
        }
        return grid.row(row).size() > 2;
    }

    /** A row without figures, with texts or years above at least two columns that held figures so far. */
    private boolean isHeaderAgain(int row, List<Integer> body) {
        NavigableSet<Integer> columns = new TreeSet<>();
        body.subList(Math.max(0, body.size() - 5), body.size())
                .forEach(it -> sorts.getOrDefault(it, Map.of()).forEach((column, sort) -> {
                    if (sort == CellSort.FIGURE) {
                        columns.add(column);
                    }
                }));
        return sorts.getOrDefault(row, Map.of()).entrySet().stream()
                        .filter(it -> columns.contains(it.getKey())
                                && (it.getValue() == CellSort.TEXT || it.getValue() == CellSort.YEAR))
                        .count()
                >= 2;
    }

    private java.util.Optional<Shape> shape(List<Integer> body, int after) {
        int first = body.get(0);
        int last = body.get(body.size() - 1);
        Map<Integer, int[]> counts = counts(first, last);
        NavigableSet<Integer> figures = new TreeSet<>();
        counts.forEach((column, count) -> {
            boolean mostly = count[0] + count[1] > count[2] && count[0] + count[1] > 0;
            if (mostly && !isYears(column, first, last)) {
                figures.add(column);
            }
        });
        figures.removeIf(it -> isSequence(it, first, last));
        if (figures.isEmpty()) {
            return java.util.Optional.empty();
        }
        int[] header = header(first, after, figures);
        figures.removeIf(
                it -> header[0] > 0 && isBlankHeader(header, it) && counts.getOrDefault(it, new int[3])[0] == 0);
        NavigableSet<Integer> labels = new TreeSet<>();
        counts.forEach((column, count) -> {
            if (!figures.contains(column) && !isSequence(column, first, last)) {
                labels.add(column);
            }
        });
        int bodyFirst = header[1] > 0 ? header[1] + 1 : first;
        return java.util.Optional.of(new Shape(grid, header[0], header[1], bodyFirst, last, labels, figures));
    }

    /** By column: figures, markers, everything else. */
    private Map<Integer, int[]> counts(int first, int last) {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (int row = first; row <= last; row++) {
            sorts.getOrDefault(row, Map.of()).forEach((column, sort) -> {
                int[] count = counts.computeIfAbsent(column, it -> new int[3]);
                count[sort == CellSort.FIGURE ? 0 : sort == CellSort.MISSING ? 1 : 2]++;
            });
        }
        return counts;
    }

    private boolean isYears(int column, int first, int last) {
        for (int row = first; row <= last; row++) {
            CellSort sort = sorts.getOrDefault(row, Map.of()).get(column);
            if (sort != null && sort != CellSort.YEAR) {
                return false;
            }
        }
        return true;
    }

    /** A running number: 1, 2, 3, or 001, 002, 003. */
    private boolean isSequence(int column, int first, int last) {
        int expected = -1;
        int seen = 0;
        Map<Integer, Integer> steps = new HashMap<>();
        for (int row = first; row <= last; row++) {
            String text = grid.text(row, column);
            if (text.isEmpty()) {
                continue;
            }
            if (!text.matches("\\d{1,6}")) {
                return false;
            }
            int number = Integer.parseInt(text);
            if (expected >= 0) {
                steps.merge(number - expected, 1, Integer::sum);
            }
            expected = number + 1;
            seen++;
        }
        return seen > 2 && steps.getOrDefault(0, 0) >= (seen - 1) * 0.9;
    }

    private boolean isBlankHeader(int[] header, int column) {
        for (int row = header[0]; row <= header[1]; row++) {
            if (!grid.merged(row, column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** First and last header row above the first row of figures; zeros if there is none. */
    private int[] header(int first, int after, NavigableSet<Integer> figures) {
        int last = 0;
        for (int row = first - 1; row > after && row >= first - ROWS_BETWEEN && last == 0; row--) {
            if (above(row, figures) > 0 && !isNumbering(row)) {
                last = row;
            }
        }
        if (last == 0) {
            return new int[] {0, 0};
        }
        int top = last;
        while (top - 1 > after && above(top - 1, figures) > 0 && !isTitle(top - 1, figures)) {
            top--;
        }
        return new int[] {top, last};
    }

    /** Cells of a row above the figures, merged ranges counted. */
    private long above(int row, NavigableSet<Integer> figures) {
        return figures.stream().filter(it -> !grid.merged(row, it).isEmpty()).count();
    }

    /** One text for the whole table, where the row holds nothing else: a title that reaches over the figures. */
    private boolean isTitle(int row, NavigableSet<Integer> figures) {
        return grid.row(row).size() == 1
                && figures.size() > 1
                && grid.row(row).keySet().iterator().next() < figures.first();
    }
}
