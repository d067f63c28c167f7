package kerja.normalize;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text in the place of a figure looks like, if it is no number: a number with a note mark beside it ({@code 12,345
 * 2/}, {@code 5.3*}), or a note ({@code 1) provisional}, {@code see note 2}). Only told to the sender: no figure is taken
 * out of such a text.
 *
 * <p>A mark is a digit or two with a bracket or slash, digits above the line, a star or dagger, or up to three letters that
 * stand apart. A note is a mark alone or before words, several words, one long word, or a word beside digits.
 */
final class NoteText {

    private static final String RAISED = "[*†‡§#\\p{No}⁽⁾]+";
    private static final String NUMBERED =
            "(?:[(\\[]\\p{Nd}{1,2}[)\\]]|(?:(?<!\\p{Nd})\\p{Nd}{1,2}|\\p{Nd})[)\\]/]|(?<=\\s)\\p{Nd}{1,2})";
    private static final String NUMBERED_BEFORE = "[(\\[]?\\p{Nd}{1,2}[)\\]/]";
    private static final String LETTERS = "(?:[(\\[]\\p{L}{1,3}[)\\]]|\\p{L}{1,3}[.)/]?)";

    private static final Pattern MARK_AFTER =
            Pattern.compile("(?<number>.*?[\\p{Nd}.,%])\\s*(?<mark>" + NUMBERED + "|" + RAISED + "|" + LETTERS + ")");
    private static final Pattern MARK_BEFORE = Pattern.compile(
            "(?<mark>" + NUMBERED_BEFORE + "|" + RAISED + "|" + LETTERS + ")\\s*(?<number>[-+]?[\\p{Nd}.,].*)");

    private static final String WORD = "[\\p{L}\\p{M}]";
    private static final Pattern NOTE_MARK =
            Pattern.compile("(?:" + NUMBERED_BEFORE + "|" + RAISED + ")(?:\\s*\\p{L}.*)?", Pattern.DOTALL);
    private static final Pattern SEVERAL_WORDS = Pattern.compile(WORD + "{2,}[^\\p{L}\\p{M}]+" + WORD + "{2,}");
    private static final Pattern LONG_WORD = Pattern.compile(WORD + "{7,}");
    private static final Pattern WORD_BESIDE_DIGITS =
            Pattern.compile("\\p{Nd}.*" + WORD + "{4,}|" + WORD + "{4,}.*\\p{Nd}", Pattern.DOTALL);

    private NoteText() {}

    /** The mark beside a number; empty if the text is anything else. */
    static String markIn(String text, Predicate<String> isNumber) {
        for (Pattern pattern : new Pattern[] {MARK_AFTER, MARK_BEFORE}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches() && isNumber.test(matcher.group("number"))) {
                return matcher.group("mark");
            }
        }
        return "";
    }

    /** Whether the text is a note or a mark alone, told by its shape in any script. */
    static boolean isNote(String text) {
        return NOTE_MARK.matcher(text).matches()
                || SEVERAL_WORDS.matcher(text).find()
                || LONG_WORD.matcher(text).find()
                || WORD_BESIDE_DIGITS.matcher(text).find();
    }
}
