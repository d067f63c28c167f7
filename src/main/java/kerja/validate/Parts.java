package kerja.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.finding.FindingCode;

/**
 * The parts of a breakdown add up to their total: male and female, age bands, industries, places.
 *
 * <p>Shape: one row for each total whose parts are all there, among figures that differ in one dimension only. Parts are
 * found by what their codes cover, never by their labels: the widest that fit together under the total, and the
 * narrowest. Tolerance: half the last published digit of every part and of the total ({@code maximum}), or what rounding
 * exceeds in one case of twenty ({@code usual}). Where five totals with parts of the same codes, and nine in ten of them, add
 * up, nothing is left out and no part may fall short. Finds: {@code PARTS_DO_NOT_ADD_UP} at the total's cell; stops total and
 * parts.
 *
 * @param addsTo what the parts add up to where no total is published, such as 100 for shares
 * @param shortBy by how many percent of the total the parts may fall short where they leave out optional pieces
 */
record Parts(Partitions partitions, Optional<BigDecimal> addsTo, BigDecimal shortBy) implements RuleKind {

    private static final int FEWEST_COMPLETE = 5;
    private static final String SHARE_COMPLETE = "0.9";

    @Override
    public FindingCode code() {
        return FindingCode.PARTS_DO_NOT_ADD_UP;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        String columns = """
                sum(m.obs_value) filter (where u.code = any (p.parts)) as sum,
                sum(coalesce(m.step, 0)) filter (where u.code = any (p.parts)) as steps,
                sum(coalesce(m.step, 0) ^ 2) filter (where u.code = any (p.parts)) as squares""";
        String total = addsTo.map(it -> parameters.add(it) + "::numeric").orElse("q.total");
        return """
                select d.*, case when d.lacks and not d.complete then d.total * %3$s / 100 else 0 end as lacking
                from (
                    select s.*, count(*) filter (where abs(s.total - s.sum) <= s.most) over breakdown
                        >= greatest(%4$d, %5$s * count(*) over breakdown) as complete
                    from (
                        select q.carrier, q.terms, q.terms as stopped, q.applicable, q.lacks, q.breakdown, q.total_id, q.parts,
                            %2$s as total, q.sum, (q.steps + q.total_step) / 2 as most,
                            1.96 * sqrt((q.squares + q.total_step ^ 2) / 12) as usual
                        from (%1$s) q) s
                    window breakdown as (partition by s.breakdown)) d
                """.formatted(
                        partitions.select(scope, addsTo.isPresent(), columns, parameters),
                        total,
                        parameters.add(shortBy),
                        FEWEST_COMPLETE,
                        SHARE_COMPLETE);
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        String tolerance = limit.equals("usual") ? "c.usual" : "c.most";
        return "(c.sum - c.total > " + tolerance + " or c.total - c.sum > " + tolerance + " + c.lacking)";
    }

    @Override
    public String usualLimit() {
        return "maximum";
    }

    @Override
    public String limitProblem(String limit) {
        return List.of("usual", "maximum").contains(limit) ? "" : "Write usual or maximum.";
    }

    @Override
    public String sentence() {
        return addsTo.isPresent() ? "parts.adds-to" : "parts";
    }

    @Override
    public String expected() {
        return Words.cells("c.parts") + " || ' = ' || " + Words.shown("c.sum");
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "total", "coalesce(" + Words.written("c.total_id") + ", " + Words.shown("c.total") + "::text)",
                "total.at", Words.at("c.total_id"),
                "parts", Words.cells("c.parts"),
                "sum", Words.shown("c.sum"),
                "difference", Words.shown("c.total - c.sum"));
    }
}
