package kerja.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kerja.finding.FindingCode;

/**
 * A figure equals the sum of others of the same area, period and breakdown: EAP = EMP + UNE.
 *
 * <p>Shape: one row for each area, period and breakdown in which the delivery has a term. Unit: the indicator's.
 * Tolerance: half the last published digit of every figure in the sum ({@code maximum}), or what rounding exceeds in one
 * case of twenty ({@code usual}). Finds: {@code IDENTITY_BROKEN} at the total's cell; stops every term.
 *
 * @param equations each of a total and its parts
 */
record Identity(List<Sum> equations) implements RuleKind {

    /** A total and what it is the sum of. */
    record Sum(Term total, List<Term> parts) {
        Sum {
            parts = List.copyOf(parts);
        }
    }

    Identity {
        equations = List.copyOf(equations);
    }

    @Override
    public FindingCode code() {
        return FindingCode.IDENTITY_BROKEN;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        return equations.stream().map(it -> cases(it, scope, parameters)).collect(Collectors.joining("\nunion all\n"));
    }

    private static String cases(Sum sum, String scope, Parameters parameters) {
        List<Term> terms = new ArrayList<>(List.of(sum.total()));
        terms.addAll(sum.parts());
        String values = columns(terms.size(), "v%d", " + ");
        String steps = columns(terms.size(), "u%d", " + ");
        return """
                select case when i1 > 0 then i1 else (select min(t) from unnest(terms) t where t > 0) end as carrier,
                    terms, terms as stopped, i1 as total_id, v1 as total, array[%s] as parts, %s as sum,
                    (u1 + %s) / 2 as most, 1.96 * sqrt((u1 ^ 2 + %s) / 12) as usual,
                    v1 + %s is not null as applicable
                from (%s) g
                """.formatted(
                        columns(terms.size(), "i%d", ", "),
                        values,
                        steps,
                        columns(terms.size(), "u%d ^ 2", " + "),
                        values,
                        TermGroups.select(terms, scope, parameters));
    }

    private static String columns(int terms, String pattern, String separator) {
        return IntStream.rangeClosed(2, terms).mapToObj(pattern::formatted).collect(Collectors.joining(separator));
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "abs(c.total - c.sum) > " + (limit.equals("usual") ? "c.usual" : "c.most");
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
        return "identity";
    }

    @Override
    public String expected() {
        return Words.cells("c.parts") + " || ' = ' || " + Words.shown("c.sum");
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "total", Words.written("c.total_id"),
                "total.at", Words.at("c.total_id"),
                "parts", Words.cells("c.parts"),
                "sum", Words.shown("c.sum"),
                "difference", Words.shown("c.total - c.sum"));
    }
}
