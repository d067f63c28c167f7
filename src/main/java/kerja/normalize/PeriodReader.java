package kerja.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.codelist.PeriodWords;

/**
 * Takes year, quarter, month and day out of a text, by a format as feeds write them.
 *
 * <p>See {@link kerja.feed.PeriodFormats} for the letters. Month and quarter names are those of every language of the
 * dictionaries; a word for a whole year ("Tahunan", "Ave") may stand where a month or quarter name is expected.
 */
public final class PeriodReader {
    private static final Pattern LETTERS =
            Pattern.compile("'[^']*'|yyyy|yy|BBBB|MMMM|MMM|MM|M|dd|d|QQQQ|Q|H|\\*|\\s+|.");
    private static final int BUDDHIST_ERA = 543;
    private static final String ANYTHING = "*";

    private final PeriodWords words;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    public PeriodReader(PeriodWords words) {
        this.words = words;
    }

    /** Parts of a period; 0 where the text does not say. */
    public record Parts(int year, int half, int quarter, int month, int day, boolean isWholeYear) {}

    /**
     * The parts, if the text is written as the format says. Where the format begins with anything, a text in which more
     * than one period could be meant says none.
     */
    public Optional<Parts> read(String text, String format) {
        String plain = plain(text);
        if (!format.startsWith(ANYTHING)) {
            return readAll(plain, format);
        }
        Set<Parts> found = new LinkedHashSet<>();
        for (int start = 0; start <= plain.length(); start++) {
            if (!splitsNumber(plain, start)) {
                readAll(plain.substring(start), format.substring(1)).ifPresent(found::add);
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private static boolean splitsNumber(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at));
    }

    private Optional<Parts> readAll(String plain, String format) {
        Pattern pattern = patterns.computeIfAbsent(format, PeriodReader::pattern);
        Matcher matcher = pattern.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, Integer> numbers = new HashMap<>();
        boolean wholeYear = false;
        for (String group : groups(format)) {
            String part = matcher.group(group);
            if (group.equals("mname") || group.equals("qname")) {
                String unit = group.equals("mname") ? "month" : "quarter";
                OptionalInt number = words.find(unit, part);
                boolean isYearWord =
                        number.isEmpty() && words.find("year", part).isPresent();
                if (number.isEmpty() && !isYearWord) {
                    return Optional.empty();
                }
                wholeYear |= isYearWord;
                number.ifPresent(it -> numbers.put(unit, it));
            } else {
                numbers.put(group, group.equals("q") ? quarter(part) : Integer.parseInt(part));
            }
        }
        return parts(numbers, wholeYear);
    }

    private static Optional<Parts> parts(Map<String, Integer> numbers, boolean wholeYear) {
        int year = numbers.getOrDefault("y", 0);
        if (numbers.containsKey("be")) {
            year = numbers.get("be") - BUDDHIST_ERA;
        } else if (numbers.containsKey("yy")) {
            year = numbers.get("yy") + (numbers.get("yy") < 70 ? 2000 : 1900);
        }
        int month = numbers.getOrDefault("m", numbers.getOrDefault("month", 0));
        int quarter = numbers.getOrDefault("q", numbers.getOrDefault("quarter", 0));
        int half = numbers.getOrDefault("h", 0);
        int day = numbers.getOrDefault("d", 0);
        boolean isPossible = year >= 1900 && year <= 2200 && month <= 12 && quarter <= 4 && half <= 2 && day <= 31;
        return isPossible ? Optional.of(new Parts(year, half, quarter, month, day, wholeYear)) : Optional.empty();
    }

    private static int quarter(String text) {
        return switch (text) {
            case "I" -> 1;
            case "II" -> 2;
            case "III" -> 3;
            case "IV" -> 4;
            default -> Integer.parseInt(text);
        };
    }

    /** How a period could be written in a format, for people who know no formats: February 2024, or its quarter. */
    static String example(String format) {
        StringBuilder example = new StringBuilder();
        Matcher letters = LETTERS.matcher(format);
        while (letters.find()) {
            String part = letters.group();
            example.append(
                    switch (part) {
                        case "yyyy" -> "2024";
                        case "yy" -> "24";
                        case "BBBB" -> "2567";
                        case "MMMM" -> "February";
                        case "MMM" -> "Feb";
                        case "MM" -> "02";
                        case "M" -> "2";
                        case "dd", "d" -> "15";
                        case "QQQQ" -> "Q1";
                        case "Q", "H" -> "1";
                        case ANYTHING -> "";
                        default -> part.startsWith("'") ? part.substring(1, part.length() - 1) : part;
                    });
        }
        return example.toString().strip();
    }

    /** Digits of every script as 0 to 9, blanks squeezed. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String unified = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        unified.replaceAll("[\\u200B-\\u200D\\uFEFF]", "").strip().codePoints().forEach(it -> {
            int digit = Character.isDigit(it) ? Character.digit(it, 10) : -1;
            plain.appendCodePoint(digit >= 0 ? '0' + digit : it);
        });
        return plain.toString();
    }

    private static List<String> groups(String format) {
        List<String> groups = new ArrayList<>();
        Matcher letters = LETTERS.matcher(format);
        while (letters.find()) {
            String group = group(letters.group());
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static String group(String letters) {
        return switch (letters) {
            case "yyyy" -> "y";
            case "yy" -> "yy";
            case "BBBB" -> "be";
            case "MMMM", "MMM" -> "mname";
            case "MM", "M" -> "m";
            case "dd", "d" -> "d";
            case "QQQQ" -> "qname";
            case "Q" -> "q";
            case "H" -> "h";
            default -> "";
        };
    }

    private static Pattern pattern(String format) {
        StringBuilder regex = new StringBuilder("(?i)");
        Matcher letters = LETTERS.matcher(format);
        Set<String> said = new HashSet<>();
        while (letters.find()) {
            String part = letters.group();
            String group = group(part);
            if (!group.isEmpty() && !said.add(group)) {
                regex.append("\\k<").append(group).append('>'); // Said twice, it must be the same twice.
                continue;
            }
            regex.append(
                    switch (part) {
                        case "yyyy", "BBBB" -> "(?<" + group + ">\\d{4})";
                        case "yy" -> "(?<yy>\\d{2})";
                        case "MMMM", "MMM" -> "(?<mname>\\S.*?)";
                        case "QQQQ" -> "(?<qname>\\S.*?)";
                        case "M", "MM", "d", "dd" -> "(?<" + group + ">\\d{1,2})";
                        case "Q" -> "(?<q>IV|I{1,3}|[1-4])";
                        case "H" -> "(?<h>[12])";
                        case ANYTHING -> "(?!\\d).*?";
                        default ->
                            part.isBlank()
                                    ? "\\s*"
                                    : Pattern.quote(part.startsWith("'") ? part.substring(1, part.length() - 1) : part);
                    });
        }
        return Pattern.compile(regex.toString());
    }
}
