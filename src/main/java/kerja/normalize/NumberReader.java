package kerja.normalize;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kerja.feed.NumberStyle;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Parsed;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;
import kerja.read.Cell;

/**
 * Reads figures as offices write them: decimal comma, grouped thousands, native digits, signs, percent signs.
 *
 * <p>A number stored as a number is taken as stored; one shown as a percentage is taken as shown, times one hundred. A
 * text is read in the one style its feed states: whoever guesses turns 6,300 per cent into 6.3 or the reverse. A note or
 * a mark in the cell is told, and nothing is taken for a figure. Where the feed says that figures went through single
 * precision, the shortest decimal is taken that gives the same number again.
 */
final class NumberReader {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F\\u2007\\u2009]+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\p{No}");
    private static final Pattern SIGN = Pattern.compile("^[\\u2212\\u2012\\u2013\\uFE63\\uFF0D](?=[\\d.,])");

    private static final Map<NumberStyle, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private NumberReader() {}

    /** A figure, never a blank: blanks and markers are told apart before. */
    static Parsed<BigDecimal> read(Cell cell, String text, NumberStyle style, Place place) {
        if (cell.error() != null) {
            return unreadable(FindingCode.CELL_ERROR, place, cell.error(), Phrased.of(Phrase.NUMBER_NOT_ERROR));
        }
        if (cell.date() != null) {
            return unreadable(FindingCode.NUMBER_UNREADABLE, place, cell.text(), Phrased.of(Phrase.NUMBER_NOT_DATE));
        }
        BigDecimal stored = cell.number();
        if (stored != null) {
            BigDecimal number = style.isSingle() ? shortest(stored) : stored;
            return new Parsed.Value<>(cell.text().strip().endsWith("%") ? number.movePointRight(2) : number);
        }
        if (!isIn(style, text)) {
            return noNumber(cell, text, style, place);
        }
        String digits = plain(text).replace(" ", "");
        if (style.grouping() != '\0') {
            digits = digits.replace(String.valueOf(style.grouping()), "");
        }
        BigDecimal written = new BigDecimal(digits.replace(style.decimal(), '.'));
        return new Parsed.Value<>(style.isSingle() ? shortest(written) : written);
    }

    private static Parsed<BigDecimal> noNumber(Cell cell, String text, NumberStyle style, Place place) {
        NumberStyle other = style.decimal() == '.' ? new NumberStyle(',', '.', false, 1) : NumberStyle.POINT;
        String mark = NoteText.markIn(text, it -> isIn(style, it));
        if (!mark.isEmpty()) {
            return unreadable(
                    FindingCode.MARK_UNKNOWN,
                    place,
                    cell.text(),
                    Phrased.of(Phrase.NUMBER_WITHOUT_MARK, example(style), mark));
        }
        if (NoteText.isNote(text)) {
            return unreadable(
                    FindingCode.NOTE_IN_CELL, place, cell.text(), Phrased.of(Phrase.NUMBER_NOT_NOTE, example(style)));
        }
        Phrased expected = isIn(other, text)
                ? Phrased.of(Phrase.NUMBER_LIKE_NOT_MARK, example(style), other.decimal())
                : Phrased.of(Phrase.NUMBER_LIKE, example(style));
        return unreadable(FindingCode.NUMBER_UNREADABLE, place, cell.text(), expected);
    }

    /**
     * The shortest decimal with the same single-precision number, provided that the written digits are those of that
     * number and no others: 10.8999996185 gives 10.9; 13.784956938, computed in double precision, stays.
     */
    private static BigDecimal shortest(BigDecimal written) {
        float single = written.floatValue();
        if (!Float.isFinite(single)) {
            return written;
        }
        BigDecimal shortest = new BigDecimal(Float.toString(single));
        BigDecimal digits = new BigDecimal(single).setScale(Math.max(written.scale(), 0), RoundingMode.HALF_EVEN);
        return shortest.scale() < written.scale() && digits.compareTo(written) == 0 ? shortest : written;
    }

    /**
     * Digits of every script as 0 to 9, a percent sign gone, any dash before a digit as a minus; one blank where digits
     * stand apart, none elsewhere.
     */
    private static String plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String unified =
                BLANKS.matcher(normal).replaceAll(it -> isBetweenDigits(normal, it.start(), it.end()) ? " " : "");
        unified = SIGN.matcher(unified).replaceFirst("-");
        StringBuilder plain = new StringBuilder(unified.length());
        unified.codePoints().forEach(it -> {
            int digit = Character.isDigit(it) ? Character.digit(it, 10) : -1;
            plain.appendCodePoint(digit >= 0 ? '0' + digit : it);
        });
        String result = plain.toString();
        return result.endsWith("%") ? result.substring(0, result.length() - 1) : result;
    }

    private static boolean isBetweenDigits(String text, int start, int end) {
        return start > 0
                && end < text.length()
                && Character.isDigit(text.charAt(start - 1))
                && Character.isDigit(text.charAt(end));
    }

    /** Digits above the line and in circles are no digits of a figure; blanks may group thousands in every style. */
    private static boolean isIn(NumberStyle style, String text) {
        String plain = plain(text);
        NumberStyle blanks = new NumberStyle(style.decimal(), ' ', false, 1);
        return NO_DIGITS.matcher(text).results().findAny().isEmpty()
                && (matches(style, plain) || matches(blanks, plain));
    }

    private static boolean matches(NumberStyle style, String plain) {
        return PATTERNS.computeIfAbsent(style, NumberReader::pattern)
                .matcher(plain)
                .matches();
    }

    private static Pattern pattern(NumberStyle style) {
        String decimal = Pattern.quote(String.valueOf(style.decimal()));
        String whole = style.grouping() == '\0'
                ? "\\d+"
                : "(?:\\d{1,3}(?:" + Pattern.quote(String.valueOf(style.grouping())) + "\\d{3})+|\\d+)";
        return Pattern.compile("[+-]?(?:" + whole + "(?:" + decimal + "\\d*)?|" + decimal + "\\d+)");
    }

    private static String example(NumberStyle style) {
        String grouping = style.grouping() == '\0' ? "" : String.valueOf(style.grouping());
        return "1" + grouping + "234" + style.decimal() + "5";
    }

    private static Parsed<BigDecimal> unreadable(FindingCode code, Place place, String found, Phrased expected) {
        return new Parsed.Unreadable<>(new Finding(code, place, found, expected));
    }
}
