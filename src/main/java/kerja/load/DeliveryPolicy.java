package kerja.load;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery is to be taken.
 *
 * @param allOrNothing whether one held or rejected figure holds the whole delivery
 * @param revisionPercent revisions of levels beyond this many percent are held; null for no limit
 * @param revisionPoints revisions of rates beyond this many points are held; null for no limit
 * @param withdrawsMarked whether a missing marker in the place of a figure withdraws it
 * @param withdrawsAbsent whether a figure is withdrawn that is absent between the periods delivered of its series
 */
public record DeliveryPolicy(
        boolean allOrNothing,
        @Nullable BigDecimal revisionPercent,
        @Nullable BigDecimal revisionPoints,
        boolean withdrawsMarked,
        boolean withdrawsAbsent) {

    /** Nothing is held that no finding holds, and only what is marked missing is withdrawn. */
    public static final DeliveryPolicy DEFAULT = new DeliveryPolicy(false, null, null, true, false);
}
