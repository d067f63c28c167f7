package kerja.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerja.finding.FindingCode;

/**
 * A rate follows from its levels: 100 · UNE / EAP.
 *
 * <p>Shape: one row for each area, period and breakdown in which the delivery has a term. Tolerance: the interval that
 * the rounded rate stands for meets the one that the rounded levels allow; a limit says by how many of the rate's last
 * digits it may miss. Finds: {@code RATE_NOT_FROM_LEVELS} at the rate's cell; stops the rate and not its levels, which
 * have sums of their own to answer to.
 *
 * @param rates each with its levels
 */
record Rate(List<Ratio> rates) implements RuleKind {

    /**
     * A rate and what it is made of.
     *
     * @param per 100 for percent
     */
    record Ratio(Term rate, List<Term> numerator, List<Term> denominator, BigDecimal per) {
        Ratio {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }
    }

    Rate {
        rates = List.copyOf(rates);
    }

    @Override
    public FindingCode code() {
        return FindingCode.RATE_NOT_FROM_LEVELS;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        return rates.stream().map(it -> cases(it, scope, parameters)).collect(Collectors.joining("\nunion all\n"));
    }

    private static String cases(Ratio ratio, String scope, Parameters parameters) {
        List<Term> terms = Stream.of(List.of(ratio.rate()), ratio.numerator(), ratio.denominator())
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<Integer> top = places(ratio.numerator(), terms);
        List<Integer> bottom = places(ratio.denominator(), terms);
        return """
            select case when i1 > 0 then i1 else (select min(t) from unnest(terms) t where t > 0) end as carrier,
                terms, array_remove(array[i1], null) as stopped, i1 as rate_id, %1$s as per, numerators, denominators,
                applicable, case when applicable and over > 0 then %1$s * part / over end as ratio,
                case when applicable then greatest(0,
                    %1$s * (part - part_step / 2) / (over + over_step / 2) - v1 - u1 / 2,
                    v1 - u1 / 2 - %1$s * (part + part_step / 2) / (over - over_step / 2)) / nullif(u1, 0) end as missed,
                u1 as step
            from (
                select g.*, %2$s as part, %3$s as part_step, %4$s as over, %5$s as over_step,
                    array[%6$s] as numerators, array[%7$s] as denominators,
                    v1 + %2$s + %4$s is not null and (%4$s) > (%5$s) / 2 as applicable
                from (%8$s) g) g
            """.formatted(
                        parameters.add(ratio.per()),
                        columns(top, "v%d", " + "),
                        columns(top, "u%d", " + "),
                        columns(bottom, "v%d", " + "),
                        columns(bottom, "u%d", " + "),
                        columns(top, "i%d", ", "),
                        columns(bottom, "i%d", ", "),
                        TermGroups.select(terms, scope, parameters));
    }

    /** Where terms stand in a list, from 1; one may be in the numerator and in the denominator. */
    private static List<Integer> places(List<Term> terms, List<Term> all) {
        return terms.stream().map(it -> all.indexOf(it) + 1).toList();
    }

    private static String columns(List<Integer> places, String pattern, String separator) {
        return places.stream().map(pattern::formatted).collect(Collectors.joining(separator));
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "c.missed > " + parameters.add(new BigDecimal(limit));
    }

    @Override
    public String usualLimit() {
        return "0";
    }

    @Override
    public String limitProblem(String limit) {
        return RuleKind.unlessNumber(limit, "Write by how many of its last digits the rate may miss.");
    }

    @Override
    public String sentence() {
        return "rate";
    }

    @Override
    public String expected() {
        return computed() + " || ' = ' || " + formula();
    }

    /** How a reader gets the same number: 100 × B4 / (B4 + E4). */
    private static String formula() {
        return "case when c.per <> 1 then c.per || ' × ' else '' end || " + Words.factor("c.numerators")
                + " || ' / ' || " + Words.factor("c.denominators");
    }

    private static String computed() {
        return "trim_scale(round(c.ratio, greatest(scale(trim_scale(c.step)) + 1, 1)))";
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "rate", Words.written("c.rate_id"),
                "rate.at", Words.at("c.rate_id"),
                "computed", computed(),
                "formula", formula(),
                "numerator", Words.factor("c.numerators"),
                "denominator", Words.factor("c.denominators"));
    }
}
