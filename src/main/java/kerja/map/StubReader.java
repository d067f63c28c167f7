package kerja.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kerja.feed.Axis;
import kerja.feed.Level;
import kerja.feed.Marks;
import kerja.feed.Meaning;
import kerja.feed.Wording;
import kerja.provenance.Place;
import kerja.read.Cell;
import kerja.read.Merge;
import kerja.read.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the label columns say of each row, headings carried down.
 *
 * <p>An axis with several levels remembers the last label of each; a label of an outer level forgets the inner ones. A
 * heading that no level knows makes the rows under it unplaceable until the next known outer label: a figure is rather
 * not loaded than loaded into the wrong place.
 */
final class StubReader {
    /** Stands for the column of labels that lie in no column. */
    static final int NO_COLUMN = 0;

    private final Map<Axis, Integer> columns;
    private final List<Axis> axes;
    private final MergedLabels merged;
    private final Place sheet;
    private final Map<Axis, String> lastText = new HashMap<>();
    private final Map<Axis, TreeMap<Integer, Said>> carried = new HashMap<>();
    private final Map<Axis, String> begun = new HashMap<>();

    StubReader(List<Axis> axes, Map<Axis, Integer> columns, List<Merge> merges, Place sheet) {
        this.axes = axes.stream().filter(columns::containsKey).toList();
        this.columns = columns;
        this.merged = new MergedLabels(merges, Set.copyOf(columns.values()));
        this.sheet = sheet;
    }

    /** First label of a row, normalized; empty if it has none. */
    static String firstLabel(Row row) {
        return row.cells().stream()
                .filter(it -> !it.isBlank())
                .findFirst()
                .map(it -> Wording.normalize(HeaderBlock.shown(it)))
                .orElse("");
    }

    /**
     * What a row's labels say.
     *
     * @param hasFigures false for a heading, whose labels only count for the rows below
     * @param next the row below, where a wrapped label may go on
     */
    Said read(Row row, boolean hasFigures, @Nullable Row next) {
        Said all = new Said();
        for (Axis axis : axes) {
            if (axis.position() instanceof Axis.Band) {
                all = all.and(band(axis, row));
                continue;
            }
            int column = columns.getOrDefault(axis, NO_COLUMN);
            Label label = label(row, column);
            String text = label.text().strip();
            if (axis.wrapped() && hasFigures) {
                text = joined(
                        axis, text, next == null ? "" : label(next, column).text());
            }
            begun.put(axis, hasFigures ? "" : text);
            Place place = sheet.at(row.number(), column);
            if (text.isEmpty() && axis.fill()) {
                text = lastText.getOrDefault(axis, "");
            }
            if (!text.isEmpty()) {
                lastText.put(axis, text);
            }
            all = all.and(
                    axis.levels().size() == 1 ? single(axis, text, place) : carried(axis, label.with(text), place));
        }
        return all;
    }

    /** True for a row that is nothing but a text over the figures, or one that an axis of such texts knows. */
    boolean isBand(Row row) {
        List<Axis> bands =
                axes.stream().filter(it -> it.position() instanceof Axis.Band).toList();
        List<Cell> filled = row.cells().stream().filter(it -> !it.isBlank()).toList();
        if (bands.isEmpty() || filled.size() != 1) {
            return false;
        }
        Cell only = filled.get(0);
        boolean isText =
                only.number() == null && only.text().codePoints().anyMatch(it -> Character.isLetter(it) || it == '%');
        boolean isKnown = bands.stream()
                .flatMap(it -> it.levels().stream())
                .anyMatch(it -> it.find(it.part().of(only.text())).isPresent());
        return isText && (isKnown || !columns.containsValue(only.column()));
    }

    private Said band(Axis axis, Row row) {
        Label label = Label.NONE;
        int column = NO_COLUMN;
        if (isBand(row)) {
            Cell only =
                    row.cells().stream().filter(it -> !it.isBlank()).findFirst().orElseThrow();
            label = new Label(HeaderBlock.shown(only).strip(), only.indent(), only.bold());
            column = only.column();
        }
        return carried(axis, label, sheet.at(row.number(), column));
    }

    private Said single(Axis axis, String text, Place place) {
        return Said.of(axis, text, place);
    }

    private Said carried(Axis axis, Label label, Place place) {
        String text = label.text();
        TreeMap<Integer, Said> state = carried.computeIfAbsent(axis, it -> new TreeMap<>());
        boolean known = text.isEmpty();
        for (int i = 0; i < axis.levels().size() && !known; i++) {
            Level level = axis.levels().get(i);
            Marks.Stripped stripped = axis.marks().strip(level.part().of(text));
            Said said = new Said();
            Optional<Meaning> meaning = level.looks().fits(text, label.indent(), label.bold())
                    ? said.understand(level, stripped.text(), place)
                    : Optional.empty();
            if (meaning.isPresent()) {
                known = true;
                if (meaning.get().kind() != Meaning.Kind.CAPTION) {
                    said.codes.putAll(stripped.codes());
                    said.labels.put(level.name(), text);
                    state.tailMap(i, true).clear();
                    state.put(i, said);
                }
            }
        }
        if (!known) {
            Level outer = axis.levels().get(0);
            Said lost = new Said();
            lost.labels.put(outer.name(), text);
            if (outer.unknown() == Level.Unknown.FINDING) {
                lost.problems.add(Said.unknownLabel(outer, text, place, axis.names()));
            } else {
                lost.unknown(outer, text, place);
            }
            state.clear();
            state.put(0, lost);
        }
        Said all = new Said();
        for (Said said : new ArrayList<>(state.values())) {
            all = all.under(said);
        }
        return all;
    }

    /** A label together with its second line, or with its first line above, if only both together are known. */
    private String joined(Axis axis, String text, String below) {
        String downwards = text + " " + below.strip();
        String upwards = begun.getOrDefault(axis, "") + " " + text;
        if (isKnown(axis, text)) {
            return text;
        }
        if (isKnown(axis, downwards)) {
            return downwards;
        }
        return isKnown(axis, upwards) ? upwards.strip() : text;
    }

    private static boolean isKnown(Axis axis, String text) {
        return axis.levels().stream()
                .anyMatch(it -> it.kind() == Level.Kind.CODES && it.find(text).isPresent());
    }

    /** A label with what tells its level where the words do not. */
    private record Label(String text, int indent, boolean bold) {
        static final Label NONE = new Label("", 0, false);

        Label with(String other) {
            return new Label(other, indent, bold);
        }
    }

    private Label label(Row row, int column) {
        for (Cell cell : row.cells()) {
            if (cell.column() == column && !cell.isBlank()) {
                return new Label(HeaderBlock.shown(cell), cell.indent(), cell.bold());
            }
        }
        return Label.NONE.with(merged.at(row.number(), column));
    }

    /** Remembers what merged cells hold that start in this row, for the rows below that they cover. */
    void remember(Row row) {
        merged.remember(row);
    }
}
