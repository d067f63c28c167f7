package kerja.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kerja.feed.Axis;
import kerja.feed.FigureColumn;
import kerja.feed.Table;
import kerja.finding.Finding;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;
import kerja.read.Row;

/**
 * What each column of a table holds, decided once at its header: labels, figures, or nothing of interest.
 *
 * @param stubs column of each label axis of the body
 * @param figures by column from the left: what its header says
 * @param drift where the table is not as the feed describes it; it cannot be read if there is any
 */
record ColumnPlan(Map<Axis, Integer> stubs, Map<Integer, Said> figures, List<Finding> drift) {

    /** No columns: of a table that cannot be read. */
    static final ColumnPlan NONE = new ColumnPlan(Map.of(), Map.of(), List.of());

    /** @param sample the first rows below the header */
    static ColumnPlan of(Table table, HeaderBlock header, List<Row> sample, Place sheet) {
        List<Finding> drift = new ArrayList<>();
        Map<Axis, Integer> stubs = new HashMap<>();
        for (Axis axis : table.axes()) {
            if (axis.position() instanceof Axis.StubColumn stub) {
                stubs.put(axis, stub.column());
            } else if (axis.position() instanceof Axis.Band) {
                stubs.put(axis, StubReader.NO_COLUMN);
            } else if (axis.position() instanceof Axis.StubHeader stub) {
                only(table, header, stub.labels(), axis.optional(), axis.line(), sheet, drift)
                        .forEach(it -> stubs.put(axis, it));
            }
        }
        Map<Integer, Said> figures = new TreeMap<>();
        for (FigureColumn column : table.figureColumns()) {
            for (int at : only(table, header, column.labels(), column.optional(), column.line(), sheet, drift)) {
                Said said = new Said();
                said.add(column.says());
                said.labels.put("column", header.whole(at));
                figures.put(at, said);
            }
        }
        HeaderAxes spread = new HeaderAxes(table, header, stubs.values(), sample, sheet);
        figures.putAll(spread.figures());
        drift.addAll(spread.drift());
        drift.addAll(StubCheck.rowsInHeader(table, header, stubs, figures.keySet(), sheet));
        if (drift.isEmpty()) {
            drift.addAll(StubCheck.drift(table, stubs, figures.keySet(), sample, sheet));
        }
        return new ColumnPlan(stubs, figures, drift);
    }

    /** The one column that shows a label; none or several is drift. */
    private static List<Integer> only(
            Table table,
            HeaderBlock header,
            List<String> labels,
            boolean optional,
            int line,
            Place sheet,
            List<Finding> drift) {
        List<Integer> found = header.columnsShowing(labels);
        if (found.isEmpty() && !optional) {
            Map<Integer, String> unbound = header.unbound(table);
            int column = unbound.size() == 1 ? unbound.keySet().iterator().next() : 0;
            drift.add(Drift.missingHeading(sheet.at(header.firstRow(), column), labels, unbound.values(), line));
        } else if (found.size() > 1) {
            String columns =
                    String.join(", ", found.stream().map(Place::columnLetters).toList());
            drift.add(Drift.at(
                    sheet.at(header.firstRow(), found.get(1)),
                    Phrased.of(Phrase.NOW_IN_COLUMNS, header.whole(found.get(1)), columns),
                    Phrased.of(Phrase.ONE_COLUMN, String.join(" / ", labels))));
            return List.of();
        }
        return found;
    }
}
