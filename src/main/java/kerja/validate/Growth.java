package kerja.validate;

import java.math.BigDecimal;
import java.util.Map;
import kerja.finding.FindingCode;

/**
 * A figure does not differ from that of the same month, quarter or round a year earlier by more than is usual.
 *
 * <p>Shape: one row for each figure of the delivery whose indicator has a usual change; the earlier one is of the
 * delivery or of the warehouse. Never across a break. Unit: percent for what is counted, points for rates. A limit is a
 * multiple of the usual change. Finds: {@code GROWTH_UNUSUAL} at the later figure's cell.
 *
 * @param byHistory whether a change that is large for its indicator is still usual in a series that has always moved so:
 *     within 4 · 1.4826 times the median absolute deviation of its last eight changes, where it has so many
 */
record Growth(Change change, boolean byHistory) implements RuleKind {

    /** The median of eight numbers in order, exact. */
    private static final String MEDIAN = "(%1$s[4] + %1$s[5]) / 2";

    /** Whether the change lies outside of what the series did before; null where it has no eight changes to tell. */
    private static final String UNLIKE_BEFORE = """
            left join lateral (
                select abs(%1$s - middle) > 4 * 1.4826 * greatest(0.5, %3$s) as unlike
                from (
                    select middle, array_agg(abs(change - middle) order by abs(change - middle)) as far
                    from (
                        select unnest(changes) as change, %2$s as middle
                        from (
                            select array_agg(change order by change) as changes
                            from (
                                select case when u.relative then (h.obs_value - e.obs_value) * 100 / nullif(abs(e.obs_value), 0)
                                    else h.obs_value - e.obs_value end as change
                                from history h
                                join history e on e.series_key = h.series_key
                                    and e.period_start = (h.period_start - interval '1 year')::date
                                where h.series_key = c.series_key and h.period_start < c.period_start and h.obs_status <> 'B'
                                    and d.changed > u.most
                                order by h.period_start desc
                                limit 8) last
                            where change is not null) sorted
                        where cardinality(changes) = 8) around
                    group by middle) spread) before on true
            """.formatted(
                    "case when u.relative then (c.obs_value - b.obs_value) * 100 / nullif(abs(b.obs_value), 0)"
                            + " else c.obs_value - b.obs_value end",
                    MEDIAN.formatted("changes"),
                    MEDIAN.formatted("far"));

    @Override
    public FindingCode code() {
        return FindingCode.GROWTH_UNUSUAL;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        return """
                select c.id as carrier, array_remove(array[c.id, b.id], null) as terms, array[c.id] as stopped,
                    b.obs_value is not null and d.changed is not null as applicable, c.obs_value as value, b.obs_value as earlier,
                    b.time_period as earlier_period, u.relative, u.most, d.changed, %4$s as unlike
                from checked c
                join (values %1$s) as u (indicator, most, relative) on u.indicator = c.indicator
                left join history b on b.series_key = c.series_key
                    and b.period_start = (c.period_start - interval '1 year')::date and not exists (
                        select from history broken
                        where broken.series_key = c.series_key and broken.obs_status = 'B'
                            and broken.period_start > b.period_start and broken.period_start <= c.period_start)
                cross join lateral (select %2$s as changed) d
                %5$s
                where c.id > 0 and (%3$s)
                """.formatted(
                change.rows(parameters),
                Change.beyondRounding("c.obs_value", "b.obs_value", "coalesce(c.step, 0) + coalesce(b.step, 0)"),
                scope,
                byHistory ? "coalesce(before.unlike, true)" : "true",
                byHistory ? UNLIKE_BEFORE : "");
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "(c.unlike and c.changed > c.most * " + parameters.add(new BigDecimal(limit)) + ")";
    }

    @Override
    public String usualLimit() {
        return "1";
    }

    @Override
    public String limitProblem(String limit) {
        return RuleKind.unlessNumber(limit, "Write a multiple of the usual change.");
    }

    @Override
    public String sentence() {
        return "growth";
    }

    @Override
    public String expected() {
        return "concat(" + Words.shown("c.earlier") + ", ' (', c.earlier_period, ') ± ', " + Change.USUAL + ")";
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "earlier", Words.shown("c.earlier"),
                "earlier.period", "c.earlier_period",
                "change", Change.said("c.value", "c.earlier"));
    }
}
