package kerja.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.provenance.Place;
import kerja.yaml.YamlNode;

/** Reads one {@code table} of a feed. */
final class TableParser {
    private static final List<String> KEYS = List.of(
            "sheet",
            "header",
            "rows",
            "columns",
            "context",
            "when",
            "body",
            "figures",
            "leave-out",
            "missing",
            "number",
            "marks",
            "given",
            "until",
            "within",
            "below",
            "repeated");
    private static final Pattern RANGE = Pattern.compile("(\\w+)\\s*[-:]\\s*(\\w*)");

    private final Vocabulary vocabulary;
    private final AxisParser axisParser;
    private final LevelParser levelParser;

    TableParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.axisParser = new AxisParser(vocabulary);
        this.levelParser = new LevelParser(vocabulary);
    }

    Table table(YamlNode node, Map<String, String> givenForAll) {
        node.knownKeys(KEYS);
        List<Axis> axes = new ArrayList<>();
        List<FigureColumn> figureColumns = new ArrayList<>();
        node.get("context").items().forEach(it -> axisParser.axis(it, false).ifPresent(axes::add));
        node.get("rows").items().forEach(it -> axisParser.axis(it, false).ifPresent(axes::add));
        List<YamlNode> columns = node.get("columns").items();
        for (int i = 0; i < columns.size(); i++) {
            if (axisParser.isFigureColumn(columns.get(i))) {
                figureColumns.add(axisParser.figureColumn(columns.get(i)));
            } else {
                axisParser.axis(columns.get(i), i < columns.size() - 1).ifPresent(axes::add);
            }
        }
        if (columns.isEmpty()) {
            node.problem("The table has no columns.", "Add \"columns:\" with what the header says.");
        }
        Map<String, String> given = new HashMap<>(givenForAll);
        given.putAll(vocabulary.codes(node.get("given")));
        Integer[] body = rowRange(node.get("body"));
        return new Table(
                node.get("sheet").texts(),
                header(node.get("header"), axes, figureColumns),
                node.get("until").texts(),
                body[0],
                body[1],
                extent(node),
                axes,
                figureColumns,
                columnRange(node.get("figures")),
                leftOut(node.get("leave-out")),
                conditions(node.get("when")),
                missing(node.get("missing")),
                number(node.get("number")),
                axisParser.marks(node.get("marks")),
                given,
                isLong(axes, figureColumns),
                node.line());
    }

    private static boolean isLong(List<Axis> axes, List<FigureColumn> figureColumns) {
        return !figureColumns.isEmpty()
                && axes.stream()
                        .allMatch(it -> it.levels().size() == 1
                                && !(it.position() instanceof Axis.HeaderRow)
                                && !(it.position() instanceof Axis.WholeHeader));
    }

    private static Header header(YamlNode node, List<Axis> axes, List<FigureColumn> figureColumns) {
        if (!node.isPresent()) {
            return new Header(0, 1, boundLabels(axes, figureColumns), 0);
        }
        if (node.isText()) {
            return node.text().equals("none")
                    ? new Header(0, 0, List.of(), 0)
                    : new Header(node.number().orElse(1), 1, List.of(), 0);
        }
        node.knownKeys(List.of("row", "rows", "row-with", "row-with-all", "above"));
        int above = node.has("above") ? node.get("above").number().orElse(0) : 0;
        if (node.has("row-with") || node.has("row-with-all")) {
            List<List<String>> labels = new ArrayList<>();
            if (node.has("row-with")) {
                labels.add(node.get("row-with").texts());
            }
            node.get("row-with-all").texts().forEach(it -> labels.add(List.of(it)));
            int rows = node.has("rows") ? node.get("rows").number().orElse(1) : 1;
            return new Header(0, rows, labels, above);
        }
        if (node.has("row")) {
            return new Header(node.get("row").number().orElse(1), 1, List.of(), 0);
        }
        Matcher range = RANGE.matcher(node.get("rows").text());
        if (range.matches() && !range.group(2).isEmpty()) {
            int first = Integer.parseInt(range.group(1));
            return new Header(first, Integer.parseInt(range.group(2)) - first + 1, List.of(), 0);
        }
        if (node.get("rows").text().matches("\\d+")) {
            return new Header(0, Integer.parseInt(node.get("rows").text()), boundLabels(axes, figureColumns), above);
        }
        node.problem("Nothing says where the header is.", "Write \"row: 3\", \"rows: 3-5\" or \"row-with: Label\".");
        return new Header(1, 1, List.of(), 0);
    }

    /** Labels that the header must show because columns are bound by them. */
    private static List<List<String>> boundLabels(List<Axis> axes, List<FigureColumn> figureColumns) {
        List<List<String>> labels = new ArrayList<>();
        for (Axis axis : axes) {
            if (axis.position() instanceof Axis.StubHeader stub && !axis.optional()) {
                labels.add(stub.labels());
            }
        }
        figureColumns.stream().filter(it -> !it.optional()).forEach(it -> labels.add(it.labels()));
        return labels;
    }

    private List<Condition> conditions(YamlNode node) {
        List<Condition> conditions = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.knownKeys(List.of("labels", "then"));
            Map<String, List<String>> labels = new LinkedHashMap<>();
            item.get("labels")
                    .entries()
                    .forEach((name, label) -> labels.put(
                            name,
                            label.texts().stream().map(Wildcard::normalize).toList()));
            if (labels.isEmpty() || !item.has("then")) {
                item.problem(
                        "A condition needs labels and what follows.", "Write \"labels: { … }\" and \"then: { … }\".");
            }
            conditions.add(new Condition(labels, levelParser.meaning("measure", item.get("then"))));
        }
        return conditions;
    }

    private static Set<String> missing(YamlNode node) {
        Set<String> markers = new LinkedHashSet<>();
        node.texts().forEach(it -> markers.add(it.strip()));
        return markers;
    }

    private static NumberStyle number(YamlNode node) {
        if (!node.isPresent()) {
            return NumberStyle.POINT;
        }
        node.knownKeys(List.of("decimal", "grouping", "precision", "rounded-to"));
        if (node.has("precision") && !node.get("precision").text().equals("single")) {
            node.get("precision")
                    .problem(
                            "\"" + node.get("precision").text() + "\" is no precision.",
                            "Write single if a program left 10.8999996185 for 10.9; else leave the key out.");
        }
        char decimal = node.has("decimal") ? first(node.get("decimal"), '.') : '.';
        boolean saysSeparators = node.has("decimal") || node.has("grouping");
        char otherwise = saysSeparators ? '\0' : NumberStyle.POINT.grouping();
        char grouping = node.has("grouping") ? first(node.get("grouping"), '\0') : otherwise;
        if (decimal == grouping) {
            node.problem(
                    "Decimal and grouping separators are the same.",
                    "Write for example decimal: \",\" and grouping: \".\".");
            return NumberStyle.POINT;
        }
        return new NumberStyle(decimal, grouping, node.has("precision"), roundedTo(node.get("rounded-to")));
    }

    private static int roundedTo(YamlNode node) {
        if (!node.isPresent()) {
            return 1;
        }
        if (!node.text().matches("10{0,9}")) {
            node.problem("\"" + node.text() + "\" is no power of ten.", "Write 10, 100 or 1000.");
            return 1;
        }
        return Integer.parseInt(node.text());
    }

    private static char first(YamlNode node, char otherwise) {
        String text = node.text();
        if (text.equals("none")) {
            return '\0';
        }
        if (text.length() != 1) {
            node.problem("A separator is one character, not \"" + text + "\".", "Write it in quotes, such as \",\".");
            return otherwise;
        }
        return text.charAt(0);
    }

    private static Integer[] rowRange(YamlNode node) {
        if (!node.isPresent()) {
            return new Integer[] {0, 0};
        }
        Matcher range = RANGE.matcher(node.text());
        if (range.matches() && range.group(1).matches("\\d+")) {
            int last = range.group(2).isEmpty() ? 0 : Integer.parseInt(range.group(2));
            return new Integer[] {Integer.parseInt(range.group(1)), last};
        }
        node.problem(
                "\"" + node.text() + "\" is not a range of rows.", "Write it as 13-24, or 13- for all from row 13.");
        return new Integer[] {0, 0};
    }

    private static Extent extent(YamlNode node) {
        List<Integer> columns = node.has("within") ? columns(node.get("within")) : List.of(1, Integer.MAX_VALUE);
        YamlNode repeated = node.get("repeated");
        if (repeated.isPresent() && !repeated.text().matches("true|false")) {
            repeated.problem("\"" + repeated.text() + "\" is neither true nor false.", "Write true, or leave it out.");
        }
        return new Extent(
                columns.isEmpty() ? 1 : columns.get(0),
                columns.isEmpty() ? Integer.MAX_VALUE : columns.get(columns.size() - 1),
                node.get("below").texts(),
                repeated.isPresent() && repeated.text().equals("true"));
    }

    private static Table.ColumnRange columnRange(YamlNode node) {
        if (!node.isPresent()) {
            return new Table.ColumnRange(0, 0);
        }
        List<Integer> columns = columns(node);
        return columns.isEmpty()
                ? new Table.ColumnRange(0, 0)
                : new Table.ColumnRange(columns.get(0), columns.get(columns.size() - 1));
    }

    private static List<LeftOut> leftOut(YamlNode node) {
        List<LeftOut> leftOut = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.knownKeys(List.of("columns", "headed", "repeating"));
            Set<Integer> columns = new LinkedHashSet<>();
            item.get("columns").items().forEach(it -> columns.addAll(columns(it)));
            if (columns.isEmpty() && !item.has("headed")) {
                item.problem(
                        "Nothing says what is left out.", "Write \"columns: T:AB\" or \"headed: Structure (%)*\".");
            }
            leftOut.add(new LeftOut(columns, item.get("headed").texts(), repeating(item, columns)));
        }
        return leftOut;
    }

    private static int repeating(YamlNode item, Set<Integer> columns) {
        if (!item.has("repeating")) {
            return 0;
        }
        List<Integer> others = columns(item.get("repeating"));
        int distance =
                others.isEmpty() || columns.isEmpty() ? 0 : columns.iterator().next() - others.get(0);
        if (distance <= 0 || others.size() != columns.size()) {
            item.get("repeating")
                    .problem(
                            "The columns do not repeat a block of the same width to the left of them.",
                            "Write for example \"columns: T:AB\" and \"repeating: K:S\".");
            return 0;
        }
        return distance;
    }

    private static List<Integer> columns(YamlNode node) {
        Matcher range = RANGE.matcher(node.text());
        Optional<Integer> first = Optional.empty();
        Optional<Integer> last = Optional.empty();
        if (range.matches()) {
            first = letters(range.group(1));
            last = range.group(2).isEmpty() ? Optional.of(16384) : letters(range.group(2));
        } else {
            first = letters(node.text());
            last = first;
        }
        if (first.isEmpty() || last.isEmpty()) {
            node.problem("\"" + node.text() + "\" is not a range of columns.", "Write it as D:H or D.");
            return List.of();
        }
        List<Integer> columns = new ArrayList<>();
        for (int column = first.get(); column <= last.get(); column++) {
            columns.add(column);
        }
        return columns;
    }

    private static Optional<Integer> letters(String text) {
        if (text.matches("[A-Za-z]{1,3}")) {
            return Optional.of(Place.columnNumber(text));
        }
        return text.matches("[1-9]\\d{0,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
