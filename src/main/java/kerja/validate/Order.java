package kerja.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kerja.finding.FindingCode;

/**
 * A figure is not larger than another that contains it: LU1 ≤ LU2, women ≤ all.
 *
 * <p>Shape: one row for each area, period and breakdown in which the delivery has one of a pair. Tolerance: a limit says
 * by how many of the last digits the smaller may exceed the larger. Finds: {@code ORDER_BROKEN} at the cell of the
 * smaller; stops both.
 *
 * @param pairs of which the first is not larger than the second
 */
record Order(List<Pair> pairs) implements RuleKind {

    /** Two terms in their order. */
    record Pair(Term smaller, Term larger) {}

    Order {
        pairs = List.copyOf(pairs);
    }

    @Override
    public FindingCode code() {
        return FindingCode.ORDER_BROKEN;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        return pairs.stream()
                .map(it -> """
                select case when i1 > 0 then i1 else i2 end as carrier, terms, terms as stopped, i1 as small_id, i2 as large_id,
                    v1 as small, v2 as large, greatest(u1, u2) as step, v1 + v2 is not null as applicable
                from (%s) g
                """.formatted(TermGroups.select(List.of(it.smaller(), it.larger()), scope, parameters)))
                .collect(Collectors.joining("\nunion all\n"));
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "c.small - c.large > " + parameters.add(new BigDecimal(limit)) + " * c.step";
    }

    @Override
    public String usualLimit() {
        return "1";
    }

    @Override
    public String limitProblem(String limit) {
        return RuleKind.unlessNumber(limit, "Write by how many of its last digits the smaller may exceed the larger.");
    }

    @Override
    public String sentence() {
        return "order";
    }

    @Override
    public String expected() {
        return "concat('≤ ', " + Words.written("c.large_id") + ", ' = ', " + Words.at("c.large_id") + ")";
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "smaller", Words.written("c.small_id"),
                "smaller.at", Words.at("c.small_id"),
                "smaller.name", Words.name("c.small_id"),
                "larger", Words.written("c.large_id"),
                "larger.at", Words.at("c.large_id"),
                "larger.name", Words.name("c.large_id"));
    }
}
