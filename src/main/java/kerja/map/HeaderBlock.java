package kerja.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kerja.feed.Table;
import kerja.feed.Wording;
import kerja.read.Cell;
import kerja.read.Merge;
import kerja.read.Row;

/**
 * The header of a table as found: its rows, with merged cells filled in, and the rows above it.
 *
 * @param firstRow number of its first row; 0 if the table has no header
 * @param texts by header row from the top: text by column
 * @param title rows above the header, from the top
 */
record HeaderBlock(int firstRow, List<Map<Integer, String>> texts, List<Row> title) {

    static HeaderBlock of(int firstRow, int count, List<Row> rows, List<Row> title, List<Merge> merges) {
        List<Map<Integer, String>> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(new TreeMap<>());
        }
        for (Row row : rows) {
            Map<Integer, String> line = texts.get(row.number() - firstRow);
            row.cells().stream().filter(it -> !it.isBlank()).forEach(it -> line.put(it.column(), shown(it)));
        }
        for (Merge merge : merges) {
            int top = merge.firstRow() - firstRow;
            if (top >= 0 && top < count) {
                String text = texts.get(top).get(merge.firstColumn());
                for (int r = top; text != null && r <= Math.min(count - 1, merge.lastRow() - firstRow); r++) {
                    for (int c = merge.firstColumn(); c <= merge.lastColumn(); c++) {
                        texts.get(r).put(c, text);
                    }
                }
            }
        }
        return new HeaderBlock(firstRow, texts, title);
    }

    /** A header cell as a label: a stored date in ISO form, anything else as shown. */
    static String shown(Cell cell) {
        if (cell.date() != null) {
            return cell.date().toLocalDate().toString();
        }
        return cell.number() != null ? cell.number().toPlainString() : cell.text();
    }

    int lastRow() {
        return firstRow + texts.size() - 1;
    }

    int width() {
        return texts.stream()
                .flatMap(it -> it.keySet().stream())
                .mapToInt(it -> it)
                .max()
                .orElse(0);
    }

    /** All header texts of a column, from top to bottom; a merged text once. */
    String whole(int column) {
        List<String> parts = new ArrayList<>();
        for (Map<Integer, String> line : texts) {
            String text = line.getOrDefault(column, "").strip();
            if (!text.isEmpty()
                    && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(text))) {
                parts.add(text);
            }
        }
        return String.join(" ", parts);
    }

    /** Columns one of whose header texts, or all of them joined, is one of the labels. */
    List<Integer> columnsShowing(List<String> labels) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 1; column <= width(); column++) {
            int at = column;
            boolean shows = texts.stream().anyMatch(it -> Wording.isOne(it.getOrDefault(at, ""), labels));
            if (shows || Wording.isOne(whole(column), labels)) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** True if the feed leaves a column out, by its place or by one of its headings. */
    boolean isLeftOut(Table table, int column) {
        return table.leftOut().stream()
                .anyMatch(it -> it.has(column, whole(column))
                        || texts.stream().anyMatch(row -> it.has(column, row.getOrDefault(column, ""))));
    }

    /** By column: header texts that the feed binds nowhere and does not leave out. */
    Map<Integer, String> unbound(Table table) {
        Map<Integer, String> unbound = new TreeMap<>();
        for (int column = 1; column <= width(); column++) {
            String whole = whole(column);
            int at = column;
            boolean bound = table.boundHeadings().stream()
                    .anyMatch(labels -> columnsShowing(labels).contains(at));
            if (!whole.isEmpty() && !bound && !isLeftOut(table, column)) {
                unbound.put(column, whole);
            }
        }
        return unbound;
    }

    /** True if a row of the body is one of the header's rows once more, as where pages or files were joined. */
    boolean isRepeatedBy(Row row) {
        List<Cell> filled = row.cells().stream().filter(it -> !it.isBlank()).toList();
        return filled.size() > 1
                && texts.stream().anyMatch(line -> filled.stream().allMatch(it -> shown(it)
                        .strip()
                        .equals(line.getOrDefault(it.column(), "").strip())));
    }

    /** The labels that are there, for a finding that says what is now. */
    String all() {
        return java.util.stream.IntStream.rangeClosed(1, width())
                .mapToObj(this::whole)
                .filter(it -> !it.isEmpty())
                .limit(40)
                .collect(Collectors.joining(" | "));
    }

    String titleText() {
        return title.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> shown(cell).strip())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
