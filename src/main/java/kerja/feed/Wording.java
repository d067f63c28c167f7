package kerja.feed;

import java.util.List;
import kerja.codelist.Labels;

/** How labels are compared: after Unicode normalization, case, spacing and footnote marks; a star stands for any text. */
public final class Wording {
    private Wording() {}

    /** A label as it is compared. */
    public static String normalize(String label) {
        return Labels.normalize(label);
    }

    /** True if a text is one of the labels; a blank text never is. */
    public static boolean isOne(String text, List<String> labels) {
        String shown = Labels.normalize(text);
        return !shown.isEmpty() && labels.stream().anyMatch(it -> Wildcard.matches(Wildcard.normalize(it), shown));
    }
}
