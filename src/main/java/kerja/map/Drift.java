package kerja.map;

import java.util.Collection;
import java.util.List;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
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
    static Finding at(Place place, String now, Phrased was) {
        Phrased shown = now.isBlank() ? Phrased.of(Phrase.NOW_NOTHING) : Phrased.of(Phrase.NOW, now.strip());
        return at(place, shown, was);
    }

    static Finding at(Place place, Phrased now, Phrased was) {
        return new Finding(FindingCode.LAYOUT_DRIFT, place, now, was);
    }

    /** A heading that the feed binds and the header lacks; other headings that nothing binds could be its new name. */
    static Finding missingHeading(Place place, List<String> labels, Collection<String> unbound, int line) {
        String headings = String.join(" / ", labels);
        if (unbound.size() != 1) {
            return at(place, listed(unbound), Phrased.of(Phrase.COLUMN_HEADED, headings));
        }
        String either = "header: [" + String.join(", ", labels) + ", "
                + unbound.iterator().next() + "]";
        return at(place, listed(unbound), Phrased.of(Phrase.COLUMN_HEADED_OR_LINE, headings, line, either));
    }

    static String listed(Collection<String> texts) {
        String some = String.join(" | ", texts.stream().limit(TOLD).toList());
        return texts.size() > TOLD ? some + " | …" : some;
    }
}
