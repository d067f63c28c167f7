package kerja.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.codelist.Labels;
import kerja.provenance.Place;

/**
 * What the header of a table says, row by row, or all its rows joined where a label is spread over them.
 *
 * <p>Columns of changes, shares and precision are left out first; a label over the whole table is context.
 */
final class HeaderDraft {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|25)\\d\\d(?!\\d)");

    private final Shape shape;
    private final Interpreter interpreter;
    private final Periods periods;

    final Map<Integer, String> leftOut = new TreeMap<>();
    final List<Placed> placed = new ArrayList<>();
    final List<String> context = new ArrayList<>();
    final List<String> questions = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    HeaderDraft(Shape shape, Interpreter interpreter, Periods periods, Set<Integer> without) {
        without.forEach(it -> leftOut.put(it, "asked about"));
        this.shape = shape;
        this.interpreter = interpreter;
        this.periods = periods;
    }

    HeaderDraft read() {
        leaveOutDerived();
        leaveOutRepeated();
        if (shape.headerRows() == 0 || columns().isEmpty()) {
            return this;
        }
        List<Map<Integer, String>> rows = new ArrayList<>();
        List<Integer> telling = new ArrayList<>();
        for (int i = 0; i < shape.headerRows(); i++) {
            Map<Integer, String> labels = shape.headerRow(i, i < shape.headerRows() - 1);
            labels.keySet().retainAll(columns());
            rows.add(labels);
            Set<String> distinct = shape.distinct(labels);
            boolean isPeriod = distinct.size() == 1
                    && periods.guess(distinct).filter(PeriodGuess::isWhole).isPresent();
            if (distinct.size() > 1 || isPeriod) {
                telling.add(i);
            } else {
                context.addAll(distinct);
            }
        }
        List<Placed> single = new ArrayList<>();
        List<Integer> silent = new ArrayList<>();
        for (int i : telling) {
            single(i, rows.get(i)).ifPresentOrElse(single::addAll, () -> silent.add(i));
        }
        Optional<List<Placed>> whole = shape.headerRows() > 1 ? whole() : Optional.empty();
        int quality = silent.isEmpty() ? worst(single) : 0;
        if (whole.isPresent() && worst(whole.get()) > quality) {
            context.removeIf(it -> true);
            placed.addAll(whole.get());
            return this;
        }
        placed.addAll(single);
        silent.forEach(i -> questions.add("What do the column labels of row " + (shape.headerFirst() + i) + " say? "
                + examples(shape.distinct(rows.get(i)))));
        return this;
    }

    /** Columns of figures that are not left out. */
    Set<Integer> columns() {
        Set<Integer> columns = new LinkedHashSet<>(shape.figures());
        columns.removeAll(leftOut.keySet());
        return columns;
    }

    private static int worst(List<Placed> placed) {
        return placed.stream().mapToInt(Placed::percentKnown).min().orElse(0);
    }

    private void leaveOutDerived() {
        shape.figures().stream().filter(it -> shape.header(it).isEmpty()).forEach(it -> leftOut.put(it, "no header"));
        for (int i = 0; i < shape.headerRows(); i++) {
            Map<Integer, String> labels = shape.headerRow(i, i < shape.headerRows() - 1);
            for (int column : shape.figures()) {
                String label = labels.getOrDefault(column, "");
                if (!label.isEmpty() && interpreter.isDerived(periods.withoutMark(withoutYear(label)))) {
                    leftOut.put(column, label);
                }
            }
        }
    }

    /** Columns under the same labels cannot be told apart. */
    private void leaveOutRepeated() {
        Map<Integer, String> whole = new TreeMap<>();
        for (int i = 0; i < shape.headerRows(); i++) {
            Map<Integer, String> labels = shape.headerRow(i, i < shape.headerRows() - 1);
            columns().forEach(it -> whole.merge(it, labels.getOrDefault(it, ""), (one, other) -> one + " | " + other));
        }
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        whole.forEach((column, labels) -> alike.computeIfAbsent(Labels.normalize(labels), it -> new ArrayList<>())
                .add(column));
        Set<Integer> repeated = new TreeSet<>();
        alike.values().stream().filter(it -> it.size() > 1).forEach(repeated::addAll);
        if (repeated.isEmpty()) {
            return;
        }
        String question = "What tells columns " + ranges(repeated) + " apart? Several stand under the same labels";
        if (repeated.size() == columns().size()) {
            questions.add(question + ".");
        } else {
            repeated.forEach(it -> leftOut.put(it, "repeated labels"));
            notes.add("? " + question + ": they are left out.");
        }
    }

    static String withoutYear(String label) {
        return YEAR.matcher(label).replaceAll(" ").strip();
    }

    private Optional<List<Placed>> single(int index, Map<Integer, String> labels) {
        String where = "header: " + (index + 1);
        String words =
                shape.headerRows() == 1 ? "columns, by the header" : "columns, by row " + (shape.headerFirst() + index);
        return read(where, words, labels);
    }

    private Optional<List<Placed>> whole() {
        Map<Integer, String> labels = new TreeMap<>();
        columns().forEach(it -> labels.put(it, shape.header(it)));
        return read("header: all", "columns, by the whole header", labels);
    }

    private Optional<List<Placed>> read(String where, String words, Map<Integer, String> labels) {
        Set<String> distinct = shape.distinct(labels);
        Optional<PeriodGuess> period = periods.guess(distinct);
        if (period.isPresent()) {
            return Optional.of(List.of(Placed.ofPeriod(where, words, labels, period.get())));
        }
        Optional<Understanding> understood = interpreter.understand(distinct, "");
        if (understood.isPresent() && understood.get().percentKnown() >= 80) {
            return Optional.of(List.of(Placed.of(where, words, labels, understood.get())));
        }
        Optional<List<Placed>> withYear = withYear(where, words, labels);
        return withYear.isPresent() ? withYear : understood.map(it -> List.of(Placed.of(where, words, labels, it)));
    }

    /** Labels that hold a year and something else, such as {@code Total (Thous. pers.) Prel. 2016}. */
    private Optional<List<Placed>> withYear(String where, String words, Map<Integer, String> labels) {
        Map<String, String> rests = new LinkedHashMap<>();
        Map<String, String> stars = new LinkedHashMap<>();
        for (String label : shape.distinct(labels)) {
            Matcher year = YEAR.matcher(label);
            if (!year.find() || year.results().findAny().isPresent()) {
                return Optional.empty();
            }
            year.reset();
            year.find();
            String rest = periods.withoutMark(withoutYear(label));
            rests.put(label, rest);
            stars.put(
                    rest,
                    periods.withoutMark(label.substring(0, year.start()).strip()) + "*" + label.substring(year.end()));
        }
        Set<String> distinct = new LinkedHashSet<>(rests.values());
        Optional<Understanding> rest = interpreter.understand(distinct, "");
        if (rest.isEmpty() || rest.get().percentKnown() < 80) {
            return Optional.empty();
        }
        boolean isLast = labels.values().stream().allMatch(it -> it.matches("(?s).*\\d{4}\\s*"));
        PeriodGuess period = periods.ofFormat(isLast ? "*yyyy" : "*yyyy*", shape.distinct(labels));
        Understanding starred = starred(rest.get(), stars);
        return Optional.of(
                List.of(Placed.ofPeriod(where, words, labels, period), Placed.of(where, words, labels, starred)));
    }

    /** The same understanding for labels with a star where the year stood. */
    private static Understanding starred(Understanding rest, Map<String, String> stars) {
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        rest.codes().forEach((label, says) -> codes.put(stars.getOrDefault(label, label), says));
        Set<String> leftOut = new LinkedHashSet<>();
        rest.leftOut().forEach(it -> leftOut.add(stars.getOrDefault(it, it)));
        return new Understanding(rest.kind(), List.of(), codes, codes.keySet(), leftOut, Set.of(), false);
    }

    static String examples(Set<String> labels) {
        return labels.stream()
                        .limit(4)
                        .map(it -> "\"" + Yaml.comment(it) + "\"")
                        .collect(java.util.stream.Collectors.joining(", "))
                + (labels.size() > 4 ? " and " + (labels.size() - 4) + " more" : "");
    }

    /** Columns left out, as a feed writes them: D:E, H. */
    static String ranges(Set<Integer> columns) {
        List<String> ranges = new ArrayList<>();
        int first = -1;
        int last = -2;
        for (int column : columns) {
            if (column != last + 1) {
                if (first > 0) {
                    ranges.add(range(first, last));
                }
                first = column;
            }
            last = column;
        }
        if (first > 0) {
            ranges.add(range(first, last));
        }
        return "[ " + String.join(", ", ranges) + " ]";
    }

    private static String range(int first, int last) {
        String from = Place.columnLetters(first);
        return first == last ? "\"" + from + "\"" : "\"" + from + ":" + Place.columnLetters(last) + "\"";
    }
}
