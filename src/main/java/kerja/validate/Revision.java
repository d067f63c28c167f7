package kerja.validate;

import java.math.BigDecimal;
import java.util.Map;
import kerja.finding.FindingCode;

/**
 * A figure sent earlier is not changed by more than is usual.
 *
 * <p>Shape: one row for each figure of the delivery that the warehouse holds another value of. Unit: percent for what is
 * counted, points for rates. A limit is a multiple of the change named. Finds: {@code REVISION_LARGE} at the new figure's
 * cell.
 */
record Revision(Change change) implements RuleKind {

    @Override
    public FindingCode code() {
        return FindingCode.REVISION_LARGE;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        return """
                select c.id as carrier, array[c.id] as terms, array[c.id] as stopped, d.changed is not null as applicable,
                    c.obs_value as value, o.obs_value as earlier, u.relative, u.most, d.changed
                from checked c
                join (values %1$s) as u (indicator, most, relative) on u.indicator = c.indicator
                join warehouse.series s on s.series_key = c.series_key
                join warehouse.observation o on o.series_id = s.series_id and o.time_period = c.time_period
                    and o.known_to = 'infinity' and o.obs_value <> c.obs_value
                cross join lateral (select %2$s as changed) d
                where c.id > 0 and (%3$s)
                """.formatted(
                change.rows(parameters),
                Change.beyondRounding("c.obs_value", "o.obs_value", "coalesce(c.step, 0) + coalesce(o.step, 0)"),
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
        return RuleKind.unlessNumber(limit, "Write a multiple of the usual revision.");
    }

    @Override
    public String sentence() {
        return "revision";
    }

    @Override
    public String expected() {
        return "concat(" + Words.shown("c.earlier") + ", ' ± ', " + Change.USUAL + ")";
    }

    @Override
    public Map<String, String> words() {
        return Map.of("earlier", Words.shown("c.earlier"), "change", Change.said("c.value", "c.earlier"));
    }
}
