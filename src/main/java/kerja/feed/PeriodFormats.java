package kerja.feed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.yaml.YamlNode;

/**
 * The letters in which a feed says how an office writes periods.
 *
 * <p>{@code yyyy} year, {@code yy} two-digit year, {@code BBBB} Buddhist Era year, {@code M}/{@code MM} month number,
 * {@code MMM}/{@code MMMM} month name in any language of the dictionaries, {@code d}/{@code dd} day, {@code Q} quarter
 * number, {@code QQQQ} quarter name, {@code H} half-year number, text in single quotes as it stands, {@code *} anything.
 * The word {@code sdmx} stands for all notations of SDMX: 2023, 2023-S1, 2023-Q1, 2023-02, 2023-M02.
 */
public final class PeriodFormats {
    private static final Pattern LETTERS =
            Pattern.compile("'[^']*'|yyyy|yy|BBBB|MMMM|MMM|MM|M|dd|d|QQQQ|Q|H|\\*|\\s+|.");
    private static final Map<String, Pattern> LOOKS = new ConcurrentHashMap<>();
    private static final List<String> SDMX =
            List.of("yyyy", "yyyy-'A1'", "yyyy-'S'H", "yyyy-'Q'Q", "yyyy-MM", "yyyy-'M'MM");

    private PeriodFormats() {}

    /** True if a text looks as the format says: digits where it has digits, a word where it has a name. */
    public static boolean fits(String format, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u200B-\\u200D\\uFEFF]", "")
                .strip();
        return LOOKS.computeIfAbsent(format, PeriodFormats::looks)
                .matcher(plain)
                .matches();
    }

    private static Pattern looks(String format) {
        StringBuilder regex = new StringBuilder("(?i)");
        Matcher letters = LETTERS.matcher(format);
        while (letters.find()) {
            String part = letters.group();
            regex.append(
                    switch (part) {
                        case "yyyy", "BBBB" -> "\\p{Nd}{4}";
                        case "yy" -> "\\p{Nd}{2}";
                        case "M", "MM", "d", "dd" -> "\\p{Nd}{1,2}";
                        case "MMM", "MMMM", "QQQQ" -> "(?=.*\\p{L}).+?";
                        case "Q" -> "(?:IV|I{1,3}|\\p{Nd})";
                        case "H" -> "\\p{Nd}";
                        case "*" -> ".*?";
                        default ->
                            part.isBlank()
                                    ? "\\s*"
                                    : Pattern.quote(part.startsWith("'") ? part.substring(1, part.length() - 1) : part);
                    });
        }
        return Pattern.compile(regex.toString());
    }

    /** The formats under a key; a letter that means nothing is noted. */
    static List<String> checked(YamlNode node) {
        List<String> formats = new ArrayList<>();
        for (YamlNode item : node.items()) {
            String format = item.text();
            if (format.equals("sdmx")) {
                formats.addAll(SDMX);
                continue;
            }
            String bare = format.replaceAll("'[^']*'", "");
            String unknown = bare.replaceAll("yyyy|yy|BBBB|MMMM|MMM|MM|M|dd|d|QQQQ|Q|H", "")
                    .replaceAll("[^\\p{L}]", "");
            if (!unknown.isEmpty()) {
                item.problem(
                        "\"" + unknown + "\" in the period format \"" + format + "\" means nothing.",
                        "Known are yyyy, yy, BBBB, MMMM, MM, dd, Q, QQQQ, H and sdmx; put other text in single"
                                + " quotes.");
            }
            formats.add(format);
        }
        return formats;
    }
}
