package kerja.load;

import java.time.Period;
import java.util.List;

/**
 * What a feed is expected to deliver for a member, and when.
 *
 * @param refArea ISO 3166-1 alpha-3 of the member
 * @param seriesType whose figures: NATIONAL as the member publishes them, ILO_HARM and so on
 * @param indicators codes expected; empty for those the publication has given before
 * @param freq A, S, Q or M; empty if nothing is ever due
 * @param roundMonths months of survey rounds, 1 to 12; empty if periods are whole ones
 * @param fromPeriod first period expected, in SDMX notation; empty if nothing is ever due
 * @param dueAfter how long after the period's last day its figures are due
 * @param lateAfter how long after that they are late
 */
public record CalendarRow(
        String feed,
        String refArea,
        String publication,
        String seriesType,
        List<String> indicators,
        String freq,
        List<Integer> roundMonths,
        String fromPeriod,
        Period dueAfter,
        Period lateAfter) {

    public CalendarRow {
        indicators = List.copyOf(indicators);
        roundMonths = List.copyOf(roundMonths);
    }
}
