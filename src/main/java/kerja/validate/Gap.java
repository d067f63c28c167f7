package kerja.validate;

import java.util.Map;
import kerja.finding.FindingCode;

/**
 * No period between two others is missing, by the rhythm of their series.
 *
 * <p>The rhythm is the longest distance that two neighbouring pairs of periods there agree on: three months for a survey
 * held every January, April, July and October. Without such neighbours years follow one another, and so do quarters less
 * than a year apart, for a table may compare a quarter with that of another year; months and survey rounds have no rhythm.
 *
 * <p>Shape: one row for each two neighbouring periods of an area in the delivery, over all its series of one rhythm.
 * Finds: {@code PERIOD_MISSING} at the first cell of the later period.
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
                    bool_and(distance > rhythm) as gap, max(time_period) as later_period, max(earlier_period) as earlier_period
                from (
                    select c.id, c.ref_area, c.indicator, c.freq, h.time_period, h.earlier_period, h.distance,
                        coalesce(greatest(
                            case when h.distance in (h.before, h.after) then h.distance end,
                            case when h.before = h.before_that then h.before end,
                            case when h.before = h.after then h.before end,
                            case when h.after = h.after_that then h.after end),
                            case when c.freq = 'A' then 12 when c.freq = 'Q' and h.distance < 12 then 3 end) as rhythm
                    from (
                        select d.*, lag(distance) over series as before, lag(distance, 2) over series as before_that,
                            lead(distance) over series as after, lead(distance, 2) over series as after_that
                        from (
                            select h.id, h.series_key, h.time_period, h.period_start,
                                lag(h.time_period) over series as earlier_period,
                                h.month_no - lag(h.month_no) over series as distance
                            from (
                                select *, (12 * extract(year from period_start) + extract(month from period_start))::int as month_no
                                from history) h
                            window series as (partition by series_key order by period_start)) d
                        window series as (partition by series_key order by period_start)) h
                    join checked c on c.id = h.id
                    where h.earlier_period is not null and (%s)) neighbours
                where rhythm is not null
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
