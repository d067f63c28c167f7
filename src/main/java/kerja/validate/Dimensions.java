package kerja.validate;

import java.util.Arrays;
import java.util.stream.Collectors;
import kerja.statistic.Dimension;

/** The dimension columns, all of them and in their order. */
final class Dimensions {

    private Dimensions() {}

    /** Each column by a pattern, such as {@code s.%s}, with commas between. */
    static String list(String pattern) {
        return Arrays.stream(Dimension.values())
                .map(it -> pattern.formatted(it.column()))
                .collect(Collectors.joining(", "));
    }
}
