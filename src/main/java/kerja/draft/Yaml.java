package kerja.draft;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes scalars and one-line maps so that a YAML parser reads back what was meant. */
final class Yaml {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_/][\\p{L}\\p{M}\\p{N} _./()+%'-]*");
    private static final Set<String> NOT_TEXT = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private Yaml() {}

    /** A text, quoted only where it has to be. */
    static String text(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        if (PLAIN.matcher(text).matches() && !text.endsWith(" ") && !NOT_TEXT.contains(lower)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(it -> {
            switch (it) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(it)) {
                        quoted.append(String.format(java.util.Locale.ROOT, "\\u%04X", it));
                    } else {
                        quoted.appendCodePoint(it);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** A map on one line; values are YAML already. */
    static String map(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(it -> text(it.getKey()) + ": " + it.getValue())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** Codes as a feed writes them: {@code indicator} first, hyphens for underscores. */
    static String codes(Map<String, String> codes) {
        return codes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing((String it) -> !it.equals("indicator"))
                        .thenComparing(it -> it)))
                .map(it -> it.getKey().replace('_', '-') + ": " + text(it.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** A text for a comment: one line, shortened. */
    static String comment(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 90 ? line.substring(0, 87) + "…" : line;
    }
}
