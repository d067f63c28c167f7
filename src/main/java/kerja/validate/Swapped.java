package kerja.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kerja.finding.FindingCode;
import kerja.statistic.Dimension;

/**
 * The figures under one label are not those known of another, and the reverse.
 *
 * <p>Assumes that what is known is right and that few labels changed places: a figure is compared with what the warehouse
 * holds of its series for the same period, otherwise with the period before, and only if at most eight labels of its row or
 * column moved by more than a twentieth. Two figures that differ in one label, of a breakdown, a measure or a period, are
 * swapped if they lie four times nearer to what is known of each other than to what is known of themselves. Where nothing
 * is known, and where the two were swapped from the first, nothing shows it.
 *
 * <p>Shape: one row for each two labels of a sheet with enough swapped figures, for columns apart from other columns of the
 * same labels; and one for each sheet without any. A limit says how many percent of the pairs that would show it may be
 * swapped. Finds: {@code LABELS_SWAPPED} at the first figure of both; stops all figures of the two, from the first swapped
 * period on if the period before told it; of two columns those in these columns.
 *
 * @param atLeast fewest swapped pairs that are enough: a few may be so by chance
 */
record Swapped(int atLeast) implements RuleKind {

    private static final String PERIOD = "time_period";

    /** More labels beside each other do not change places by mistake: then the figures changed. */
    private static final int FEW = 8;

    private static final String CASES = """
            with known as materialized (
                select c.*, coalesce(same.obs_value, before.obs_value) as r, same.obs_value is not null as of_same_period
                from checked c
                left join (
                    select s.series_key, o.time_period, o.obs_value
                    from warehouse.series s join warehouse.observation o using (series_id)
                    where o.known_to = 'infinity' and s.series_key in (select series_key from checked where id > 0)
                ) same using (series_key, time_period)
                left join (
                    select id, lag(obs_value) over (partition by series_key order by period_start) as obs_value
                    from history) before on before.id = c.id
                where c.id > 0 and (%1$s)
            ), labelled as not materialized (
                select k.id, coalesce(k.sheet, '') as sheet, k.row_no, k.column_no, k.period_start, k.obs_value as v, k.r,
                    k.of_same_period, coalesce(k.step, 0) + greatest(abs(k.obs_value), abs(k.r)) / 20 as little, label.*
                from known k cross join lateral (values %2$s) label (dimension, code, beside)
            ), moved as materialized (
                select *, count(*) over (partition by dimension, beside) as labels from labelled where abs(v - r) > little
            ), pair as (
                select a.sheet, a.dimension, a.code, b.code as other_code,
                    case when a.column_no <> b.column_no then a.column_no end as column_no,
                    case when a.column_no <> b.column_no then b.column_no end as other_column_no,
                    case when not a.of_same_period then a.period_start end as since
                from moved a join moved b using (sheet, dimension, beside)
                where a.code < b.code and a.labels <= %3$s and a.of_same_period = b.of_same_period
                    and (a.of_same_period or dimension <> 'time_period') and %4$s
            ), two as materialized (
                select distinct on (sheet, dimension, code, other_code, column_no, other_column_no)
                    row_number() over () as no, *
                from (
                    select *, count(*) as pairs from pair
                    group by sheet, dimension, code, other_code, column_no, other_column_no, since) enough
                where pairs >= %5$s
                order by sheet, dimension, code, other_code, column_no, other_column_no, since nulls first
            ), concerned as materialized (
                select two.no, f.id, f.row_no, f.column_no, f.beside, f.v, f.r, f.little, f.code = two.code as is_first,
                    f.r is not null and case when two.since is null then f.of_same_period
                        else f.period_start = two.since end as tells
                from two join labelled f on f.sheet = two.sheet and f.dimension = two.dimension
                    and (f.code = two.code and f.column_no = coalesce(two.column_no, f.column_no)
                        or f.code = two.other_code and f.column_no = coalesce(two.other_column_no, f.column_no))
                    and f.period_start >= coalesce(two.since, f.period_start)
            ), found as (
                select no, (array_agg(id order by row_no, column_no, id))[1] as carrier, array_agg(id) as ids,
                    (array_agg(id order by row_no, column_no, id) filter (where is_first))[1] as one,
                    (array_agg(id order by row_no, column_no, id) filter (where not is_first))[1] as other
                from concerned group by no
            ), told as (
                select no, count(*) as figures, count(*) filter (where %4$s) as swapped
                from concerned a join concerned b using (no, beside)
                where a.is_first and not b.is_first and a.tells and b.tells and abs(a.r - b.r) > a.little + b.little
                group by no
            )
            select carrier, ids as terms, ids as stopped, true as applicable, figures, swapped,
                case when carrier = one then other else one end as other, dimension
            from found join told using (no) join two using (no)
            union all
            select min(id), array[min(id)], '{}', count(r) >= 2 * %5$s, 0, 0, min(id), ''
            from known
            where coalesce(sheet, '') not in (select sheet from two)
            group by coalesce(sheet, '')
            """;

    private static final String NEARER_TO_EACH_OTHER =
            "4 * (abs(a.v - b.r) + abs(b.v - a.r)) < abs(a.v - a.r) + abs(b.v - b.r)";

    @Override
    public FindingCode code() {
        return FindingCode.LABELS_SWAPPED;
    }

    @Override
    public String cases(String scope, Parameters parameters) {
        return CASES.formatted(scope, labels(), FEW, NEARER_TO_EACH_OTHER, parameters.add(atLeast));
    }

    /** What could be swapped, each with its code and with all else that says what the figure is. */
    private static String labels() {
        Set<String> swappable =
                TermGroups.BREAKDOWNS.stream().map(Dimension::column).collect(Collectors.toCollection(TreeSet::new));
        swappable.add(PERIOD);
        List<String> all = new ArrayList<>(List.of(PERIOD));
        Arrays.stream(Dimension.values()).map(Dimension::column).forEach(all::add);
        return swappable.stream()
                .map(label -> "('%1$s', k.%1$s, concat_ws('|', %2$s))"
                        .formatted(
                                label,
                                all.stream()
                                        .filter(it -> !it.equals(label))
                                        .map(it -> "k." + it)
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "c.swapped * 100 > c.figures * " + parameters.add(new BigDecimal(limit));
    }

    @Override
    public String usualLimit() {
        return "70";
    }

    @Override
    public String limitProblem(String limit) {
        return RuleKind.unlessNumber(limit, "Write how many percent of the figures may be those of the other.");
    }

    @Override
    public String sentence() {
        return "swapped";
    }

    @Override
    public String expected() {
        return "concat(f.cell, ' ↔ ', " + Words.at("c.other") + ")";
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "first", own("f.id", "c.other"),
                "second", own("c.other", "f.id"),
                "second.at", Words.at("c.other"),
                "swapped", "c.swapped",
                "figures", "c.figures");
    }

    /** The words around a figure that do not stand around the other. */
    private static String own(String id, String other) {
        return """
                (select coalesce(
                    (select string_agg(label.value, ' / ') from jsonb_each_text(t.labels) label
                        where label.value not in (select value from jsonb_each_text(o.labels))),
                    to_jsonb(t) ->> c.dimension)
                from checked t, checked o where t.id = %s and o.id = %s)""".formatted(id, other);
    }
}
