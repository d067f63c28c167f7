package kerja.feed;

import java.time.Period;
import java.util.List;

/**
 * What a feed is expected to deliver, and when.
 *
 * @param members ISO 3166-1 alpha-3 codes of the members it is expected for
 * @param indicators codes of what it is expected to give; empty for what its publication has given before
 * @param freq A, S, Q or M; empty if its survey is irregular, so that nothing is ever due
 * @param roundMonths months of the survey's rounds, 1 to 12; empty if periods are whole years, half-years, quarters, months
 * @param from first period expected, in SDMX notation; empty if irregular
 * @param dueAfter how long after the period's last day its figures are due
 * @param lateAfter how long after that they are late
 */
public record Expected(
        List<String> members,
        List<String> indicators,
        String freq,
        List<Integer> roundMonths,
        String from,
        Period dueAfter,
        Period lateAfter) {

    public Expected {
        members = List.copyOf(members);
        indicators = List.copyOf(indicators);
        roundMonths = List.copyOf(roundMonths);
    }

    /** True if nothing is ever due. */
    public boolean isIrregular() {
        return freq.isEmpty();
    }
}
