package kerja.validate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import kerja.finding.FindingCode;

/**
 * A rate or mean of a total lies between those of its parts: it is their weighted mean.
 *
 * <p>Shape: one row for each total whose parts are all there, among figures that differ in one dimension only. Tolerance:
 * a limit says by how many of the last digits the total may lie outside. Finds: {@code IDENTITY_BROKEN} at the total's
 * cell; stops total and parts.
 *
 * @param weight where it is known how large one of two parts is, its code and its smallest and largest share
 */
record Between(Partitions partitions, Optional<Weight> weight) implements RuleKind {

    /**
     * How large a part is within the total.
     *
     * @param from smallest share, in percent
     * @param to largest share, in percent
     */
    record Weight(String part, BigDecimal from, BigDecimal to) {}

    @Override
    public FindingCode code() {
        return FindingCode.IDENTITY_BROKEN;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        return weight.map(it -> weighted(it, scope, parameters)).orElseGet(() -> unweighted(scope, parameters));
    }

    private String unweighted(String scope, Parameters parameters) {
        String columns = """
                min(m.obs_value) filter (where u.code = any (p.parts)) as lowest,
                max(m.obs_value) filter (where u.code = any (p.parts)) as highest,
                max(coalesce(m.step, 0)) as step""";
        return """
                select q.carrier, q.terms, q.terms as stopped, q.applicable, q.total_id, q.parts, q.total, q.lowest, q.highest,
                    q.step
                from (%s) q
                where cardinality(q.parts) > 1 or not q.applicable
                """.formatted(partitions.select(scope, false, columns, parameters));
    }

    /** Between the means that the smallest and the largest share give. */
    private String weighted(Weight known, String scope, Parameters parameters) {
        String part = parameters.text(known.part());
        String columns = """
                max(m.obs_value) filter (where u.code = %1$s) as first,
                max(m.obs_value) filter (where u.code = any (p.parts) and u.code <> %1$s) as second,
                max(coalesce(m.step, 0)) as step""".formatted(part);
        return """
                select q.carrier, q.terms, q.terms as stopped, q.applicable, q.total_id, q.parts, q.total,
                    least(small, large) as lowest, greatest(small, large) as highest, q.step
                from (
                    select q.*, (%1$s * first + (100 - %1$s) * second) / 100 as small,
                        (%2$s * first + (100 - %2$s) * second) / 100 as large
                    from (%3$s) q
                    where first + second is not null and cardinality(q.parts) = 2) q
                """.formatted(
                        parameters.add(known.from()),
                        parameters.add(known.to()),
                        partitions.select(scope, false, columns, parameters));
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "(c.total < c.lowest - %1$s * c.step or c.total > c.highest + %1$s * c.step)"
                .formatted(parameters.add(new BigDecimal(limit)));
    }

    @Override
    public String usualLimit() {
        return "1";
    }

    @Override
    public String limitProblem(String limit) {
        return RuleKind.unlessNumber(limit, "Write by how many of its last digits the total may lie outside.");
    }

    @Override
    public String sentence() {
        return weight.isPresent() ? "between.weight" : "between";
    }

    @Override
    public String expected() {
        return "concat(" + Words.shown("round(c.lowest, 4)") + ", ' – ', " + Words.shown("round(c.highest, 4)")
                + ", ' (', " + listed() + ", ')')";
    }

    private static String listed() {
        return "replace(" + Words.cells("c.parts") + ", ' + ', ', ')";
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "total", Words.written("c.total_id"),
                "total.at", Words.at("c.total_id"),
                "parts", listed(),
                "lowest", Words.shown("round(c.lowest, 4)"),
                "highest", Words.shown("round(c.highest, 4)"));
    }
}
