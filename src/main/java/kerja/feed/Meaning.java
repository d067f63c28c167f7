package kerja.feed;

import java.util.Map;

/**
 * What one label says: the codes it gives, or that what stands beside it is not to be loaded.
 *
 * @param codes by dimension or attribute name as in {@link Level}: {@code sex} to {@code SEX_F}
 * @param kind whether the figures at the label are loaded
 */
public record Meaning(Map<String, String> codes, Kind kind) {

    /** What becomes of the figures at a label. */
    public enum Kind {
        /** They are read, with the label's codes. */
        FIGURES,
        /** They are not data of this table: shares, changes, navigation. */
        LEFT_OUT,
        /** They are data that no indicator carries. */
        OUT_OF_SCOPE,
        /** There are none: the label is a caption between rows and changes nothing. */
        CAPTION
    }

    public Meaning {
        codes = Map.copyOf(codes);
    }

    /** A label that gives codes. */
    public static Meaning of(Map<String, String> codes) {
        return new Meaning(codes, Kind.FIGURES);
    }
}
