package kerja.codelist;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two labels mean the same if they are equal once normalized; nothing else is ever guessed.
 *
 * <p>Normalizing forgets letter case, width, blanks, zero-width characters, the shape of dashes, quotes and digits, HTML
 * tags, bullets before and colons or footnote marks behind. It keeps every accent: {@code Nữ} is not {@code Nu}.
 */
public final class Labels {

    private static final Normalizer2 COMPATIBILITY_CASE_FOLD = Normalizer2.getNFKCCasefoldInstance();

    private static final Pattern RAISED = Pattern.compile("(?i)<sup>[^<]*</sup>");
    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:br|b|i|u|em|strong|sup|sub|span|font|p|div)\\b[^<>]*>");
    private static final Pattern SUPERSCRIPT_DIGIT = Pattern.compile("[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[\u2018-\u201b\u02bc`\u00b4\u2032]");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\u201c-\u201f\u2033\u00ab\u00bb]");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASH_BETWEEN_DIGITS = Pattern.compile("(?<=[0-9]) ?- ?(?=[0-9])");
    private static final Pattern PLUS_AFTER_DIGIT = Pattern.compile("(?<=[0-9]) \\+");
    private static final Pattern BULLET = Pattern.compile(
            "^(?:[\u2022\u00b7\u25aa\u25e6\u2023\u25cf\u25cb\u25a0\u25a1*]+|-(?![0-9])) ?(?=[\\p{L}\\p{N}(\"'<>%$])");
    private static final Pattern TRAILER =
            Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}\\p{Sc})\\]\"'%+]) ?(?:[:;,]+|\\.{2,}|\\*+\\)?)$");
    private static final Pattern NOTE_NUMBER = Pattern.compile("(?<=\\S) ?[0-9]{1,2}\\)$");
    private static final Pattern GLUED_MARK =
            Pattern.compile("^(.*[\\p{L}\\p{M})%])(?: ?\\([0-9a-z]\\)|[0-9]{1,2}| [a-z])$|^(.*[0-9])[a-z]$");

    private static final Pattern NUMBER_IN_FRONT = Pattern.compile(
            "^(?:[0-9]{1,2}(?:\\.[0-9]{1,2})*[.)]?|[ivx]{1,5}[.)]|[a-z][.)]|\\([0-9a-z]{1,4}\\)) ?(?=\\p{L})");
    private static final int REMEMBERED = 20_000;
    private static final Map<String, String> NORMALIZED = new ConcurrentHashMap<>();

    private Labels() {}

    /** The form in which labels are compared; normalizing it again changes nothing. */
    public static String normalize(String label) {
        String known = NORMALIZED.get(label);
        if (known != null) {
            return known;
        }
        String normalized = normalized(label);
        if (NORMALIZED.size() >= REMEMBERED) {
            NORMALIZED.clear(); // Long tables repeat a few labels; what is new in every row is not worth keeping.
        }
        NORMALIZED.put(label, normalized);
        return normalized;
    }

    private static String normalized(String label) {
        String before;
        String now = label;
        do {
            before = now;
            now = once(before);
        } while (!now.equals(before));
        return now;
    }

    /**
     * A normalized label without the footnote mark glued to its end: {@code visible underemployment1} to {@code visible
     * underemployment}. A second attempt for labels that are otherwise unknown, for the mark may be part of the name.
     */
    public static Optional<String> withoutMark(String normalized) {
        Matcher mark = GLUED_MARK.matcher(normalized);
        if (!mark.matches()) {
            return Optional.empty();
        }
        String name = mark.group(1) == null ? mark.group(2) : mark.group(1);
        return Optional.of(normalize(name)).filter(it -> !it.isEmpty());
    }

    /**
     * A label without the number in front that orders it: {@code 2.1 Manufacturing} to {@code manufacturing}. A second
     * attempt for labels that are otherwise unknown.
     */
    public static Optional<String> withoutNumber(String label) {
        String normalized = normalize(label);
        String name = NUMBER_IN_FRONT.matcher(normalized).replaceFirst("");
        return name.equals(normalized) ? Optional.empty() : Optional.of(normalize(name));
    }

    private static String once(String label) {
        String text = RAISED.matcher(label).replaceAll(" ");
        text = TAG.matcher(text).replaceAll(" ");
        text = text.replace("&nbsp;", " ").replace("&amp;", "&");
        text = SUPERSCRIPT_DIGIT.matcher(text).replaceAll("");
        text = SINGLE_QUOTE.matcher(text).replaceAll("'");
        text = DOUBLE_QUOTE.matcher(text).replaceAll("\"");
        text = COMPATIBILITY_CASE_FOLD.normalize(text);
        // Old Vietnamese files write the Icelandic eth, which looks the same as the Vietnamese letter.
        text = text.replace('\u00f0', '\u0111');
        // Exported yearbooks write the letter gha, which looks like the Vietnamese u with horn.
        text = text.replace('\u01a3', '\u01b0');
        text = DASH.matcher(text).replaceAll("-");
        text = westernDigits(text);
        text = BLANKS.matcher(text).replaceAll(" ").strip();
        text = DASH_BETWEEN_DIGITS.matcher(text).replaceAll("-");
        text = PLUS_AFTER_DIGIT.matcher(text).replaceAll("+");
        text = BULLET.matcher(text).replaceFirst("");
        text = TRAILER.matcher(text).replaceFirst("");
        return withoutNoteNumber(text);
    }

    private static String withoutNoteNumber(String text) {
        Matcher note = NOTE_NUMBER.matcher(text);
        return note.find() && count(text, '(') < count(text, ')') ? text.substring(0, note.start()) : text;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }

    private static String westernDigits(String text) {
        StringBuilder western = new StringBuilder(text.length());
        text.codePoints()
                .forEach(it -> western.appendCodePoint(
                        Character.getType(it) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(it, 10) : it));
        return western.toString();
    }
}
