package kerja.load;

import java.util.Arrays;
import java.util.stream.Collectors;
import kerja.statistic.Dimension;

/** The dimension columns stand in staging and in {@code warehouse.series} by the same names. */
final class StagedColumns {

    /** All dimension columns in their order, for a select or column list. */
    static final String DIMENSIONS =
            Arrays.stream(Dimension.values()).map(Dimension::column).collect(Collectors.joining(", "));

    private StagedColumns() {}
}
