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
 */
record Growth(Change change) implements RuleKind {

    @Override
    public FindingCode code() {
        return FindingCode.GROWTH_UNUSUAL;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        return """
                select c.id as carrier, array_remove(array[c.id, b.id], null) as terms, array[c.id] as stopped,
                    b.obs_value is not null and d.changed is not null as applicable, c.obs_value as value, b.obs_value as earlier,
                    b.time_period as earlier_period, u.relative, u.most, d.changed
                from checked c
                join (values %1$s) as u (indicator, most, relative) on u.indicator = c.indicator
                left join history b on b.series_key = c.series_key
                    and b.period_start = (c.period_start - interval '1 year')::date and not exists (
                        select from history broken
                        where broken.series_key = c.series_key and broken.obs_status = 'B'
                            and broken.period_start > b.period_start and broken.period_start <= c.period_start)
                cross join lateral (select %2$s as changed) d
                where c.id > 0 and (%3$s)
                """.formatted(
                change.rows(parameters),
                Change.beyondRounding("c.obs_value", "b.obs_value", "coalesce(c.step, 0) + coalesce(b.step, 0)"),
                scope);
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "c.changed > c.most * " + parameters.add(new BigDecimal(limit));
    }

    @Override
    public String usualLimit() {
        return "1";
    }

    @Override
    public String limitProblem(String limit) {
        return limit.matches("\\d+(\\.\\d+)?") ? "" : "Write a multiple of the usual change.";
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
