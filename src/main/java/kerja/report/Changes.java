package kerja.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery changes about figures known before it, as told before it is loaded.
 *
 * @param added figures not known before, held ones included
 * @param revised figures given differently, held ones included
 * @param unchanged figures given as known
 * @param withdrawn figures no longer given
 * @param largest the largest revisions by their size, each in its own unit
 * @param largestPercent the largest revisions in percent of the figure before
 */
record Changes(
        int added, int revised, int unchanged, int withdrawn, List<Revision> largest, List<Revision> largestPercent) {

    Changes {
        largest = List.copyOf(largest);
        largestPercent = List.copyOf(largestPercent);
    }

    /** Whether anything was known of the delivery's figures, or is from now on. */
    boolean isAny() {
        return added + revised + withdrawn > 0;
    }

    /**
     * A figure given differently from before.
     *
     * @param title what the series is about, in English, with its unit
     * @param change figure now less figure before
     * @param percent the change in percent of the figure before, null if that was zero
     */
    record Revision(
            String title,
            String period,
            BigDecimal before,
            BigDecimal now,
            BigDecimal change,
            @Nullable BigDecimal percent,
            String sheet,
            int row,
            int column,
            String cell) {}
}
