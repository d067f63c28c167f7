package kerja.load;

import java.util.Locale;

/** How far a delivery has come. */
public enum DeliveryState {
    /** Its file lies in the archive. */
    RECEIVED,
    /** Its figures are staged. */
    STAGED,
    /** Its figures are checked. */
    VALIDATED,
    /** All its good figures are in the warehouse. */
    LOADED,
    /** Its good figures are in the warehouse; others wait for a decision. */
    HELD,
    /** It was refused as a whole. */
    REJECTED,
    /** Its file cannot be used. */
    QUARANTINED;

    /** The state as the database holds it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** Whether the delivery needs no more work of a run. */
    public boolean isFinal() {
        return compareTo(LOADED) >= 0;
    }
}
