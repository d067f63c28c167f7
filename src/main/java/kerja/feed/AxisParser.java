package kerja.feed;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerja.provenance.Place;
import kerja.yaml.YamlNode;

/** Reads one entry of {@code rows}, {@code columns} or {@code context}: where labels lie and what they say. */
final class AxisParser {
    private static final List<String> POSITION_KEYS =
            List.of("column", "header", "band", "cell", "title", "sheet-name", "file-name");
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
    private final LevelParser levelParser;

    AxisParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.levelParser = new LevelParser(vocabulary);
    }

    /** An axis, or nothing with problems noted. */
    Optional<Axis> axis(YamlNode node, boolean fillByDefault) {
        node.knownKeys(keys());
        Optional<Axis.Position> position = position(node);
        List<Level> levels = levelParser.levels(node);
        if (levels.isEmpty()) {
            node.problem(
                    "Nothing says what these labels mean.",
                    "Add what they say, for example \"sex: sex\", \"period: yyyy\" or \"measure: { … }\".");
        }
        return position.map(it -> new Axis(
                it,
                levels,
                node.has("fill") ? isTrue(node.get("fill")) : fillByDefault && isInHeader(it),
                isTrue(node.get("wrapped")),
                marks(node.get("marks")),
                isTrue(node.get("optional")),
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
            if (key.equals("out-of-scope")) {
                return true;
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
        Set<String> known = new LinkedHashSet<>(List.of("header", "optional", "out-of-scope"));
        known.addAll(Vocabulary.codeKeys());
        node.knownKeys(known);
        Map<String, String> codes = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> {
            if (Vocabulary.isCodeKey(key)) {
                codes.put(key.replace('-', '_'), vocabulary.code(key, value));
            }
        });
        return new FigureColumn(
                node.get("header").texts(),
                new Meaning(codes, node.has("out-of-scope") ? Meaning.Kind.OUT_OF_SCOPE : Meaning.Kind.FIGURES),
                isTrue(node.get("optional")),
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

    /** Keys that an axis or one of its levels may have. */
    static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(POSITION_KEYS);
        keys.addAll(OPTION_KEYS);
        keys.add("period");
        keys.add("measure");
        keys.add(Level.CLASSIFICATION);
        keys.addAll(Vocabulary.codeKeys());
        return keys;
    }

    private static boolean isTrue(YamlNode node) {
        if (node.isPresent() && !node.text().matches("true|false")) {
            node.problem("\"" + node.text() + "\" is neither true nor false.", "Write true, or leave the key out.");
        }
        return node.isPresent() && node.text().equals("true");
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
        if (node.has("band")) {
            return Optional.of(new Axis.Band());
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
}
