package kerja.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kerja.feed.Axis;
import kerja.feed.Level;
import kerja.feed.Meaning;
import kerja.feed.Table;
import kerja.finding.Finding;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;
import kerja.read.Row;

/**
 * Which columns hold figures because rows of the header say what they are, and what is not as the feed describes it.
 *
 * <p>A column whose header is not understood is no figure column if it holds no digit, or if it stands left of the
 * labels. Any other is kept with its problem, so that its figures are told and none is loaded. It is drift if no column
 * is understood, if two say the same, or if something that the feed lists by name is in no column.
 */
final class HeaderAxes {
    private final Table table;
    private final HeaderBlock header;
    private final Set<Integer> stubs;
    private final List<Row> sample;
    private final Place sheet;
    private final List<Axis> axes;
    private final List<Map<Integer, String>> texts = new ArrayList<>();
    private final Map<Integer, Said> figures = new TreeMap<>();
    private final Map<Integer, String> unknown = new TreeMap<>();
    private final List<Finding> drift = new ArrayList<>();

    HeaderAxes(Table table, HeaderBlock header, Collection<Integer> stubs, List<Row> sample, Place sheet) {
        this.table = table;
        this.header = header;
        this.stubs = Set.copyOf(stubs);
        this.sample = sample;
        this.sheet = sheet;
        this.axes = table.axes().stream().filter(HeaderAxes::isOfHeader).toList();
        if (!axes.isEmpty()) {
            columns().forEach(this::column);
            findDrift();
        }
    }

    static boolean isOfHeader(Axis axis) {
        return axis.position() instanceof Axis.HeaderRow || axis.position() instanceof Axis.WholeHeader;
    }

    /** By column: what all header rows say above it. */
    Map<Integer, Said> figures() {
        return figures;
    }

    List<Finding> drift() {
        return drift;
    }

    /** Columns with a label of their own in one of the axes. */
    private Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>();
        Map<Integer, String> outer = Map.of();
        for (Axis axis : axes) {
            Map<Integer, String> own = ownTexts(axis);
            Map<Integer, String> filled = axis.fill() ? fillRight(own, outer) : own;
            texts.add(filled);
            columns.addAll(filled.keySet());
            outer = axis.position() instanceof Axis.HeaderRow ? own : Map.of();
        }
        int first = Math.max(table.columnRange().first(), 1);
        int last = table.columnRange().last() == 0
                ? Integer.MAX_VALUE
                : table.columnRange().last();
        columns.removeIf(it -> it < first || it > last || stubs.contains(it) || header.isLeftOut(table, it));
        return columns;
    }

    private void column(int column) {
        Said said = new Said();
        said.labels.put("column", header.whole(column));
        boolean understood = true;
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            String text = texts.get(i).getOrDefault(column, "").strip();
            said = said.and(Said.of(axis, text, sheet.at(rowOf(axis), column)));
            understood &= said.kind != Meaning.Kind.FIGURES || axis.understands(text);
        }
        if (said.kind == Meaning.Kind.OUT_OF_SCOPE) {
            figures.put(column, said);
        }
        if (said.kind != Meaning.Kind.FIGURES) {
            return;
        }
        boolean isLeftOfLabels =
                table.columnRange().first() == 0 && stubs.stream().anyMatch(it -> column < it);
        boolean isCertain = !isLeftOfLabels || axes.stream().anyMatch(Axis::isSelective);
        if (understood && isCertain) {
            figures.put(column, said);
            return;
        }
        if (!isLeftOfLabels && holdsDigits(column)) {
            figures.put(column, said);
            unknown.put(column, header.whole(column));
        }
    }

    private boolean holdsDigits(int column) {
        return sample.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.column() == column
                        && HeaderBlock.shown(cell).codePoints().anyMatch(Character::isDigit));
    }

    private void findDrift() {
        Map<List<Object>, Integer> told = new HashMap<>();
        figures.forEach((column, said) -> {
            if (unknown.containsKey(column) || said.kind != Meaning.Kind.FIGURES) {
                return;
            }
            Integer before = told.putIfAbsent(says(said), column);
            if (before != null) {
                drift.add(Drift.at(
                        sheet.at(header.lastRow(), column),
                        Phrased.of(
                                Phrase.NOW_IN_COLUMNS,
                                header.whole(column),
                                Place.columnLetters(before) + ", " + Place.columnLetters(column)),
                        Phrased.of(Phrase.ONE_COLUMN, header.whole(column))));
            }
        });
        if (told.isEmpty()) {
            drift.add(Drift.at(
                    sheet.at(header.firstRow(), 0), header.all(), Phrased.of(Phrase.HEADINGS, namesOfLevels())));
            return;
        }
        axes.forEach(this::findUncovered);
        axes.forEach(this::findMissingNames);
    }

    /** A label that is filled to the right covers every figure, or it has moved: then those that are covered bear wrong ones. */
    private void findUncovered(Axis axis) {
        Map<Integer, String> labels = texts.get(axes.indexOf(axis));
        if (!axis.fill() || axis.optional() || labels.values().stream().noneMatch(axis::understands)) {
            return;
        }
        figures.keySet().stream()
                .filter(column -> labels.getOrDefault(column, "").isEmpty() && holdsDigits(column))
                .findFirst()
                .ifPresent(column -> drift.add(
                        Drift.at(sheet.at(rowOf(axis), column), "", Phrased.of(Phrase.HEADINGS, axis.names()))));
    }

    /** What tells one column from another. */
    private List<Object> says(Said said) {
        Map<String, String> labels = new HashMap<>(said.labels);
        labels.remove("column");
        return List.of(
                said.codes,
                said.periods.stream().map(PeriodText::text).toList(),
                table.conditions().isEmpty() ? Map.of() : labels);
    }

    /** Meanings that the feed lists by name for an axis must each stand in some column. */
    private void findMissingNames(Axis axis) {
        Level level = axis.levels().get(0);
        if (axis.optional() || !level.dictionaries().isEmpty() || level.codeLists() != null) {
            return;
        }
        Map<Meaning, String> expected = new LinkedHashMap<>();
        level.entries().forEach((label, meaning) -> {
            if (meaning.kind() == Meaning.Kind.FIGURES && !meaning.codes().isEmpty()) {
                expected.merge(meaning, label, (a, b) -> a + " / " + b);
            }
        });
        Set<Meaning> seen = new HashSet<>();
        texts.get(axes.indexOf(axis)).values().forEach(text -> level.find(
                        axis.marks().strip(level.part().of(text)).text())
                .ifPresent(seen::add));
        expected.keySet().removeAll(seen);
        expected.values()
                .forEach(label ->
                        drift.add(Drift.missingHeading(place(axis), List.of(label), unknown.values(), axis.line())));
    }

    private Place place(Axis axis) {
        return sheet.at(
                rowOf(axis), unknown.size() == 1 ? unknown.keySet().iterator().next() : 0);
    }

    private String namesOfLevels() {
        return String.join(
                ", ", axes.stream().map(it -> it.levels().get(0).name()).toList());
    }

    private Map<Integer, String> ownTexts(Axis axis) {
        if (axis.position() instanceof Axis.HeaderRow row) {
            return row.row() <= header.texts().size() ? header.texts().get(row.row() - 1) : Map.of();
        }
        Map<Integer, String> whole = new TreeMap<>();
        for (int column = 1; column <= header.width(); column++) {
            if (!header.whole(column).isEmpty()) {
                whole.put(column, header.whole(column));
            }
        }
        return whole;
    }

    /**
     * Repeats a label over the blank cells to its right, but not past the next label of the row outside it, and none of
     * those over the labels of rows.
     */
    private Map<Integer, String> fillRight(Map<Integer, String> own, Map<Integer, String> outer) {
        Map<Integer, String> filled = new TreeMap<>();
        String current = "";
        for (int column = 1; column <= header.width(); column++) {
            boolean newGroup = outer.containsKey(column) && !outer.get(column).equals(outer.get(column - 1));
            current = stubs.contains(column) ? "" : own.getOrDefault(column, newGroup ? "" : current);
            if (!current.isEmpty()) {
                filled.put(column, current);
            }
        }
        return filled;
    }

    private int rowOf(Axis axis) {
        return axis.position() instanceof Axis.HeaderRow row ? header.firstRow() + row.row() - 1 : header.lastRow();
    }
}
