package kerja.feed;

import java.util.List;
import java.util.Set;

/**
 * Columns that are not read: shares and changes that follow from the figures, item numbers, blocks that repeat others.
 *
 * @param columns by place, counted from 1
 * @param headed by their header; either of them
 * @param repeating how many columns to the left the block stands that the columns repeat figure by figure, 0 if they
 *     repeat none; where they do not, the layout has drifted
 */
public record LeftOut(Set<Integer> columns, List<String> headed, int repeating) {

    public LeftOut {
        columns = Set.copyOf(columns);
        headed = List.copyOf(headed);
    }

    /** True if a column is not read. */
    public boolean has(int column, String header) {
        return columns.contains(column) || Wording.isOne(header, headed);
    }
}
