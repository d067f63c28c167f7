package kerja.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a ministry reads about a broken rule: a text with names between braces, filled in by the database. */
record Sentence(String text) {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)\\}");

    /** Names that every rule may use, as SQL over the carrier {@code f}. */
    static final Map<String, String> EVERYWHERE = Map.of(
            "cell", "f.cell",
            "value", "f.reported_text",
            "label", "f.label",
            "period", "f.time_period",
            "expected", "e.expected_text");

    /** Names in the text that are not among the known ones. */
    List<String> unknown(Collection<String> known) {
        List<String> unknown = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            if (!known.contains(matcher.group(1)) && !EVERYWHERE.containsKey(matcher.group(1))) {
                unknown.add(matcher.group(1));
            }
        }
        return unknown;
    }

    /** All that a sentence may name as one JSON object, so that it can be said in other languages too. */
    static String words(Map<String, String> ofKind) {
        Map<String, String> all = new TreeMap<>(EVERYWHERE);
        all.putAll(ofKind);
        return all.entrySet().stream()
                .map(it -> "'" + it.getKey() + "', " + it.getValue())
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    /** The filled-in sentence as SQL text over the object {@code w.words}. */
    String sql(Parameters parameters) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(parameters.text(text.substring(end, matcher.start())));
            parts.add("w.words ->> " + parameters.text(matcher.group(1)));
            end = matcher.end();
        }
        parts.add(parameters.text(text.substring(end)));
        return "concat(" + String.join(", ", parts) + ")";
    }
}
