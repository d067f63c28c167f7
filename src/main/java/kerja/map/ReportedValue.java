package kerja.map;

import java.util.List;
import java.util.Map;
import kerja.feed.Table;
import kerja.finding.Finding;
import kerja.provenance.Place;
import kerja.read.Cell;

/**
 * One figure, or the marker in its stead, with everything the labels around it say; still in the ministry's unit.
 *
 * @param cell as read; blank where the table has a gap
 * @param codes what labels and constants say, by dimension or attribute name
 * @param periods parts of the period, in the order of the feed's axes
 * @param labels the ministry's words around the figure, by level name
 * @param attributes precision and other columns that belong to the figure, as shown
 * @param problems why it cannot be placed; empty if it can
 * @param table the layout it was read by, for markers and number style
 */
public record ReportedValue(
        Place place,
        Cell cell,
        Map<String, String> codes,
        List<PeriodText> periods,
        Map<String, String> labels,
        Map<String, String> attributes,
        List<Finding> problems,
        Table table) {

    public ReportedValue {
        codes = Map.copyOf(codes);
        periods = List.copyOf(periods);
        labels = Map.copyOf(labels);
        attributes = Map.copyOf(attributes);
        problems = List.copyOf(problems);
    }
}
