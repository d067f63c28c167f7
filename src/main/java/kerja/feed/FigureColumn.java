package kerja.feed;

import java.util.List;

/**
 * A column of figures found by its header, and what all its figures share.
 *
 * @param labels alternative headers, as written; either language may be delivered
 * @param says indicator, unit, sex; or that no indicator carries its figures
 * @param optional true if a delivery may lack the column
 */
public record FigureColumn(List<String> labels, Meaning says, boolean optional, int line) {

    public FigureColumn {
        labels = List.copyOf(labels);
    }
}
