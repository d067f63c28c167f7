package kerja.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.statistic.Dimension;
import kerja.yaml.YamlNode;

/** Reads what the labels of one place may say: one kind of thing, or several {@code levels}. */
final class LevelParser {
    private static final Pattern INDENT = Pattern.compile("(\\d{1,3})( *- *(\\d{0,3}))?");

    private final Vocabulary vocabulary;

    LevelParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The levels of an axis, outermost first; none if nothing says what its labels mean. */
    List<Level> levels(YamlNode node) {
        List<Level> levels = new ArrayList<>();
        if (node.has("levels")) {
            for (YamlNode item : node.get("levels").items()) {
                item.knownKeys(AxisParser.keys());
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
        return List.of("measure", "unit", "obs-status", "conf-status", "attribute", "month", Level.CLASSIFICATION)
                        .contains(key)
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
}
