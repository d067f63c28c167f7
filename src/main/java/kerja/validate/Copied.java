package kerja.validate;

import java.math.BigDecimal;
import java.util.Map;
import kerja.finding.FindingCode;

/**
 * The figures of a period are not those of the period before.
 *
 * <p>Shape: one row for each indicator, rhythm and period of the delivery that has enough figures with one before; the
 * one before is of the delivery or of the warehouse. Zeros do not count. A limit says how many percent of the figures may
 * be equal. Finds: {@code PERIOD_COPIED} at the first equal figure's cell; stops all equal ones.
 *
 * @param atLeast fewest figures that are enough: a few may be equal by chance
 */
record Copied(int atLeast) implements RuleKind {

    @Override
    public FindingCode code() {
        return FindingCode.PERIOD_COPIED;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        return """
                select coalesce(min(id) filter (where equal), min(id)) as carrier, array_agg(id) as terms,
                    coalesce(array_agg(id) filter (where equal), '{}') as stopped, count(*) >= %1$s as applicable,
                    count(*) as figures, count(*) filter (where equal) as equal, max(time_period) as later_period,
                    mode() within group (order by earlier_period) as earlier_period
                from (
                    select h.id, c.indicator, c.freq, h.time_period, h.earlier_period, h.obs_value = h.earlier as equal
                    from (
                        select h.*, lag(obs_value) over before as earlier, lag(time_period) over before as earlier_period
                        from history h
                        window before as (partition by series_key order by period_start)) h
                    join checked c on c.id = h.id
                    where h.earlier is not null and (h.obs_value <> 0 or h.earlier <> 0) and (%2$s)) pair
                group by indicator, freq, time_period
                """.formatted(parameters.add(atLeast), scope);
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "c.equal * 100 > c.figures * " + parameters.add(new BigDecimal(limit));
    }

    @Override
    public String usualLimit() {
        return "20";
    }

    @Override
    public String limitProblem(String limit) {
        return RuleKind.unlessNumber(limit, "Write how many percent of the figures may be equal.");
    }

    @Override
    public String sentence() {
        return "copied";
    }

    @Override
    public String expected() {
        return "concat('≠ ', c.earlier_period)";
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "earlier.period", "c.earlier_period",
                "equal", "c.equal",
                "figures", "c.figures");
    }
}
