package kerja.validate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kerja.codelist.Indicator;

/**
 * How much figures of each indicator usually change, relative to themselves or in their own unit.
 *
 * @param usual by indicator; an indicator that is not among them has no usual change
 */
record Change(List<Usual> usual) {

    /**
     * The change of one indicator that nobody need ask about.
     *
     * @param most in percent if relative, in the indicator's unit otherwise
     */
    record Usual(String indicator, BigDecimal most, boolean relative) {}

    Change {
        usual = List.copyOf(usual);
    }

    /** Changes within a year, from the indicator list. */
    static Change withinAYear(Collection<Indicator> indicators) {
        return new Change(indicators.stream()
                .filter(it -> it.attributes().containsKey("soft_max_change_yoy"))
                .map(it -> new Usual(
                        it.code(),
                        new BigDecimal(it.attributes().getOrDefault("soft_max_change_yoy", "0")),
                        it.attributes().getOrDefault("change_unit", "%").equals("%")))
                .toList());
    }

    /** The same change for all: in percent for what is counted, in the unit for rates, means and the like. */
    static Change of(Collection<Indicator> indicators, Optional<BigDecimal> percent, Optional<BigDecimal> points) {
        return new Change(indicators.stream()
                .flatMap(it -> {
                    boolean relative =
                            !it.attributes().getOrDefault("change_unit", "%").equals("pp");
                    return (relative ? percent : points).stream().map(most -> new Usual(it.code(), most, relative));
                })
                .toList());
    }

    /** Rows {@code (indicator, most, relative)} for a {@code values} list. */
    String rows(Parameters parameters) {
        return usual.stream()
                .map(it -> "(" + parameters.text(it.indicator()) + ", " + parameters.add(it.most()) + "::numeric, "
                        + it.relative() + ")")
                .collect(Collectors.joining(", "));
    }

    /** By how much a value lies from an earlier one, less what rounding of both may make of it. */
    static String beyondRounding(String value, String earlier, String steps) {
        return """
                case when u.relative then
                    case when %2$s <> 0 then greatest(abs(%1$s - %2$s) - (%3$s) / 2, 0) * 100 / abs(%2$s) end
                else greatest(abs(%1$s - %2$s) - (%3$s) / 2, 0) end""".formatted(value, earlier, steps);
    }

    /** The change as a reader says it: 4.1 percent, or 1.9 points. */
    static String said(String value, String earlier) {
        return """
                case when c.relative then trim_scale(round((%1$s - %2$s) * 100 / nullif(abs(%2$s), 0), 1))::text || ' percent'
                else trim_scale(%1$s - %2$s)::text || ' points' end""".formatted(value, earlier);
    }
}
