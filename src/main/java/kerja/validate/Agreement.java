package kerja.validate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kerja.finding.FindingCode;
import kerja.statistic.Dimension;

/**
 * A figure agrees with that of another publication: it is the same, or the one lies within so much of the other.
 *
 * <p>Shape: one row for each figure loaded in this run, with the comparable figure of another publication that became
 * known last. Comparable is what shares every dimension but those named, and the period. Tolerance: half the last digit
 * of both; a limit says by how many last digits of the coarser one they may differ beyond. Finds: {@code
 * PUBLICATIONS_DISAGREE} at the cell of the figure loaded, at both if both are. Stops nothing: which of the two is right
 * nobody but their offices can tell.
 *
 * @param figure the figures compared
 * @param against what they are compared with; empty for figures of the same kind
 * @param across dimensions beside the publication in which the two may differ
 * @param within whether the one period may lie within the other, instead of being the same
 * @param lowest smallest ratio of figure to other
 * @param highest largest ratio of figure to other
 * @param shift power of ten that brings the figure to the unit of the other
 */
record Agreement(
        Scope figure,
        Optional<Scope> against,
        Set<Dimension> across,
        boolean within,
        Optional<BigDecimal> lowest,
        Optional<BigDecimal> highest,
        int shift)
        implements RuleKind {

    Agreement {
        across = Set.copyOf(across);
    }

    @Override
    public FindingCode code() {
        return FindingCode.PUBLICATIONS_DISAGREE;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        String figures = "(" + scope + ") and " + figure.condition("c", parameters);
        String others = against.orElse(figure).condition("o", parameters);
        String least = bound(lowest, parameters);
        String most = bound(highest, parameters);
        return """
                with pair as materialized (
                    select distinct on (c.id) c.id as figure, o.id as other, c.obs_value * s.scale as v, o.obs_value as w,
                        coalesce(c.step, 0) * s.scale as v_step, coalesce(o.step, 0) as w_step, s.scale
                    from checked c
                    cross join (select power(10::numeric, %1$s) as scale) s
                    join checked o on o.publication <> c.publication and %2$s
                    where (c.id > 0 or o.id > 0) and %3$s and %4$s
                    order by c.id, o.known_from desc nulls last, o.id
                )
                select k.carrier, array[figure, other] as terms, '{}'::int[] as stopped, true as applicable, k.other_id,
                    k.value, k.lowest, k.highest, greatest(v_step, w_step) as step,
                    greatest(0, v - %6$s * w - (v_step + %6$s * w_step) / 2, %5$s * w - v - (v_step + %5$s * w_step) / 2) as excess
                from pair cross join lateral (values
                    (figure, other, w / scale, %5$s * w / scale, %6$s * w / scale),
                    (%7$s, figure, v, v / nullif(%6$s, 0), v / nullif(%5$s, 0))) k (carrier, other_id, value, lowest, highest)
                where k.carrier > 0
                union all
                select c.id, array[c.id], '{}', false, null, null, null, null, null, null
                from checked c
                where c.id > 0 and %3$s and not exists (select from pair where pair.figure = c.id)
                """.formatted(
                        parameters.add(shift),
                        comparable(),
                        figures,
                        others,
                        least,
                        most,
                        against.isPresent() ? "other" : "null::int");
    }

    private static String bound(Optional<BigDecimal> bound, Parameters parameters) {
        return bound.map(it -> parameters.add(it) + "::numeric").orElse("null::numeric");
    }

    private String comparable() {
        String same = Arrays.stream(Dimension.values())
                .filter(it -> it != Dimension.PUBLICATION && it != Dimension.INDICATOR && !across.contains(it))
                .map(it -> "o.%1$s = c.%1$s".formatted(it.column()))
                .collect(Collectors.joining(" and "));
        String measure = across.contains(Dimension.INDICATOR) ? "" : " and o.concept = c.concept";
        String period = within
                ? " and ((o.period_start >= c.period_start and o.period_end <= c.period_end)"
                        + " or (c.period_start >= o.period_start and c.period_end <= o.period_end))"
                : " and o.time_period = c.time_period";
        return same + measure + period;
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "c.excess > c.step * " + parameters.add(new BigDecimal(limit));
    }

    @Override
    public String usualLimit() {
        return "0";
    }

    @Override
    public String limitProblem(String limit) {
        return RuleKind.unlessNumber(limit, "Write by how many last digits the two may differ beyond rounding.");
    }

    @Override
    public String sentence() {
        return "agreement";
    }

    @Override
    public String expected() {
        return "concat_ws(' – ', " + rounded("c.lowest") + ", case when c.highest is distinct from c.lowest then "
                + rounded("c.highest") + " end)";
    }

    private static String rounded(String value) {
        return Words.shown("round(" + value + ", 4)");
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "other", rounded("c.value"),
                "other.at", Words.at("c.other_id"),
                "other.period", "(select t.time_period from checked t where t.id = c.other_id)",
                "lowest", rounded("c.lowest"),
                "highest", rounded("c.highest"));
    }
}
