package kerja.report;

/**
 * What reports ask about the series that a delivery belongs to.
 *
 * <p>Parameters: {@code delivery}; {@code atMost} of series drawn, or of revisions listed.
 */
final class SeriesStatements {

    /** What a series is about, for a relation named {@code of}: the indicator, every breakdown, the unit. */
    private static final String TITLE = """
            select concat(
                (select concat_ws(', ', coalesce(max(i.label), of.indicator), (
                    select string_agg(c.label, ', ' order by breakdown.place)
                    from unnest(array['ref_area', 'area', 'sex', 'age', 'economic_activity', 'occupation',
                        'status_in_employment', 'education', 'area_type', 'institutional_sector', 'duration', 'hours',
                        'migrant_status', 'population']) with ordinality as breakdown (list, place)
                    join warehouse.code c on c.list = breakdown.list and c.code = to_jsonb(of) ->> breakdown.list
                    where not c.is_total))
                from warehouse.indicator i where i.indicator = of.indicator),
                (select ' (' || string_agg(c.label, ', ' order by c.list) || ')' from warehouse.code c
                where c.list = 'unit_measure' and c.code = of.unit_measure
                    or c.list = 'unit_mult' and c.code = of.unit_mult::text and of.unit_mult <> 0)) as title
            """;

    /**
     * A figure is staged until it is loaded, and then stands in the warehouse with the cell it came from; held ones stay.
     * What holds a figure may be told at another, as at the total whose parts do not add up.
     */
    private static final String CONCERNED = """
            with stop as (
                select distinct on (s.figure_no) s.figure_no, x.sheet, x.row_no, x.column_no
                from intake.finding x join intake.finding_figure s using (finding_id)
                where x.delivery_id = :delivery
                order by s.figure_no, array_position(array['block', 'error', 'warning', 'info'], x.severity), x.finding_id
            ),
            staged as (
                select f.*, coalesce(x.severity, 'error') as severity, coalesce(x.sheet, stop.sheet, '') as told_sheet,
                    coalesce(x.row_no, stop.row_no, 0) as told_row, coalesce(x.column_no, stop.column_no, 0) as told_column
                from intake.figure f
                left join intake.finding x using (delivery_id, figure_no)
                left join stop using (figure_no)
                where f.delivery_id = :delivery and f.obs_value is not null and f.series_key is not null
                    and warehouse.period_start(f.time_period, f.freq) is not null
                    and (f.state = 'held' or x.severity in ('block', 'error', 'warning'))
            ),
            concerned as (
                select series_key, time_period, freq, obs_value, severity, coalesce(sheet, '') as sheet, row_no, column_no,
                    cell, told_sheet, told_row, told_column, null::bigint as series_id, figure_no
                from staged
                union all
                select s.series_key, o.time_period, s.freq, o.obs_value, x.severity, coalesce(o.sheet, ''), o.row_no,
                    o.column_no, o.cell, coalesce(o.sheet, ''), o.row_no, o.column_no, o.series_id, null
                from warehouse.observation o
                join intake.finding x on x.delivery_id = o.delivery_id and coalesce(x.sheet, '') = coalesce(o.sheet, '')
                    and x.row_no = o.row_no and x.column_no = o.column_no
                join warehouse.series s using (series_id)
                where o.delivery_id = :delivery and (x.figure_no is not null or x.rule is not null) and o.obs_value is not null
                    and x.severity in ('block', 'error', 'warning')
            ),
            dot as (
                select distinct on (series_key, time_period, sheet, row_no, column_no)
                    *, array_position(array['block', 'error', 'warning'], severity) as gravity
                from concerned
                order by series_key, time_period, sheet, row_no, column_no, gravity
            ),
            concerned_series as (
                select series_key, max(series_id) as series_id, max(figure_no) as figure_no,
                    count(*) over () as series,
                    (array_agg(told_sheet order by sheet, row_no, column_no))[1] as sheet,
                    (array_agg(told_row order by sheet, row_no, column_no))[1] as row_no,
                    (array_agg(told_column order by sheet, row_no, column_no))[1] as column_no,
                    (array_agg(cell order by sheet, row_no, column_no))[1] as cell,
                    row_number() over (
                        order by min(gravity), count(*) desc, min(sheet), min(row_no), min(column_no)) as series_no
                from dot
                group by series_key
            ),
            """;

    private static final String NAMED = """
            titled as (
                select c.series_no, c.series_key, c.series, c.sheet, c.row_no, c.column_no, c.cell,
                    coalesce(known.title, ahead.title) as title
                from wanted c
                left join lateral (
                    select t.title from warehouse.series of cross join lateral (%1$s) t
                    where of.series_id = c.series_id) known on true
                left join lateral (
                    select t.title from intake.figure of cross join lateral (%1$s) t
                    where of.delivery_id = :delivery and of.figure_no = c.figure_no) ahead on true
            )
            """.formatted(TITLE);

    static final String DRAWN_SERIES = CONCERNED + """
            wanted as (select * from concerned_series where series_no <= :atMost),
            """ + NAMED + """
            select t.title, t.series, line.*, dots.*
            from titled t
            cross join lateral (
                select
                    array_agg(o.time_period order by o.period_start) as line_periods,
                    array_agg(o.period_start order by o.period_start) as line_starts,
                    array_agg(o.obs_value order by o.period_start) as line_values
                from warehouse.observation o
                join warehouse.series s using (series_id)
                where s.series_key = t.series_key and o.known_to = 'infinity' and o.obs_value is not null) line
            cross join lateral (
                select
                    array_agg(d.time_period order by place) as dot_periods,
                    array_agg(warehouse.period_start(d.time_period, d.freq) order by place) as dot_starts,
                    array_agg(d.obs_value order by place) as dot_values,
                    array_agg(d.severity order by place) as dot_severities,
                    array_agg(d.told_sheet order by place) as dot_sheets,
                    array_agg(d.told_row order by place) as dot_rows,
                    array_agg(d.told_column order by place) as dot_columns,
                    array_agg(d.cell order by place) as dot_cells
                from (
                    select *, row_number() over (order by time_period, row_no, column_no) as place
                    from dot where series_key = t.series_key) d) dots
            order by t.series_no
            """;

    static final String FURTHER_SERIES = CONCERNED + """
            wanted as (select * from concerned_series where series_no > :atMost),
            """ + NAMED + """
            select title, sheet, row_no, column_no, cell
            from titled
            order by series_no
            """;

    /** How many figures are unchanged the delivery knows once it is loaded; before, they are those neither new nor revised. */
    static final String COUNT_CHANGES = """
            select
                d.new_figures, d.revised, d.withdrawn,
                case
                    when d.state in ('received', 'staged', 'validated') then greatest(told.figures - d.new_figures - d.revised, 0)
                    else d.unchanged
                end as unchanged
            from intake.delivery d
            cross join lateral (
                select count(distinct (f.series_key, f.time_period)) as figures
                from intake.figure f
                where f.delivery_id = d.delivery_id and f.state in ('figure', 'held')) told
            where d.delivery_id = :delivery
            """;

    private static final String REVISIONS = """
            with wanted as (
                select *
                from intake.revision_ahead
                where delivery_id = :delivery and not is_withdrawn and change <> 0
                order by %s desc nulls last, row_no, column_no, figure_no
                limit :atMost
            )
            select
                t.title, r.time_period, trim_scale(r.previous_value) as previous_value, trim_scale(r.obs_value) as obs_value,
                trim_scale(r.change) as change, trim_scale(r.change_percent) as change_percent,
                coalesce(r.sheet, '') as sheet, r.row_no, r.column_no, r.cell
            from wanted r
            join warehouse.series of using (series_id)
            cross join lateral (%s) t
            order by %s desc nulls last, r.row_no, r.column_no, r.figure_no
            """;

    static final String LARGEST_REVISIONS = REVISIONS.formatted("abs(change)", TITLE, "abs(r.change)");

    static final String LARGEST_PERCENT = REVISIONS.formatted("abs(change_percent)", TITLE, "abs(r.change_percent)");

    private SeriesStatements() {}
}
