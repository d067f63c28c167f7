package kerja.draft;

import java.util.List;

/**
 * What the labels of one place say, and how sure that is.
 *
 * @param where in words
 * @param what in words
 * @param sureness in words
 * @param unknown labels that are not placed
 */
public record AxisNote(String where, String what, Sureness sureness, List<String> unknown) {

    /** How sure a draft is of what labels say. */
    public enum Sureness {
        /** Every label is known. */
        SURE,
        /** Most labels are known, or the surroundings say it. */
        LIKELY,
        /** Taken from what is usual for the sender. */
        ASSUMED
    }

    public AxisNote {
        unknown = List.copyOf(unknown);
    }
}
