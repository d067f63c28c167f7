package kerja.validate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kerja.statistic.Dimension;

/**
 * Figures that stand in one equation: same period, source, series type and publication, same codes, but for what tells
 * the terms apart.
 */
final class TermGroups {

    /** Dimensions that a rule may look across; all others are in {@code context}. */
    static final Set<Dimension> BREAKDOWNS = EnumSet.of(
            Dimension.REF_AREA,
            Dimension.AREA,
            Dimension.INDICATOR,
            Dimension.SEX,
            Dimension.AGE,
            Dimension.ECONOMIC_ACTIVITY,
            Dimension.OCCUPATION,
            Dimension.STATUS_IN_EMPLOYMENT,
            Dimension.EDUCATION,
            Dimension.AREA_TYPE,
            Dimension.INSTITUTIONAL_SECTOR,
            Dimension.DURATION,
            Dimension.HOURS,
            Dimension.POPULATION);

    private TermGroups() {}

    /**
     * One row for each group in which the delivery has a term: {@code v1, v2 …} the values, {@code u1 …} their steps,
     * {@code i1 …} their ids, null where the term is missing; {@code terms} the ids that are there.
     */
    static String select(List<Term> terms, String scope, Parameters parameters) {
        Set<Dimension> varied = varied(terms);
        String keys = keys(varied);
        StringBuilder which = new StringBuilder("case");
        for (int term = 1; term <= terms.size(); term++) {
            which.append(" when ")
                    .append(terms.get(term - 1).is(varied, parameters))
                    .append(" then ")
                    .append(term);
        }
        List<String> indicators = terms.stream()
                .flatMap(it -> it.indicators().stream())
                .distinct()
                .toList();
        String found = """
                select %s, c.id, c.obs_value, coalesce(c.step, 0) as step, c.indicator, %s end as term
                from checked c
                where c.indicator in (%s) and (%s)""".formatted(keys, which, parameters.add(indicators), scope);
        if (terms.stream().anyMatch(it -> it.indicators().size() > 1)) {
            found =
                    "select distinct on (%1$s, term) * from (%2$s) c order by %1$s, term, id > 0 desc, array_position(%3$s, indicator)"
                            .formatted(keys, found, parameters.texts(indicators));
        }
        return """
                select %s, array_remove(array[%s], null) as terms
                from (
                    select %s
                    from (%s) c where term is not null
                    group by %s
                    having bool_or(id > 0)) g
                """.formatted(
                        columns(terms.size(), "v%1$d, u%1$d, i%1$d"),
                        columns(terms.size(), "i%1$d"),
                        columns(terms.size(), """
                                max(obs_value) filter (where term = %1$d) as v%1$d,
                                max(step) filter (where term = %1$d) as u%1$d,
                                max(id) filter (where term = %1$d) as i%1$d"""),
                        found,
                        keys);
    }

    /** Dimensions by which the terms differ, beside the indicator. */
    static Set<Dimension> varied(List<Term> terms) {
        Set<Dimension> varied = EnumSet.noneOf(Dimension.class);
        terms.forEach(it -> varied.addAll(it.codes().keySet()));
        return varied;
    }

    /** Columns that all figures of a group share, of a row {@code c}. */
    static String keys(Set<Dimension> varied) {
        String shared = BREAKDOWNS.stream()
                .filter(it -> it != Dimension.INDICATOR && !varied.contains(it))
                .map(it -> "c." + it.column())
                .collect(Collectors.joining(", "));
        return "c.context, " + shared;
    }

    private static String columns(int count, String pattern) {
        return IntStream.rangeClosed(1, count).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
    }
}
