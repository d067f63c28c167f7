package kerja.feed;

import java.util.List;
import java.util.Map;

/**
 * A column of figures found by its header, and what all its figures share.
 *
 * @param labels alternative headers, as written; either language may be delivered
 * @param codes what the column says: indicator, unit, sex
 * @param optional true if a delivery may lack the column
 */
public record FigureColumn(List<String> labels, Map<String, String> codes, boolean optional, int line) {

    public FigureColumn {
        labels = List.copyOf(labels);
        codes = Map.copyOf(codes);
    }
}
