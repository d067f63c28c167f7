package kerja.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.codelist.Indicator;
import kerja.finding.FindingCode;

/**
 * A figure lies between two values, both included: those of its indicator in the indicator list, or the rule's own.
 *
 * <p>Shape: one row for each figure of the delivery whose indicator has a bound. Unit: the indicator's. Finds: {@code
 * OUT_OF_RANGE} at the figure's cell.
 *
 * @param bounds by indicator; an indicator that is not among them has none
 */
record Range(List<Bounds> bounds) implements RuleKind {

    /** Lowest and highest value of an indicator. */
    record Bounds(String indicator, Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {}

    Range {
        bounds = List.copyOf(bounds);
    }

    /** Bounds that no true figure exceeds. */
    static Range hard(Collection<Indicator> indicators) {
        return new Range(indicators.stream()
                .map(it -> new Bounds(it.code(), it.hardMinimum(), it.hardMaximum()))
                .toList());
    }

    /** Bounds that few true figures exceed. */
    static Range soft(Collection<Indicator> indicators) {
        return new Range(indicators.stream()
                .map(it -> new Bounds(it.code(), it.softMinimum(), it.softMaximum()))
                .toList());
    }

    /** One pair of bounds for all. */
    static Range of(Collection<Indicator> indicators, Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {
        return new Range(indicators.stream()
                .map(it -> new Bounds(it.code(), lowest, highest))
                .toList());
    }

    @Override
    public FindingCode code() {
        return FindingCode.OUT_OF_RANGE;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        List<String> rows = new ArrayList<>();
        for (Bounds bound : bounds) {
            if (bound.lowest().isPresent() || bound.highest().isPresent()) {
                rows.add("(" + parameters.text(bound.indicator()) + ", " + value(bound.lowest(), parameters) + ", "
                        + value(bound.highest(), parameters) + ")");
            }
        }
        return """
                select c.id as carrier, array[c.id] as terms, array[c.id] as stopped, true as applicable,
                    c.obs_value as value, b.lowest, b.highest
                from checked c
                join (values %s) as b (indicator, lowest, highest) on b.indicator = c.indicator
                where c.id > 0 and (%s)
                """.formatted(String.join(", ", rows), scope);
    }

    private static String value(Optional<BigDecimal> bound, Parameters parameters) {
        return bound.map(it -> parameters.add(it) + "::numeric").orElse("null::numeric");
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "(c.value < c.lowest or c.value > c.highest)";
    }

    @Override
    public String usualLimit() {
        return "outside";
    }

    @Override
    public String limitProblem(String limit) {
        return limit.equals("outside") ? "" : "A range has one severity only; write it without a limit.";
    }

    @Override
    public String sentence() {
        return "range";
    }

    @Override
    public String expected() {
        return "concat_ws(', ', '≥ ' || " + Words.shown("c.lowest") + ", '≤ ' || " + Words.shown("c.highest") + ")";
    }

    @Override
    public Map<String, String> words() {
        return Map.of("lowest", Words.shown("c.lowest"), "highest", Words.shown("c.highest"), "bounds", expected());
    }
}
