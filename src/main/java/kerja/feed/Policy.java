package kerja.feed;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a feed's deliveries are to be taken.
 *
 * @param allOrNothing whether one held figure holds the whole delivery
 * @param revisionPercent revisions of levels beyond this many percent of the earlier figure are held; null for no limit
 * @param revisionPoints revisions of rates beyond this many points are held; null for no limit
 * @param vintage what it means when a delivery no longer gives a figure
 */
public record Policy(
        boolean allOrNothing,
        @Nullable BigDecimal revisionPercent,
        @Nullable BigDecimal revisionPoints,
        Vintage vintage) {

    /** What it means when a delivery no longer gives a figure that an earlier one gave. */
    public enum Vintage {
        /** Each delivery gives all periods of its series anew: what is absent between them, or marked missing, is withdrawn. */
        FULL,
        /** What is marked missing is withdrawn; what is absent is not told. */
        MARKED,
        /** Nothing: deliveries give a part, and mark as missing what stands elsewhere. */
        PARTIAL
    }
}
