package kerja.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kerja.codelist.Labels;
import kerja.provenance.Place;

/**
 * What the label columns of a table say.
 *
 * <p>A column that is not understood would leave its figures apart only by chance: unless it says the same in every row,
 * or the same as another column, the table is not loaded before it is explained.
 */
final class LabelDraft {
    private static final Set<String> ASIDE = Set.of("NOTE", "TABLE");

    /** So many members among the places of a file about the world mean that it is about countries. */
    private static final int SOME_MEMBERS = 5;

    private final Shape shape;
    private final Interpreter interpreter;
    private final Lexicon lexicon;
    private final Periods periods;

    final List<Placed> placed = new ArrayList<>();
    final List<String> questions = new ArrayList<>();
    final List<String> ignored = new ArrayList<>();
    final List<String> context = new ArrayList<>();

    LabelDraft(Shape shape, Interpreter interpreter, Lexicon lexicon, Periods periods) {
        this.shape = shape;
        this.interpreter = interpreter;
        this.lexicon = lexicon;
        this.periods = periods;
    }

    LabelDraft read() {
        Map<Integer, Map<Integer, String>> open = new TreeMap<>();
        for (int column : shape.labels()) {
            Map<Integer, String> labels = shape.column(column);
            String heading = heading(column);
            if (labels.isEmpty() || ASIDE.contains(lexicon.word(heading))) {
                continue;
            }
            context.add(heading);
            Optional<Placed> said = column(column, heading, labels);
            if (said.isPresent()) {
                placed.add(said.get());
            } else {
                open.put(column, labels);
            }
        }
        dropRepeated();
        open.forEach(this::unread);
        return this;
    }

    /** The heading of a label column: its header text, or the text above the header. */
    String heading(int column) {
        String own = shape.header(column);
        return own.isEmpty() && shape.headerFirst() > 1 ? shape.grid().text(shape.headerFirst() - 1, column) : own;
    }

    private Optional<Placed> column(int column, String heading, Map<Integer, String> labels) {
        String where = "column: " + Place.columnLetters(column);
        String words = "column " + Place.columnLetters(column);
        Set<String> distinct = shape.distinct(labels);
        Optional<PeriodGuess> period = periods.guess(distinct);
        if (period.isPresent()) {
            return Optional.of(Placed.ofPeriod(where, words, labels, period.get()));
        }
        Map<Integer, String> joined = joined(labels);
        boolean wrapped = !joined.equals(labels);
        Optional<Understanding> best = interpreter.understand(shape.distinct(joined), heading);
        if (best.isEmpty() && !lexicon.member().isCountry()) {
            Understanding world = interpreter.as(Sense.PLACE, distinct);
            if (world.codes().size() >= SOME_MEMBERS) {
                return Optional.of(Placed.of(where, words, labels, world));
            }
        }
        if (best.isEmpty()) {
            return mixed(where, words, joined);
        }
        if (!best.get().unknown().isEmpty()) {
            Optional<Placed> mixed = mixed(where, words, joined);
            if (mixed.isPresent() && mixed.get().percentKnown() > best.get().percentKnown()) {
                return mixed;
            }
        }
        Placed said = Placed.of(where, words, joined, best.get());
        return Optional.of(wrapped ? said.wrapped() : said);
    }

    /** Labels with the second line of those that go on in a row without figures. */
    private Map<Integer, String> joined(Map<Integer, String> labels) {
        Map<Integer, String> joined = new LinkedHashMap<>(labels);
        Integer before = null;
        for (int row : List.copyOf(labels.keySet())) {
            if (before != null && row == before + 1 && shape.hasFigures(before) && !shape.hasFigures(row)) {
                String both = labels.get(before) + " " + labels.get(row);
                boolean alone =
                        !lexicon.kindsOf(String.valueOf(labels.get(before))).isEmpty();
                if (!alone && !lexicon.kindsOf(both).isEmpty()) {
                    joined.put(before, both);
                    joined.remove(row);
                }
            }
            before = row;
        }
        return joined;
    }

    /** Labels of several kinds in one column: one under the other, or one beside the other. */
    private Optional<Placed> mixed(String where, String words, Map<Integer, String> labels) {
        Set<String> open = new LinkedHashSet<>(shape.distinct(labels));
        Set<String> captions = new LinkedHashSet<>();
        labels.forEach((row, label) -> {
            boolean isHeading = !shape.hasFigures(row)
                    && (!lexicon.word(label).isEmpty()
                            || lexicon.find(Sense.UNIT, label).isPresent());
            if (isHeading && !interpreter.isTotal(label)) {
                captions.add(label);
                context.add(label);
            }
        });
        open.removeAll(captions);
        List<Understanding> levels = new ArrayList<>();
        while (!open.isEmpty() && levels.size() < 4) {
            Understanding best = null;
            for (String kind : lexicon.kinds()) {
                if (kind.equals(Sense.WORD) || kind.equals("obs_status") || kind.equals(Sense.UNIT)) {
                    continue;
                }
                Understanding reading = interpreter.as(kind, open);
                boolean says = reading.codes().keySet().stream().anyMatch(it -> !interpreter.isTotal(it));
                if (says
                        && (best == null
                                || reading.codes().size() > best.codes().size())) {
                    best = reading;
                }
            }
            if (best == null) {
                break;
            }
            levels.add(best);
            open.removeAll(best.codes().keySet());
            open.removeAll(best.leftOut());
        }
        int all = shape.distinct(labels).size();
        if (levels.isEmpty() || (all - open.size()) * 2 < all) {
            return Optional.empty();
        }
        List<Understanding> only = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            Map<String, Map<String, String>> codes =
                    new LinkedHashMap<>(levels.get(i).codes());
            codes.keySet().removeAll(taken);
            taken.addAll(codes.keySet());
            Understanding it = levels.get(i);
            only.add(new Understanding(
                    it.kind(), it.dictionaries(), codes, it.explicit(), it.leftOut(), i == 0 ? open : Set.of(), false));
        }
        return Optional.of(arranged(where, words, labels, only, captions));
    }

    /**
     * Kinds whose labels repeat stand under those whose labels do not; where nothing repeats, categories stand under a
     * measure if they are set deeper, else every row is by itself.
     */
    private Placed arranged(
            String where, String words, Map<Integer, String> labels, List<Understanding> levels, Set<String> captions) {
        Map<String, Integer> times = new HashMap<>();
        labels.values().forEach(it -> times.merge(it, 1, Integer::sum));
        List<Understanding> outer = new ArrayList<>();
        List<Understanding> inner = new ArrayList<>();
        for (Understanding level : levels) {
            boolean repeats = level.codes().keySet().stream()
                    .filter(it -> !interpreter.isTotal(it))
                    .anyMatch(it -> times.getOrDefault(it, 0) > 1);
            (repeats ? inner : outer).add(level);
        }
        if (inner.isEmpty() && levels.size() > 1) {
            Optional<Understanding> measure = levels.stream()
                    .filter(it -> it.kind().equals(Sense.MEASURE))
                    .findFirst();
            boolean deeper = measure.isPresent() && isDeeper(labels, measure.get());
            if (!deeper) {
                return new Placed(where, words, labels, null, levels, captions, false, true);
            }
            outer.remove(measure.get());
            inner.addAll(outer);
            outer.clear();
            outer.add(measure.get());
        }
        outer.addAll(inner);
        return new Placed(where, words, labels, null, outer, captions, false, false);
    }

    private boolean isDeeper(Map<Integer, String> labels, Understanding measure) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (Map.Entry<Integer, String> label : labels.entrySet()) {
            int column = shape.grid().row(label.getKey()).entrySet().stream()
                    .filter(it -> Grid.shown(it.getValue()).equals(label.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(0);
            int indent = shape.grid()
                    .cell(label.getKey(), column)
                    .map(it -> it.indent())
                    .orElse(0);
            if (measure.codes().containsKey(label.getValue())) {
                most = Math.max(most, 0);
                least = Math.min(least, indent);
            } else {
                most = Math.max(most, indent);
            }
        }
        return most > least;
    }

    /** A column that says what another says already, such as the code beside a name, need not be read. */
    private void dropRepeated() {
        for (Placed one : List.copyOf(placed)) {
            boolean repeated = one.period() == null
                    && placed.stream()
                            .filter(it -> placed.indexOf(it) < placed.indexOf(one))
                            .anyMatch(it -> one.period() == null
                                    && it.period() == null
                                    && it.levels()
                                            .get(0)
                                            .kind()
                                            .equals(one.levels().get(0).kind())
                                    && isDecidedBy(it.at(), one.at()));
            if (repeated) {
                placed.remove(one);
                ignored.add(one.words() + " says the same as another column");
            }
        }
    }

    private void unread(int column, Map<Integer, String> labels) {
        String name = "column " + Place.columnLetters(column)
                + (heading(column).isEmpty() ? "" : " \"" + Yaml.comment(heading(column)) + "\"");
        Set<String> distinct = shape.distinct(labels);
        boolean decided = placed.stream().anyMatch(it -> isDecidedBy(it.at(), labels));
        boolean beside = column > shape.figures().last() || labels.size() * 10 < rows();
        if (decided || distinct.size() == 1 || beside) {
            ignored.add(name + " is not read: " + HeaderDraft.examples(distinct));
        } else {
            questions.add("What do the labels of " + name + " say? " + HeaderDraft.examples(distinct));
        }
    }

    private int rows() {
        return shape.grid()
                .rows()
                .subMap(shape.bodyFirst(), true, shape.bodyLast(), true)
                .size();
    }

    /** True if equal labels of one column always stand beside equal labels of the other. */
    private static boolean isDecidedBy(Map<Integer, String> one, Map<Integer, String> other) {
        Map<String, String> pairs = new HashMap<>();
        for (Map.Entry<Integer, String> label : other.entrySet()) {
            String beside = Labels.normalize(one.getOrDefault(label.getKey(), ""));
            String known = pairs.putIfAbsent(beside, label.getValue());
            if (beside.isEmpty() || (known != null && !known.equals(label.getValue()))) {
                return false;
            }
        }
        return true;
    }
}
