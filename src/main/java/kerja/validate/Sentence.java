package kerja.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a ministry reads about a broken rule: a text with names between braces, filled in by the database. */
record Sentence(String text) {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)\\}");

    /** Names that every rule may use, as SQL text over the carrier {@code f}. */
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

    /** The filled-in sentence as SQL text, beginning with a capital letter. */
    String sql(Map<String, String> words, Parameters parameters) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(parameters.text(text.substring(end, matcher.start())));
            String name = matcher.group(1);
            parts.add(words.getOrDefault(name, EVERYWHERE.getOrDefault(name, "''")));
            end = matcher.end();
        }
        parts.add(parameters.text(text.substring(end)));
        return "(select upper(left(said, 1)) || substr(said, 2) from (select concat(" + String.join(", ", parts)
                + ") as said) filled)";
    }
}
