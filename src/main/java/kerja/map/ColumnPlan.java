package kerja.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kerja.feed.Axis;
import kerja.feed.FigureColumn;
import kerja.feed.Meaning;
import kerja.feed.Table;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.provenance.Place;

/**
 * What each column of a table holds, decided once at its header: labels, figures, or nothing of interest.
 *
 * @param stubs column of each label axis of the body
 * @param figures by column from the left: what its header says
 * @param drift what the header lacks of what the feed expects; the table cannot be read if there is any
 */
record ColumnPlan(Map<Axis, Integer> stubs, Map<Integer, Said> figures, List<Finding> drift) {

    static ColumnPlan of(Table table, HeaderBlock header, Place sheet) {
        List<Finding> drift = new ArrayList<>();
        Map<Axis, Integer> stubs = new HashMap<>();
        for (Axis axis : table.axes()) {
            if (axis.position() instanceof Axis.StubColumn stub) {
                stubs.put(axis, stub.column());
            } else if (axis.position() instanceof Axis.StubHeader stub) {
                only(header, stub.labels(), sheet, drift).forEach(it -> stubs.put(axis, it));
            }
        }
        Map<Integer, Said> figures = new TreeMap<>();
        for (FigureColumn column : table.figureColumns()) {
            List<Integer> found = header.columnsShowing(column.labels());
            if (found.isEmpty() && column.optional()) {
                continue;
            }
            for (int at : only(header, column.labels(), sheet, drift)) {
                Said said = new Said();
                said.add(column.says());
                said.labels.put("column", header.whole(at));
                figures.put(at, said);
            }
        }
        List<Axis> headerAxes = headerAxes(table);
        if (!headerAxes.isEmpty()) {
            spread(table, header, headerAxes, Set.copyOf(stubs.values()), sheet, figures);
        }
        return new ColumnPlan(stubs, figures, drift);
    }

    private static List<Axis> headerAxes(Table table) {
        return table.axes().stream()
                .filter(it -> it.position() instanceof Axis.HeaderRow || it.position() instanceof Axis.WholeHeader)
                .toList();
    }

    /** Gives every column with a header label of its own what all header rows say above it. */
    private static void spread(
            Table table,
            HeaderBlock header,
            List<Axis> axes,
            Set<Integer> stubs,
            Place sheet,
            Map<Integer, Said> into) {
        List<Map<Integer, String>> filled = new ArrayList<>();
        Set<Integer> columns = new TreeSet<>();
        Map<Integer, String> outer = Map.of();
        for (Axis axis : axes) {
            Map<Integer, String> texts = texts(axis, header);
            if (axis.fill()) {
                texts = fillRight(texts, outer, header.width());
            }
            filled.add(texts);
            columns.addAll(texts.keySet());
            outer = axis.position() instanceof Axis.HeaderRow row
                    ? header.texts().get(row.row() - 1)
                    : Map.of();
        }
        int left = stubs.stream().mapToInt(it -> it).max().orElse(0);
        int first = Math.max(table.columnRange().first(), 1);
        int last = table.columnRange().last() == 0
                ? Integer.MAX_VALUE
                : table.columnRange().last();
        for (int column : columns) {
            boolean inRange = table.columnRange().first() == 0 ? column > left : column >= first;
            if (!inRange || column > last || stubs.contains(column) || isLeftOut(table, header, column)) {
                continue;
            }
            Said said = new Said();
            said.labels.put("column", header.whole(column));
            for (int i = 0; i < axes.size(); i++) {
                String text = filled.get(i).getOrDefault(column, "").strip();
                Place place = sheet.at(rowOf(axes.get(i), header), column);
                said = said.and(Said.of(axes.get(i), text, place));
            }
            if (said.kind == Meaning.Kind.FIGURES || said.kind == Meaning.Kind.OUT_OF_SCOPE) {
                into.put(column, said);
            }
        }
    }

    private static boolean isLeftOut(Table table, HeaderBlock header, int column) {
        return table.leftOut().stream()
                .anyMatch(it -> it.has(column, header.whole(column))
                        || header.texts().stream().anyMatch(row -> it.has(column, row.getOrDefault(column, ""))));
    }

    private static Map<Integer, String> texts(Axis axis, HeaderBlock header) {
        if (axis.position() instanceof Axis.HeaderRow row) {
            return row.row() <= header.texts().size() ? header.texts().get(row.row() - 1) : Map.of();
        }
        Map<Integer, String> texts = new TreeMap<>();
        for (int column = 1; column <= header.width(); column++) {
            String whole = header.whole(column);
            if (!whole.isEmpty()) {
                texts.put(column, whole);
            }
        }
        return texts;
    }

    /** Repeats a label over the blank cells to its right, but not past the next label of the row outside it. */
    private static Map<Integer, String> fillRight(Map<Integer, String> texts, Map<Integer, String> outer, int width) {
        Map<Integer, String> filled = new TreeMap<>();
        String current = "";
        for (int column = 1; column <= width; column++) {
            boolean newGroup = outer.containsKey(column) && !outer.get(column).equals(outer.get(column - 1));
            current = texts.getOrDefault(column, newGroup ? "" : current);
            if (!current.isEmpty()) {
                filled.put(column, current);
            }
        }
        return filled;
    }

    private static int rowOf(Axis axis, HeaderBlock header) {
        return axis.position() instanceof Axis.HeaderRow row ? header.firstRow() + row.row() - 1 : header.lastRow();
    }

    /** The one column that shows a label; none or several is drift. */
    private static List<Integer> only(HeaderBlock header, List<String> labels, Place sheet, List<Finding> drift) {
        List<Integer> found = header.columnsShowing(labels);
        if (found.size() == 1) {
            return found;
        }
        String how = found.isEmpty() ? "" : " exactly once";
        drift.add(new Finding(
                FindingCode.LAYOUT_DRIFT,
                sheet.at(header.firstRow(), found.isEmpty() ? 0 : found.get(1)),
                "is now: " + header.all(),
                "a column headed " + String.join(" or ", labels) + how));
        return List.of();
    }
}
