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
        String figures = "(" + scope.replace("c.", "a.") + ") and " + figure.condition("a", parameters);
        String others = against.orElse(figure).condition("b", parameters);
        String least = bound(lowest, parameters);
        String most = bound(highest, parameters);
        return """
                with pair as materialized (
                    select distinct on (a.id) a.id as figure, b.id as other, a.obs_value * s.scale as v, b.obs_value as w,
                        coalesce(a.step, 0) * s.scale as v_step, coalesce(b.step, 0) as w_step, s.scale
                    from checked a
                    cross join (select power(10::numeric, %1$s) as scale) s
                    join checked b on b.publication <> a.publication and %2$s
                    where (a.id > 0 or b.id > 0) and %3$s and %4$s
                    order by a.id, b.known_from desc nulls last, b.id
                )
                select k.carrier, array[figure, other] as terms, '{}'::int[] as stopped, true as applicable, k.other_id,
                    k.value, k.lowest, k.highest, greatest(v_step, w_step) as step,
                    greatest(0, v - %6$s * w - (v_step + %6$s * w_step) / 2, %5$s * w - v - (v_step + %5$s * w_step) / 2) as excess
                from pair cross join lateral (values
                    (figure, other, w / scale, %5$s * w / scale, %6$s * w / scale),
                    (%7$s, figure, v, v / nullif(%6$s, 0), v / nullif(%5$s, 0))) k (carrier, other_id, value, lowest, highest)
                where k.carrier > 0
                union all
                select a.id, array[a.id], '{}', false, null, null, null, null, null, null
                from checked a
                where a.id > 0 and %3$s and not exists (select from pair where pair.figure = a.id)
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
                .map(it -> "b.%1$s = a.%1$s".formatted(it.column()))
                .collect(Collectors.joining(" and "));
        String measure = across.contains(Dimension.INDICATOR) ? "" : " and b.concept = a.concept";
        String period = within
                ? " and (b.period_start, b.period_end) overlaps (a.period_start, a.period_end)"
                        + " and ((b.period_start >= a.period_start and b.period_end <= a.period_end)"
                        + " or (a.period_start >= b.period_start and a.period_end <= b.period_end))"
                : " and b.time_period = a.time_period";
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
        return limit.matches("\\d+(\\.\\d+)?")
                ? ""
                : "Write by how many last digits the two may differ beyond rounding.";
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
