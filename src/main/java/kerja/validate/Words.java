package kerja.validate;

/**
 * How figures are named to a ministry: SQL text over a case {@code c} and its carrier {@code f}, made for cases that are
 * told and for no others.
 */
final class Words {

    private Words() {}

    /** A value in the unit of the carrier's table. */
    static String shown(String value) {
        return "trim_scale((" + value + ") / f.cell_unit)::text";
    }

    /** A figure as the ministry wrote it. */
    static String written(String id) {
        return "(select coalesce(nullif(t.reported_text, ''), trim_scale(t.obs_value)::text) from checked t where t.id = "
                + id + ")";
    }

    /** Where a figure stands: its cell, with the sheet if that is another one than the carrier's. */
    static String at(String id) {
        return "(select case when t.id > 0 then 'cell ' || " + cell() + " else 'the figure delivered earlier' end"
                + " from checked t where t.id = " + id + ")";
    }

    /** The words around a figure, in the ministry's own language. */
    static String name(String id) {
        return "(select coalesce(nullif((select string_agg(label.value, ' / ') from jsonb_each_text(t.labels) label), ''),"
                + " t.indicator) from checked t where t.id = " + id + ")";
    }

    /** The cells of a sum: all of a few, the ends of many; figures of earlier deliveries by their value. */
    static String cells(String ids) {
        return """
                (select case when count(*) <= 6 then string_agg(place, ' + ' order by n)
                    else min(place) filter (where n = 1) || ' + ' || min(place) filter (where n = 2) || ' + … + '
                        || max(place) filter (where n = of) || ' (' || count(*) || ' figures)' end
                from (select n, max(n) over () as of, case when t.id > 0 then %s else
                        trim_scale(t.obs_value / f.cell_unit) || ' as delivered earlier' end as place
                    from unnest(%s) with ordinality as ids (id, n) join checked t on t.id = ids.id) term)""".formatted(cell(), ids);
    }

    private static String cell() {
        return "case when t.sheet is distinct from f.sheet then format('''%s''!', t.sheet) else '' end || t.cell";
    }
}
