package kerja.feed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kerja.codelist.Labels;

/** How labels are compared: after Unicode normalization, case, spacing and footnote marks; a star stands for any text. */
public final class Wording {
    /** Labels of feeds as patterns: few, and compared with every cell that could be a heading. */
    private static final Map<String, String> PATTERNS = new ConcurrentHashMap<>();

    private Wording() {}

    /** A label as it is compared. */
    public static String normalize(String label) {
        return Labels.normalize(label);
    }

    /** True if a text is one of the labels; a blank text never is. */
    public static boolean isOne(String text, List<String> labels) {
        String shown = Labels.normalize(text);
        return !shown.isEmpty()
                && labels.stream()
                        .anyMatch(it -> Wildcard.matches(PATTERNS.computeIfAbsent(it, Wildcard::normalize), shown));
    }
}
