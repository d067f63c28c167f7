package kerja.map;

import java.util.Collection;
import java.util.List;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.provenance.Place;

/** The findings of a table that is not as its feed describes it: what was, what is now, and what the feed could say. */
final class Drift {
    private static final int TOLD = 12;

    private Drift() {}

    /**
     * One finding of drift.
     *
     * @param now what stands there; blank if nothing does
     * @param was what the feed describes
     */
    static Finding at(Place place, String now, String was) {
        String shown = now.isBlank() ? "nothing" : now.strip();
        return new Finding(FindingCode.LAYOUT_DRIFT, place, "is now: " + shown, "was: " + was);
    }

    /** A heading that the feed binds and the header lacks; other headings that nothing binds could be its new name. */
    static Finding missingHeading(Place place, List<String> labels, Collection<String> unbound, int line) {
        String was = "a column headed " + String.join(" or ", labels);
        if (unbound.size() == 1) {
            String only = unbound.iterator().next();
            was += proposal(line, "header: [" + String.join(", ", labels) + ", " + only + "]", "it is the same column");
        }
        return at(place, listed(unbound), was);
    }

    /** What the feed's line would say if the change is meant to stay. */
    static String proposal(int line, String text, String condition) {
        return "; if " + condition + ", line " + line + " of the feed would say " + text;
    }

    static String listed(Collection<String> texts) {
        String some = String.join(" | ", texts.stream().limit(TOLD).toList());
        return texts.size() > TOLD ? some + " | …" : some;
    }
}
