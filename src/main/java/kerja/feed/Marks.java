package kerja.feed;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Marks that offices glue to labels or figures, and what they say: {@code Prel. 2016}, {@code April 2020p}, {@code 5.3*}.
 *
 * @param codes by mark: the codes it gives, such as {@code obs_status} to {@code P}; in the order written
 */
public record Marks(Map<String, Map<String, String>> codes) {

    /** No marks. */
    public static final Marks NONE = new Marks(Map.of());

    public Marks {
        codes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** A text without its marks, and what they said. */
    public record Stripped(String text, Map<String, String> codes) {}

    /** Takes marks off both ends; a mark counts only where no letter or another mark's letter touches it wrongly. */
    public Stripped strip(String text) {
        String rest = text.strip();
        Map<String, String> found = new LinkedHashMap<>();
        boolean again = true;
        while (again) {
            again = false;
            for (Map.Entry<String, Map<String, String>> mark : codes.entrySet()) {
                String shorter = without(rest, mark.getKey());
                if (!shorter.equals(rest)) {
                    rest = shorter;
                    found.putAll(mark.getValue());
                    again = true;
                }
            }
        }
        return new Stripped(rest, found);
    }

    private static String without(String text, String mark) {
        if (text.length() <= mark.length()) {
            return text;
        }
        if (text.endsWith(mark) && standsApart(text.charAt(text.length() - mark.length() - 1), mark.charAt(0))) {
            return text.substring(0, text.length() - mark.length()).strip();
        }
        if (text.startsWith(mark) && standsApart(text.charAt(mark.length()), mark.charAt(mark.length() - 1))) {
            return text.substring(mark.length()).strip();
        }
        return text;
    }

    private static boolean standsApart(char neighbour, char mark) {
        return !(Character.isLetter(neighbour) && Character.isLetter(mark));
    }
}
