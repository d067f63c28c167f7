-- V023__tell_coverage.sql
-- What is expected when, as feeds say; and against it what is there. Not due is not missing.
create table warehouse.calendar (
    feed text not null,
    ref_area text not null,
    publication text not null,
    series_type text not null,
    indicators text[] not null,
    freq text check (freq in ('A', 'S', 'Q', 'M')),
    round_months int[] not null,
    from_period text,
    due_after interval not null,
    late_after interval not null,
    primary key (feed, ref_area),
    check ((freq is null) = (from_period is null))
);
comment on table warehouse.calendar is 'What each feed is expected to deliver for each member, and when';
comment on column warehouse.calendar.feed is 'Feed that says so';
comment on column warehouse.calendar.ref_area is 'Member it is expected for, ISO 3166-1 alpha-3';
comment on column warehouse.calendar.publication is 'Publication the feed delivers';
comment on column warehouse.calendar.series_type is 'Whose figures are expected: only another publication of the same kind can give them instead';
comment on column warehouse.calendar.indicators is 'Indicators expected; empty for those the publication has given before';
comment on column warehouse.calendar.freq is 'Rhythm of what is expected: A, S, Q or M; none if the survey is irregular, so that nothing is ever due';
comment on column warehouse.calendar.round_months is 'Months of the survey''s rounds; empty if periods are whole years, half-years, quarters or months';
comment on column warehouse.calendar.from_period is 'First period expected; none if irregular';
comment on column warehouse.calendar.due_after is 'How long after the period''s last day its figures are due';
comment on column warehouse.calendar.late_after is 'How long after that they are late';

create view stat.calendar as
select ref_area, publication, series_type, indicators, freq, round_months, from_period, due_after, late_after, feed
from warehouse.calendar;
comment on view stat.calendar is 'What is expected when: of which member, in which rhythm, due how long after the period';
call warehouse.copy_comments('warehouse.calendar', 'stat.calendar');

create function warehouse.expected_periods(freq text, round_months int[], from_period text, day date)
returns table (time_period text, period_start date, period_end date)
language sql immutable parallel safe
begin atomic
    with starts as (
        select s::date as period_start
        from generate_series(
            warehouse.period_start(from_period, freq)::timestamp, day::timestamp,
            case
                when round_months <> '{}' or freq = 'M' then interval '1 month'
                when freq = 'Q' then interval '3 months'
                when freq = 'S' then interval '6 months'
                else interval '1 year' end) s
        where round_months = '{}' or extract(month from s)::int = any (round_months)
    ), named as (
        select period_start, case
            when round_months <> '{}' or freq = 'M' then to_char(period_start, 'YYYY-MM')
            when freq = 'Q' then to_char(period_start, 'YYYY-"Q"Q')
            when freq = 'S' then to_char(period_start, 'YYYY-"S"') || (extract(month from period_start)::int + 5) / 6
            else to_char(period_start, 'YYYY') end as time_period
        from starts
    )
    select named.time_period, named.period_start, warehouse.period_end(named.time_period, freq) from named;
end;
comment on function warehouse.expected_periods(text, int[], text, date) is
    'Periods of a calendar that have begun by a day: names, first days, and the days after their last';
revoke execute on function warehouse.expected_periods(text, int[], text, date) from public;
grant execute on function warehouse.expected_periods(text, int[], text, date) to kerja_etl, kerja_operator;

-- How many figures there are is counted where some came, when they are published: today's coverage reads the counts, so
-- that nobody reads all figures every night.
create function warehouse.count_figures(publication text, indicator text, freq text, since text, day date)
returns table (
    ref_area text, time_period text, period_start date, period_end date, figures bigint, missing bigint, first_known timestamptz
)
language sql stable
as $$
with known as (
    select coalesce(m.attributes ->> 'country', m.parent, s.ref_area) as ref_area, o.time_period, o.period_start,
        o.period_end, o.known_from, count(*) over (partition by o.series_id order by o.period_start
            range between interval '1 year' following and interval '1 year' following) > 0 as comes_again
    from warehouse.series s
    join warehouse.observation o using (series_id)
    left join warehouse.code m on m.list = 'ref_area' and m.code = s.ref_area
    where s.publication = $1 and s.indicator = $2 and s.freq = $3 and s.series_type <> 'DERIVED' and o.time_period >= $4
        and o.obs_value is not null and o.known_from < $5 + 1 and o.known_to >= $5 + 1
), ended as (
    select ref_area, (period_start + interval '1 year')::date as period_start, count(*) as missing
    from known where not comes_again group by 1, 2
), counted as (
    select ref_area, time_period, period_start, period_end, count(*) as figures, min(known_from) as first_known
    from known group by 1, 2, 3, 4
)
select ref_area, time_period, period_start, period_end, figures, coalesce(missing, 0), first_known
from counted left join ended using (ref_area, period_start)
$$;
comment on function warehouse.count_figures(text, text, text, text, date) is
    'Figures of a publication, indicator and rhythm known at the end of a day, by member and period. Only periods since the one given are read: what lacks against the year before is told from a year later on';
revoke execute on function warehouse.count_figures(text, text, text, text, date) from public;
grant execute on function warehouse.count_figures(text, text, text, text, date) to kerja_etl, kerja_operator;

create table warehouse.figure_count (
    publication text not null,
    indicator text not null,
    freq text not null,
    ref_area text not null,
    time_period text not null,
    period_start date not null,
    period_end date not null,
    figures bigint not null,
    missing bigint not null,
    first_known timestamptz not null,
    primary key (publication, indicator, freq, ref_area, time_period)
);
comment on table warehouse.figure_count is 'How many figures are known of each member, indicator and period, as of the last night that brought some';
comment on column warehouse.figure_count.ref_area is 'Member, ISO 3166-1 alpha-3; its subdivisions are counted with it';
comment on column warehouse.figure_count.figures is 'Figures known, of all breakdowns';
comment on column warehouse.figure_count.missing is 'Series that had a figure a year earlier and have none now';
comment on column warehouse.figure_count.first_known is 'Since when the first of the figures is known';
call warehouse.copy_comments('warehouse.series', 'warehouse.figure_count');
call warehouse.copy_comments('warehouse.observation', 'warehouse.figure_count');

create function stat.coverage_on(day date)
returns table (
    ref_area text, indicator text, freq text, time_period text, publication text, state text, due_date date,
    late_date date, figures bigint, missing bigint, held bigint, rejected bigint, first_known timestamptz,
    given_by text, period_start date, period_end date
)
language sql stable security definer set search_path = pg_catalog
as $$
with member as (
    select code as area, coalesce(attributes ->> 'country', parent, code) as member
    from warehouse.code where list = 'ref_area'
), loaded as (
    select publication, ref_area, indicator, freq, time_period, period_start, period_end, figures, missing, first_known
    from warehouse.figure_count
    where $1 >= current_date
    union all
    select g.publication, n.ref_area, g.indicator, g.freq, n.time_period, n.period_start, n.period_end, n.figures, n.missing,
        n.first_known
    from (
        select distinct publication, indicator, freq
        from warehouse.series
        where $1 < current_date and series_type <> 'DERIVED') g
    cross join lateral warehouse.count_figures(g.publication, g.indicator, g.freq, '', $1) n
), waiting as (
    select
        f.publication, coalesce(m.member, f.ref_area) as ref_area, f.indicator, f.freq, f.time_period,
        warehouse.period_start(f.time_period, f.freq) as period_start,
        warehouse.period_end(f.time_period, f.freq) as period_end,
        count(*) filter (where f.state = 'held') as held, count(*) filter (where f.state = 'rejected') as rejected
    from intake.figure f
    join intake.delivery d using (delivery_id)
    left join member m on m.area = f.ref_area
    where f.state in ('held', 'rejected') and f.series_key is not null and d.received_at < $1 + 1 and not exists (
        select from warehouse.series s join warehouse.observation o using (series_id)
        where s.series_key = f.series_key and o.time_period = f.time_period and o.obs_value is not null
            and o.known_from < $1 + 1 and o.known_to >= $1 + 1)
    group by 1, 2, 3, 4, 5, 6, 7
), given as (
    select publication, ref_area, indicator, freq from loaded
    union
    select publication, ref_area, indicator, freq from waiting
), wanted as (
    select c.publication, c.ref_area, c.series_type, i.indicator, c.freq, p.time_period, p.period_start, p.period_end,
        (p.period_end - 1 + c.due_after)::date as due_date,
        (p.period_end - 1 + c.due_after + c.late_after)::date as late_date
    from warehouse.calendar c
    cross join lateral warehouse.expected_periods(c.freq, c.round_months, c.from_period, $1) p
    left join lateral (
        select unnest(c.indicators) as indicator
        union
        select g.indicator from given g
        where c.indicators = '{}' and g.publication = c.publication and g.ref_area = c.ref_area and g.freq = c.freq) i
        on true
    where c.freq is not null
), cell as (
    select
        publication, ref_area, indicator, freq, time_period, w.due_date, w.late_date, l.first_known, w.series_type,
        coalesce(l.figures, 0) as figures, coalesce(l.missing, 0) as missing, coalesce(x.held, 0) as held,
        coalesce(x.rejected, 0) as rejected,
        coalesce(w.period_start, l.period_start, x.period_start) as period_start,
        coalesce(w.period_end, l.period_end, x.period_end) as period_end
    from wanted w
    full join loaded l using (publication, ref_area, indicator, freq, time_period)
    full join waiting x using (publication, ref_area, indicator, freq, time_period)
), covered as (
    -- Feeds of unlike layouts give the same figures. Subdivisions do not stand for the member.
    select cell.*, case when figures = 0 and held = 0 and rejected = 0 then (
        select min(s.publication)
        from warehouse.series s
        where s.ref_area = cell.ref_area and s.indicator = cell.indicator and s.freq = cell.freq
            and s.series_type = cell.series_type and s.publication <> cell.publication and exists (
                select from warehouse.observation o
                where o.series_id = s.series_id and o.time_period = cell.time_period and o.obs_value is not null
                    and o.known_from < $1 + 1 and o.known_to >= $1 + 1)) end as given_by
    from cell
)
select
    ref_area, indicator, freq, time_period, publication,
    case
        when figures > 0 and (held > 0 or rejected > 0 or missing > 0) then 'partial'
        when figures > 0 or given_by is not null then 'loaded'
        when held > 0 then 'held'
        when rejected > 0 then 'rejected'
        when $1 > late_date then 'late'
        when $1 > due_date then 'due'
        else 'not due' end,
    due_date, late_date, figures, missing, held, rejected, first_known, given_by,
    period_start, period_end
from covered
$$;
comment on function stat.coverage_on(date) is
    'stat.coverage as it stood at the end of a day, with the same columns: select * from stat.coverage_on(''2026-06-30'') where state = ''late''. A past day is counted anew, over all figures';

create view stat.coverage as select * from stat.coverage_on(current_date);
comment on view stat.coverage is
    'For each member, indicator, period and publication: what is there today. A period that no calendar expects has a row only if something came';
comment on column stat.coverage.ref_area is 'Member, ISO 3166-1 alpha-3; its subdivisions are counted with it';
comment on column stat.coverage.indicator is 'Indicator; none for a publication that is expected and has never given anything';
comment on column stat.coverage.state is 'loaded, by this publication or the one in given_by; partial: some figures are held, rejected, or missing that were there a year earlier; held and rejected: nothing but such figures came; late; due: due, but not yet late; not due';
comment on column stat.coverage.due_date is 'Day on which the period''s figures are due; none where no calendar says';
comment on column stat.coverage.late_date is 'Last day on which they are not late yet';
comment on column stat.coverage.figures is 'Figures known of this publication, of all breakdowns';
comment on column stat.coverage.given_by is 'Another publication of the same series_type that has the member''s figures, where this one is expected and has none';
comment on column stat.coverage.missing is 'Series that had a figure a year earlier and have none now; 0 if nothing is loaded';
comment on column stat.coverage.held is 'Figures that wait for a decision, where none is known';
comment on column stat.coverage.rejected is 'Figures that were refused, where none is known';
comment on column stat.coverage.first_known is 'Since when the first of the figures is known';
call warehouse.copy_comments('stat.observation', 'stat.coverage');
