package kerja.report.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as XML writes it, and as a workbook's XML writes what XML cannot hold. */
final class XmlText {

    private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|apos|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});");

    private XmlText() {}

    /** The text for content or an attribute's value; what XML 1.0 cannot hold becomes U+FFFD. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> escaped.append((char) letter);
                default -> escaped.appendCodePoint(isAllowed(letter) ? letter : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** Text of a cell or note: like {@code _x000D_} is an escape to spreadsheets, so its underscore is escaped. */
    static String escapeCell(String text) {
        return escape(text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"));
    }

    static String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text).replaceAll(it -> Matcher.quoteReplacement(letter(it.group(1))));
    }

    private static String letter(String entity) {
        return switch (entity) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> character(entity);
        };
    }

    private static String character(String entity) {
        int letter = entity.startsWith("#x")
                ? Integer.parseInt(entity.substring(2), 16)
                : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(letter) ? Character.toString(letter) : "\uFFFD";
    }

    private static boolean isAllowed(int letter) {
        return (letter >= 0x20 && letter <= 0xD7FF) || (letter >= 0xE000 && letter <= 0xFFFD) || letter >= 0x10000;
    }
}
