package kerja.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows in aligned columns, numbers to the right; wide characters of Asian scripts count as they are shown. */
final class TextTable {
    private static final Object[] LINE = {};

    private final List<Object[]> rows = new ArrayList<>();
    private final int columns;

    TextTable(String... header) {
        columns = header.length;
        rows.add(header);
        rows.add(LINE);
    }

    void row(Object... cells) {
        rows.add(cells);
    }

    void line() {
        rows.add(LINE);
    }

    void print(PrintWriter out) {
        int[] widths = new int[columns];
        boolean[] right = new boolean[columns];
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(String.valueOf(row[i])));
                right[i] |= row[i] instanceof Number;
            }
        }
        int full = Arrays.stream(widths).sum() + 2 * (columns - 1);
        for (Object[] row : rows) {
            out.println(
                    row == LINE ? "-".repeat(full) : line(row, widths, right).stripTrailing());
        }
    }

    private static String line(Object[] row, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String text = String.valueOf(row[i]);
            String pad = " ".repeat(widths[i] - width(text));
            line.append(i == 0 ? "" : "  ").append(right[i] ? pad + text : text + pad);
        }
        return line.toString();
    }

    /** Columns that a terminal shows a text in: marks that stand above or below letters take none. */
    static int width(String text) {
        return (int) text.codePoints()
                .filter(it -> Character.getType(it) != Character.NON_SPACING_MARK
                        && Character.getType(it) != Character.ENCLOSING_MARK
                        && Character.getType(it) != Character.FORMAT)
                .count();
    }
}
