package kerja.validate;

/**
 * How figures are named to a ministry: SQL over a case {@code c} and its carrier {@code f}, made for cases that are told
 * and for no others. No word of any language is in them.
 */
final class Words {

    private Words() {}

    /** A value in the unit of the carrier's table, as a number. */
    static String shown(String value) {
        return "trim_scale((" + value + ") / f.cell_unit)";
    }

    /** A figure as the ministry wrote it. */
    static String written(String id) {
        return "(select coalesce(nullif(t.reported_text, ''), trim_scale(t.obs_value)::text) from checked t where t.id = "
                + id + ")";
    }

    /** Where a figure stands: its cell, with sheet and file if those are others than the carrier's. */
    static String at(String id) {
        return "(select " + CELL + " from checked t where t.id = " + id + ")";
    }

    /** The words around a figure, in the ministry's own language. */
    static String name(String id) {
        return "(select coalesce(nullif((select string_agg(label.value, ' / ') from jsonb_each_text(t.labels) label), ''),"
                + " t.indicator) from checked t where t.id = " + id + ")";
    }

    /** The cells of a sum: all of a few; the ends of many, and how many they are. */
    static String cells(String ids) {
        return """
                (select case when count(*) <= 6 then string_agg(place, ' + ' order by n)
                    else min(place) filter (where n = 1) || ' + ' || min(place) filter (where n = 2) || ' + … + '
                        || max(place) filter (where n = of) || ' (' || count(*) || ')' end
                from (select n, max(n) over () as of, %s as place
                    from unnest(%s) with ordinality as ids (id, n) join checked t on t.id = ids.id) term)""".formatted(CELL, ids);
    }

    /** The cells of a sum that is multiplied or divided: in brackets if they are several. */
    static String factor(String ids) {
        return "(select case when cardinality(" + ids + ") > 1 then '(' || sum || ')' else sum end from (select "
                + cells(ids) + " as sum) whole)";
    }

    private static final String CELL = """
            concat(case when t.sheet is distinct from f.sheet or t.delivery_id is distinct from f.delivery_id
                    then '''' || t.sheet || '''!' end,
                t.cell, case when t.delivery_id is distinct from f.delivery_id then ' (' || t.file || ')' end)""";
}
