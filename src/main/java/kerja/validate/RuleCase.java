package kerja.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kerja.statistic.Dimension;

/**
 * A few figures that show what a rule means; every case is run as a test.
 *
 * @param breaks whether the rule finds something in them
 */
record RuleCase(boolean breaks, List<Figure> figures) {

    RuleCase {
        figures = List.copyOf(figures);
    }

    /** When a figure of a case is there. */
    enum When {
        /** In the delivery that is checked. */
        NOW,
        /** In the warehouse already. */
        BEFORE
    }

    /**
     * One figure of a case.
     *
     * @param dimensions codes that differ from the total
     * @param step the last digit as written
     */
    record Figure(
            When when,
            Map<Dimension, String> dimensions,
            String timePeriod,
            BigDecimal value,
            BigDecimal step,
            String status,
            Map<String, String> attributes,
            String unitMeasure,
            int unitMultiplier,
            int line) {
        Figure {
            dimensions = Map.copyOf(dimensions);
            attributes = Map.copyOf(attributes);
        }
    }
}
