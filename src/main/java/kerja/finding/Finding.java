package kerja.finding;

import kerja.provenance.Place;

/**
 * One problem in delivered data. Collected and reported, never thrown.
 *
 * @param where as the ministry's staff would point at it: file, and if known sheet, row, column
 * @param stands what was found: the delivered text, unchanged, or a phrase about it
 * @param wanted what would have been accepted, in words
 */
public record Finding(FindingCode code, Place where, Phrased stands, Phrased wanted) {

    /** A finding about a delivered text. */
    public Finding(FindingCode code, Place where, String found, Phrased wanted) {
        this(code, where, Phrased.delivered(found), wanted);
    }

    /** What was found, in English where it is not the delivered text. */
    public String found() {
        return stands.english();
    }

    /** What would have been accepted, in English. */
    public String expected() {
        return wanted.english();
    }
}
