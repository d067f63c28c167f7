package kerja.validate;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerja.finding.Severity;

/**
 * A rule as one statement: decides its cases, counts them, and keeps findings with the figures they stop.
 *
 * <p>Parameters beside those of {@link Parameters}: {@code run}, {@code sender}, {@code today}, {@code now}.
 *
 * @param sql over the table {@code checked}
 */
record RuleStatement(String sql, Map<String, Object> parameters) {

    /** What figures of one publication say was looked at when that was loaded. */
    private static final String OF_SEVERAL = """
            select q.* from (%s) q
            where not q.applicable
                or (select count(distinct t.publication) from checked t where t.id = any (q.terms)) > 1
            """;

    /** The finding stands in the delivery of its carrier; what is loaded already stops nothing. */
    static RuleStatement of(Rule rule) {
        Parameters parameters = new Parameters();
        RuleKind kind = rule.kind();
        String scope = rule.scope().condition("c", parameters);
        String cases = rule.across() && !(kind instanceof Agreement)
                ? OF_SEVERAL.formatted(kind.cases(scope + " and c.counted", parameters))
                : kind.cases(scope, parameters);
        String verdict = Stream.of(Severity.values())
                .filter(rule.limits()::containsKey)
                .map(it -> "when " + kind.beyond(String.valueOf(rule.limits().get(it)), parameters) + " then '"
                        + it.name().toLowerCase(Locale.ROOT) + "'")
                .collect(Collectors.joining(" "));
        String sql = """
                with judged as materialized (
                    select c.*, case when not c.applicable then 'not applicable' %1$s else 'passed' end as verdict
                    from (%2$s) c
                ), counted as (
                    insert into intake.rule_outcome (delivery_id, rule, run_id, passed, failed, not_applicable)
                    select f.delivery_id, %3$s, :run, count(*) filter (where verdict = 'passed'),
                        count(*) filter (where verdict not in ('passed', 'not applicable')),
                        count(*) filter (where verdict = 'not applicable')
                    from judged c join checked f on f.id = c.carrier
                    group by f.delivery_id
                ), broken as materialized (
                    select nextval(pg_get_serial_sequence('intake.finding', 'finding_id')) as finding_id, *
                    from judged
                    where verdict not in ('passed', 'not applicable')
                ), worded as (
                    select c.finding_id, c.verdict, f.*, e.expected_text, w.words, %4$s as message
                    from broken c
                    cross join lateral (
                        select f.*, intake.unit_of_cell(f.reported_text, f.obs_value) as cell_unit, (
                            select string_agg(label.value, ' / ' order by label.no)
                            from (
                                select value, min(no) as no from jsonb_each_text(f.labels) with ordinality as l (key, value, no)
                                group by value) label
                            where not exists (
                                select from jsonb_each_text(f.labels) longer
                                where longer.value <> label.value
                                    and position(' ' || label.value || ' ' in ' ' || longer.value || ' ') > 0)) as label
                        from checked f where f.id = c.carrier) f
                    cross join lateral (select %5$s as expected_text offset 0) e
                    cross join lateral (select %8$s as words offset 0) w
                ), told as (
                    insert into intake.finding (finding_id, delivery_id, run_id, figure_no, code, rule, kind, severity, sheet,
                        row_no, column_no, cell, found, expected, message, words, created_at)
                    overriding system value
                    select finding_id, delivery_id, :run, figure_no, %6$s, %3$s, %7$s, verdict, sheet, row_no, column_no, cell,
                        reported_text, coalesce(expected_text, ''), message, words, :now
                    from worded
                )
                insert into intake.finding_figure (finding_id, figure_no)
                select distinct finding_id, stop.figure_no
                from broken cross join unnest(stopped) stopped (id) join checked stop using (id)
                where stop.figure_no is not null
                """.formatted(
                        verdict,
                        cases,
                        parameters.text(rule.id()),
                        rule.says().sql(parameters),
                        kind.expected(),
                        parameters.text(rule.code().name()),
                        parameters.text(kind.sentence()),
                        Sentence.words(kind.words()));
        return new RuleStatement(sql, parameters.values());
    }
}
