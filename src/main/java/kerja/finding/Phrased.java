package kerja.finding;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of a finding, to be said in any language.
 *
 * @param phrase null for a text that is no phrase of ours: a delivered one, a figure, a sentence of a feed
 * @param values what the phrase names; the text itself if there is no phrase
 * @param translations the text in further languages, by language; empty for a phrase, and for what is the same in all
 */
public record Phrased(@Nullable Phrase phrase, List<String> values, Map<String, String> translations) {

    /** The languages that senders are written to in, as IETF writes them. */
    public static final List<String> LANGUAGES = List.of("en", "fil", "id", "km", "lo", "ms", "my", "pt", "th", "vi");

    private static final Pattern NUMBER = Pattern.compile("\\{(labels )?(\\d)\\}");

    public Phrased {
        values = List.copyOf(values);
        translations = Map.copyOf(translations);
    }

    /** A text that is the same in every language. */
    public static Phrased delivered(String text) {
        return translated(text, Map.of());
    }

    /** A text that somebody wrote in English, and perhaps in further languages. */
    public static Phrased translated(String english, Map<String, String> translations) {
        return new Phrased(null, List.of(english), translations);
    }

    /** A phrase with what it names, in the order of its numbers. */
    public static Phrased of(Phrase phrase, Object... values) {
        return new Phrased(phrase, List.of(values).stream().map(String::valueOf).toList(), Map.of());
    }

    /** The text in English. */
    public String english() {
        return phrase == null ? values.get(0) : in(phrase.english(), Phrase::english);
    }

    /**
     * The text in another language.
     *
     * @param pattern need not name every value
     * @param word of that language for what a label says
     */
    public String in(String pattern, Function<Phrase, String> word) {
        return NUMBER.matcher(pattern).replaceAll(it -> {
            String value = values.get(Integer.parseInt(it.group(2)));
            return Matcher.quoteReplacement(it.group(1) == null ? value : labels(value, word));
        });
    }

    private static String labels(String names, Function<Phrase, String> word) {
        return Stream.of(names.split(", "))
                .map(name -> Phrase.ofLabel(name).map(word).orElse(name.replace('_', ' ')))
                .distinct()
                .collect(Collectors.joining(" / "));
    }
}
