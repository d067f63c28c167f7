package kerja.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a table lies on its sheet.
 *
 * @param headerFirst first row of the header; 0 if there is none
 * @param headerLast last row of the header
 * @param bodyFirst first row below the header
 * @param bodyLast last row with figures
 * @param labels columns of labels, from the left
 * @param figures columns of figures, from the left
 */
record Shape(
        Grid grid,
        int headerFirst,
        int headerLast,
        int bodyFirst,
        int bodyLast,
        NavigableSet<Integer> labels,
        NavigableSet<Integer> figures) {

    /** More different labels than this tell nothing new about what a column says. */
    private static final int LABELS = 2000;

    int headerRows() {
        return headerFirst == 0 ? 0 : headerLast - headerFirst + 1;
    }

    /** Header labels of one row over the figures, filled to the right as feeds fill them. */
    Map<Integer, String> headerRow(int index, boolean fill) {
        int row = headerFirst + index;
        Map<Integer, String> texts = new TreeMap<>();
        String current = "";
        String outerBefore = "";
        for (int column = 1; column <= figures.last(); column++) {
            String outer = index == 0 ? "" : grid.merged(row - 1, column);
            String text = grid.merged(row, column);
            boolean newGroup = !outer.isEmpty() && !outer.equals(outerBefore);
            outerBefore = outer;
            current = text.isEmpty() ? (newGroup || !fill ? "" : current) : text;
            if (figures.contains(column) && !current.isEmpty()) {
                texts.put(column, current);
            }
        }
        return texts;
    }

    /** All header texts of a column, joined; a merged text once. */
    String header(int column) {
        List<String> parts = new ArrayList<>();
        for (int row = headerFirst; headerFirst > 0 && row <= headerLast; row++) {
            String text = grid.merged(row, column);
            if (!text.isEmpty()
                    && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(text))) {
                parts.add(text);
            }
        }
        return String.join(" ", parts);
    }

    /** Labels of a column of the body with the rows they stand in, from the top. */
    Map<Integer, String> column(int column) {
        Map<Integer, String> texts = new TreeMap<>();
        for (int row : grid.rows().subMap(bodyFirst, true, bodyLast, true).keySet()) {
            String text = grid.text(row, column);
            if (!text.isEmpty()) {
                texts.put(row, text);
            }
        }
        return texts;
    }

    /** True if a row holds at least one cell in a column of figures. */
    boolean hasFigures(int row) {
        return grid.row(row).keySet().stream().anyMatch(figures::contains);
    }

    Set<String> distinct(Map<Integer, String> texts) {
        return texts.values().stream().distinct().limit(LABELS).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
