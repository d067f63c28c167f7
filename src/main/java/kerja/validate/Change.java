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

    /** The usual change over a case, as every reader understands it: 5 %, or 2 between two rates. */
    static final String USUAL = "trim_scale(c.most) || case when c.relative then ' %' else '' end";

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

    /** The change as every reader understands it: +4.1 % of a level, −1.9 between two rates, told with two digits at most. */
    static String said(String value, String earlier) {
        return """
                translate(case when c.relative
                    then to_char(round((%1$s - %2$s) * 100 / nullif(abs(%2$s), 0), 1), 'FMSG999999990.0') || ' %%'
                    else case when %1$s > %2$s then '+' else '' end || trim_scale(round(%1$s - %2$s, 2)) end, '-', '−')""".formatted(value, earlier);
    }
}
