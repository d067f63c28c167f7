package kerja.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import kerja.yaml.YamlNode;

/** Reads one entry of {@code rows}, {@code columns} or {@code context}: where labels lie and what they say. */
final class AxisParser {
    private static final List<String> POSITION_KEYS =
            List.of("column", "header", "cell", "title", "sheet-name", "file-name");
    private static final Pattern INDENT = Pattern.compile("(\\d{1,3})( *- *(\\d{0,3}))?");
    private static final List<String> OPTION_KEYS = List.of(
            "fill",
            "wrapped",
            "marks",
            "unknown",
            "optional",
            "levels",
            "label",
            "keep",
            "shown",
            "indent",
            "after",
            "before");

    private final Vocabulary vocabulary;

    AxisParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** An axis, or nothing with problems noted. */
    Optional<Axis> axis(YamlNode node, boolean fillByDefault) {
        node.knownKeys(keys());
        Optional<Axis.Position> position = position(node);
        List<Level> levels = levels(node);
        if (levels.isEmpty()) {
            node.problem(
                    "Nothing says what these labels mean.",
                    "Add what they say, for example \"sex: sex\", \"period: yyyy\" or \"measure: { … }\".");
        }
        return position.map(it -> new Axis(
                it,
                levels,
                node.has("fill") ? node.get("fill").text().equals("true") : fillByDefault && isInHeader(it),
                node.get("wrapped").isPresent() && node.get("wrapped").text().equals("true"),
                marks(node.get("marks")),
                node.line()));
    }

    /** True if the entry binds a column of figures: its header is a label and all it says are codes. */
    boolean isFigureColumn(YamlNode node) {
        if (!node.has("header") || isHeaderRow(node.get("header"))) {
            return false;
        }
        boolean says = false;
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            String key = entry.getKey();
            if (POSITION_KEYS.contains(key) || key.equals("optional")) {
                continue;
            }
            if (!Vocabulary.isCodeKey(key)
                    || !entry.getValue().isText()
                    || !vocabulary.isConstant(key, entry.getValue().text())) {
                return false;
            }
            says = true;
        }
        return says;
    }

    FigureColumn figureColumn(YamlNode node) {
        Map<String, String> codes = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> {
            if (Vocabulary.isCodeKey(key)) {
                codes.put(key.replace('-', '_'), vocabulary.code(key, value));
            }
        });
        return new FigureColumn(
                node.get("header").texts(),
                codes,
                node.has("optional") && node.get("optional").text().equals("true"),
                node.line());
    }

    /** Marks and what they say: a status word, or codes. */
    Marks marks(YamlNode node) {
        Map<String, Map<String, String>> marks = new LinkedHashMap<>();
        node.entries()
                .forEach((mark, says) -> marks.put(
                        mark,
                        says.isMap()
                                ? vocabulary.codes(says)
                                : says.text().equals("nothing")
                                        ? Map.of()
                                        : Map.of("obs_status", vocabulary.code("obs-status", says))));
        return marks.isEmpty() ? Marks.NONE : new Marks(marks);
    }

    /** Codes, or one of the words that keep figures out. */
    Meaning meaning(String levelName, YamlNode node) {
        if (node.isMap()) {
            return Meaning.of(vocabulary.codes(node));
        }
        return switch (node.text()) {
            case "leave-out" -> new Meaning(Map.of(), Meaning.Kind.LEFT_OUT);
            case "out-of-scope" -> new Meaning(Map.of(), Meaning.Kind.OUT_OF_SCOPE);
            case "caption" -> new Meaning(Map.of(), Meaning.Kind.CAPTION);
            case "heading" -> Meaning.of(Map.of());
            default -> {
                String key = levelName.equals("measure") ? "indicator" : levelName;
                yield Meaning.of(Map.of(key.replace('-', '_'), vocabulary.code(key, node)));
            }
        };
    }

    private static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(POSITION_KEYS);
        keys.addAll(OPTION_KEYS);
        keys.add("period");
        keys.add("measure");
        keys.addAll(Vocabulary.codeKeys());
        return keys;
    }

    private static boolean isInHeader(Axis.Position position) {
        return position instanceof Axis.HeaderRow || position instanceof Axis.WholeHeader;
    }

    private static boolean isHeaderRow(YamlNode header) {
        return header.isText() && (header.text().equals("all") || header.text().matches("\\d{1,2}"));
    }

    private static Optional<Axis.Position> position(YamlNode node) {
        if (node.has("column")) {
            return column(node.get("column")).map(Axis.StubColumn::new);
        }
        YamlNode header = node.get("header");
        if (header.isPresent()) {
            if (header.isText() && header.text().equals("all")) {
                return Optional.of(new Axis.WholeHeader());
            }
            return isHeaderRow(header)
                    ? header.number().map(Axis.HeaderRow::new)
                    : Optional.of(new Axis.StubHeader(header.texts()));
        }
        if (node.has("cell")) {
            return cell(node.get("cell"));
        }
        if (node.has("title")) {
            return Optional.of(new Axis.Title());
        }
        if (node.has("sheet-name")) {
            return Optional.of(new Axis.SheetName());
        }
        if (node.has("file-name")) {
            return Optional.of(new Axis.FileName());
        }
        node.problem("Nothing says where these labels lie.", "Add one of: " + String.join(", ", POSITION_KEYS) + ".");
        return Optional.empty();
    }

    /** A column by number or letters. */
    static Optional<Integer> column(YamlNode node) {
        String text = node.text().strip();
        if (text.matches("\\d{1,5}") && !text.matches("0+")) {
            return Optional.of(Integer.parseInt(text));
        }
        if (text.matches("[A-Z]{1,3}")) {
            return Optional.of(Place.columnNumber(text));
        }
        node.problem("\"" + text + "\" is not a column.", "Write its number (1) or its letters (A).");
        return Optional.empty();
    }

    private static Optional<Axis.Position> cell(YamlNode node) {
        String text = node.text().strip();
        if (text.matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
            String letters = text.replaceAll("[0-9]", "");
            return Optional.of(
                    new Axis.AtCell(Integer.parseInt(text.substring(letters.length())), Place.columnNumber(letters)));
        }
        node.problem("\"" + text + "\" is not a cell.", "Write it as in a spreadsheet: B3.");
        return Optional.empty();
    }

    private List<Level> levels(YamlNode node) {
        List<Level> levels = new ArrayList<>();
        if (node.has("levels")) {
            for (YamlNode item : node.get("levels").items()) {
                item.knownKeys(keys());
                level(item).ifPresent(levels::add);
            }
            return levels;
        }
        level(node).ifPresent(levels::add);
        return levels;
    }

    private Optional<Level> level(YamlNode node) {
        List<Level> levels = new ArrayList<>();
        node.entries().forEach((key, value) -> {
            if (key.equals("period")) {
                levels.add(plain(node, "period", Level.Kind.PERIOD, PeriodFormats.checked(value)));
            } else if (key.equals("label")) {
                levels.add(plain(node, value.text(), Level.Kind.TEXT, List.of()));
            } else if (key.equals("keep")) {
                levels.add(plain(node, value.text(), Level.Kind.KEPT, List.of()));
            } else if (isCoded(key)) {
                levels.add(coded(node, key, value));
            }
        });
        if (levels.size() > 1) {
            node.problem(
                    "Labels of one place say one thing at a time, here are " + levels.size() + ".",
                    "List them under \"levels:\", outermost first.");
        }
        return levels.stream().findFirst();
    }

    private static boolean isCoded(String key) {
        return List.of("measure", "unit", "obs-status", "attribute").contains(key)
                || Dimension.find(key).isPresent();
    }

    private static Level plain(YamlNode node, String name, Level.Kind kind, List<String> formats) {
        return new Level(name, kind, Map.of(), List.of(), null, formats, unknown(node), looks(node), part(node));
    }

    private Level coded(YamlNode node, String name, YamlNode value) {
        Map<String, Meaning> entries = new LinkedHashMap<>();
        YamlNode shared = value.isMap() ? value.get("use") : value;
        if (value.isMap()) {
            value.entries().forEach((label, says) -> {
                if (!label.equals("use")) {
                    entries.put(Wildcard.normalize(label), meaning(name, says));
                }
            });
        }
        return new Level(
                name.replace('-', '_'),
                Level.Kind.CODES,
                entries,
                vocabulary.dictionaries(shared),
                shared.texts().contains(Vocabulary.OWN_CODES) ? vocabulary.codeLists() : null,
                List.of(),
                unknown(node),
                looks(node),
                part(node));
    }

    private static Level.Unknown unknown(YamlNode node) {
        YamlNode unknown = node.get("unknown");
        if (!unknown.isPresent()) {
            return Level.Unknown.FINDING;
        }
        return switch (unknown.text()) {
            case "finding" -> Level.Unknown.FINDING;
            case "leave-out" -> Level.Unknown.LEFT_OUT;
            case "out-of-scope" -> Level.Unknown.OUT_OF_SCOPE;
            default -> {
                unknown.problem(
                        "\"" + unknown.text() + "\" is nothing that can become of an unknown label.",
                        "Write finding, leave-out or out-of-scope.");
                yield Level.Unknown.FINDING;
            }
        };
    }

    private static Part part(YamlNode node) {
        return new Part(
                node.has("after") ? node.get("after").text() : "",
                node.has("before") ? node.get("before").text() : "");
    }

    private static Looks looks(YamlNode node) {
        List<String> shown = node.get("shown").texts();
        shown.stream().filter(it -> !List.of("capitals", "bold").contains(it)).forEach(it -> node.get("shown")
                .problem("\"" + it + "\" is no look that is told apart.", "Write capitals or bold."));
        Matcher indent = INDENT.matcher(node.has("indent") ? node.get("indent").text() : "0-");
        if (!indent.matches()) {
            node.get("indent").problem("This is no depth.", "Write it as 5, or 1-4, or 1- for 1 and more.");
            return Looks.ANY;
        }
        int least = Integer.parseInt(indent.group(1));
        int most = least;
        if (indent.group(2) != null) {
            most = indent.group(3).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(indent.group(3));
        }
        return new Looks(shown.contains("capitals"), shown.contains("bold"), least, most);
    }
}
