package kerja.validate;

import java.util.Map;
import kerja.finding.FindingCode;

/**
 * No period between two others is missing.
 *
 * <p>Shape: one row for each two neighbouring periods of an area in the delivery, over all its series of one rhythm;
 * survey rounds have no fixed distance and are left out. Finds: {@code PERIOD_MISSING} at the first cell of the later
 * period.
 */
record Gap() implements RuleKind {

    @Override
    public FindingCode code() {
        return FindingCode.PERIOD_MISSING;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        return """
                select min(id) as carrier, array[min(id)] as terms, array[min(id)] as stopped, true as applicable,
                    bool_and(gap) as gap, max(time_period) as later_period, max(earlier_period) as earlier_period
                from (
                    select h.id, c.ref_area, c.indicator, c.freq, h.time_period, h.earlier_period,
                        h.earlier_end < h.period_start as gap
                    from (
                        select h.*, lag(period_end) over before as earlier_end, lag(time_period) over before as earlier_period
                        from history h
                        window before as (partition by series_key order by period_start)) h
                    join checked c on c.id = h.id
                    where h.earlier_end is not null and c.freq <> 'S' and (%s)) neighbours
                group by ref_area, indicator, freq, time_period
                """.formatted(scope);
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "c.gap";
    }

    @Override
    public String usualLimit() {
        return "missing";
    }

    @Override
    public String limitProblem(String limit) {
        return limit.equals("missing") ? "" : "A gap has one severity only; write it without a limit.";
    }

    @Override
    public String sentence() {
        return "gap";
    }

    @Override
    public String expected() {
        return "concat(c.earlier_period, ' … ', c.later_period)";
    }

    @Override
    public Map<String, String> words() {
        return Map.of("earlier.period", "c.earlier_period", "later.period", "c.later_period");
    }
}
