package kerja.feed;

import java.util.List;

/**
 * Where a table's header is: at fixed rows, or at the row that shows given labels.
 *
 * @param firstRow counted from 1; 0 if the header is found by its labels
 * @param rows how many rows it has; 0 for a table without a header
 * @param labels groups of alternatives, each of which the found row must show
 * @param above how many header rows stand above the row found by its labels
 */
public record Header(int firstRow, int rows, List<List<String>> labels, int above) {

    public Header {
        labels = List.copyOf(labels);
    }

    /** True if the row that shows the labels is searched for. */
    public boolean isSearched() {
        return !labels.isEmpty();
    }
}
