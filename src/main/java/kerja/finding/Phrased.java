package kerja.finding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a finding, to be said in any language.
 *
 * @param phrase null for a delivered text or a figure, which is the same in every language
 * @param values what the phrase names; the text itself if there is no phrase
 */
public record Phrased(@Nullable Phrase phrase, List<String> values) {

    private static final Pattern NUMBER = Pattern.compile("\\{(\\d)\\}");

    public Phrased {
        values = List.copyOf(values);
    }

    /** A text that is the same in every language. */
    public static Phrased delivered(String text) {
        return new Phrased(null, List.of(text));
    }

    /** A phrase with what it names, in the order of its numbers. */
    public static Phrased of(Phrase phrase, Object... values) {
        return new Phrased(phrase, List.of(values).stream().map(String::valueOf).toList());
    }

    /** The text in English. */
    public String english() {
        return phrase == null ? values.get(0) : in(phrase.english());
    }

    /** The text in another language, whose pattern need not name every value. */
    public String in(String pattern) {
        return NUMBER.matcher(pattern)
                .replaceAll(it -> Matcher.quoteReplacement(values.get(Integer.parseInt(it.group(1)))));
    }
}
