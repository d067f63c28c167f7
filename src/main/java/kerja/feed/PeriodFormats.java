package kerja.feed;

import java.util.ArrayList;
import java.util.List;
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
    private static final List<String> SDMX =
            List.of("yyyy", "yyyy-'A1'", "yyyy-'S'H", "yyyy-'Q'Q", "yyyy-MM", "yyyy-'M'MM");

    private PeriodFormats() {}

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
                        "Known are yyyy, yy, BBBB, MMMM, MM, dd, Q, QQQQ, H and sdmx; put other text in single quotes.");
            }
            formats.add(format);
        }
        return formats;
    }
}
