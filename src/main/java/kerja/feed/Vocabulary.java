package kerja.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kerja.codelist.CodeLists;
import kerja.codelist.Dictionaries;
import kerja.codelist.Dictionary;
import kerja.codelist.Units;
import kerja.statistic.Dimension;
import kerja.yaml.YamlNode;

/** The words a feed may use: code lists, dictionaries, units, and the names of what a label can say. */
final class Vocabulary {
    /** Stands for a dictionary where a file writes the codes themselves. */
    static final String OWN_CODES = "codes";

    /** What a label or constant can say beside a dimension: the unit, the status, or which precision column it heads. */
    private static final List<String> ATTRIBUTES =
            List.of("unit", "obs_status", "conf_status", "attribute", "time_period", "month", "break_reason", "note");

    private static final Map<String, String> STATUS_WORDS = Map.of(
            "final", "A",
            "provisional", "P",
            "estimate", "E",
            "forecast", "F",
            "break", "B",
            "unreliable", "U",
            "definition-differs", "D");

    private final CodeLists codeLists;
    private final Dictionaries dictionaries;
    private final Units units;

    Vocabulary(CodeLists codeLists, Dictionaries dictionaries, Units units) {
        this.codeLists = codeLists;
        this.dictionaries = dictionaries;
        this.units = units;
    }

    CodeLists codeLists() {
        return codeLists;
    }

    /** Names that may stand as a key where codes are given, as feeds write them. */
    static List<String> codeKeys() {
        List<String> keys = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            keys.add(dimension.column().replace('_', '-'));
        }
        ATTRIBUTES.forEach(it -> keys.add(it.replace('_', '-')));
        return keys;
    }

    static boolean isCodeKey(String key) {
        return codeKeys().contains(key.replace('_', '-'));
    }

    /** True if a text is written as a code, not as the name of a dictionary. */
    boolean isConstant(String key, String text) {
        return switch (key.replace('-', '_')) {
            case "unit" -> isUnit(text);
            case "obs_status" -> STATUS_WORDS.containsKey(text) || codeLists.has("obs_status", text);
            case "attribute", "time_period", "month", "note", "publication", "break_reason" -> true;
            default -> !text.equals(text.toLowerCase(Locale.ROOT)) || text.isEmpty() || text.startsWith("_");
        };
    }

    private boolean isUnit(String text) {
        return text.equals(Units.OF_INDICATOR) || units.find(text).isPresent();
    }

    /** Codes given by the keys of a map, each checked against its list. */
    Map<String, String> codes(YamlNode map) {
        Map<String, String> codes = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> {
            if (!isCodeKey(key)) {
                value.problem("\"" + key + "\" is nothing that a figure has.", YamlNode.didYouMean(key, codeKeys()));
                return;
            }
            codes.put(key.replace('-', '_'), code(key, value));
        });
        return codes;
    }

    /** One code, checked against the list of its key. */
    String code(String key, YamlNode value) {
        String text = value.text().strip();
        String column = key.replace('-', '_');
        return switch (column) {
            case "unit" -> {
                if (!isUnit(text)) {
                    value.problem("There is no unit \"" + text + "\".", YamlNode.didYouMean(text, units.slugs()));
                }
                yield text;
            }
            case "attribute", "time_period", "month", "note", "publication" -> text;
            case "obs_status" -> checked(column, STATUS_WORDS.getOrDefault(text, text), value);
            default -> checked(column, text, value);
        };
    }

    private String checked(String list, String code, YamlNode value) {
        if (!codeLists.has(list, code)) {
            value.problem(
                    "\"" + code + "\" is not in the code list " + list + ".",
                    YamlNode.didYouMean(code, codeLists.codes(list)) + " Lists are in jobs/codelists.");
        }
        return code;
    }

    /** Shared dictionaries by name; an unknown one is noted. */
    List<Dictionary> dictionaries(YamlNode names) {
        List<Dictionary> found = new ArrayList<>();
        for (YamlNode name : names.items()) {
            if (name.text().equals(OWN_CODES)) {
                continue;
            }
            Optional<Dictionary> dictionary = dictionaries.find(name.text());
            dictionary.ifPresentOrElse(
                    found::add,
                    () -> name.problem(
                            "There is no dictionary \"" + name.text() + "\".",
                            YamlNode.didYouMean(name.text(), dictionaries.names())
                                    + " Dictionaries are in jobs/dictionaries."));
        }
        return found;
    }
}
