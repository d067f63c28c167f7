-- Figures of the aggregates, with all their vintages. Members without a figure are missing, never filled; a member that
-- publishes only the rate is estimated by its modelled labour force, and named. What covers less than 90 percent of the
-- aggregate's labour force is not shown.
create temporary table aggregate_input on commit drop as
select i.*
from warehouse.derivation d
join warehouse.derivation_input i using (series_id)
where d.kind = 'aggregate' and d.series_id in (select series_id from stale_figure);
create index on aggregate_input (series_id);
analyze aggregate_input;

create temporary table aggregate_moment on commit drop as
with period as (
    select i.series_id, o.time_period, min(o.period_start) as period_start, max(o.period_end) as period_end
    from stale_figure f
    join aggregate_input i using (series_id)
    join warehouse.observation o on o.series_id = i.input_series_id and o.time_period = f.time_period
    where i.role in ('addend', 'numerator', 'denominator', 'rate')
    group by i.series_id, o.time_period
)
select distinct p.series_id, p.time_period, p.period_start, p.period_end, o.known_from as moment
from period p
join aggregate_input i using (series_id)
join warehouse.observation o on o.series_id = i.input_series_id
    and o.time_period = case when i.role in ('weight', 'coverage') then left(p.time_period, 4) else p.time_period end;
analyze aggregate_moment;

insert into warehouse.observation (series_id, time_period, revision, period_start, period_end, obs_value, obs_status,
    conf_status, withheld, step, attributes, run_id, row_no, column_no, cell, reported_text, feed, feed_version,
    known_from, known_to)
with known as (
    select m.series_id, m.time_period, m.moment, i.member, i.preference, i.role, o.obs_value, o.obs_status, s.population
    from aggregate_moment m
    join aggregate_input i using (series_id)
    join warehouse.series s on s.series_id = i.input_series_id
    join warehouse.disclosed_observation o
        on o.series_id = i.input_series_id
        and o.time_period = case when i.role in ('weight', 'coverage') then left(m.time_period, 4) else m.time_period end
        and o.known_from <= m.moment and o.known_to > m.moment and o.is_shown and not o.is_withdrawn
), source as (
    select series_id, time_period, moment, member, preference, max(population) as population,
        max(obs_value) filter (where role = 'addend') as addend,
        max(obs_value) filter (where role = 'numerator') as numerator,
        max(obs_value) filter (where role = 'denominator') as denominator,
        max(obs_value) filter (where role = 'rate') as rate,
        bool_or(obs_status = 'P') as is_provisional
    from known
    where role not in ('weight', 'coverage')
    group by series_id, time_period, moment, member, preference
), weight as (
    select distinct on (series_id, time_period, moment, member, role)
        series_id, time_period, moment, member, role, obs_value
    from known
    where role in ('weight', 'coverage')
    order by series_id, time_period, moment, member, role, preference
), chosen as (
    select distinct on (s.series_id, s.time_period, s.moment, s.member)
        s.series_id, s.time_period, s.moment, s.member, s.population, s.is_provisional, worth.is_estimated,
        worth.upper, worth.lower
    from source s
    left join weight w using (series_id, time_period, moment, member)
    cross join lateral (
        select false, coalesce(s.addend, s.numerator), s.denominator
        where s.addend is not null or (s.numerator is not null and s.denominator is not null)
        union all
        select true, s.rate * w.obs_value / 100, w.obs_value
        where s.rate is not null and w.role = 'weight' and w.obs_value is not null) worth (is_estimated, upper, lower)
    order by s.series_id, s.time_period, s.moment, s.member, worth.is_estimated, s.preference
), belonging as (
    select m.series_id, m.time_period, m.moment, m.period_start, m.period_end, b.member
    from aggregate_moment m
    join warehouse.derivation d using (series_id)
    join membership b on b.aggregate = d.formula and (b.member_from is null or b.member_from < m.period_end)
), state as (
    select b.series_id, b.time_period, b.moment, b.period_start, b.period_end,
        sum(c.upper) as upper, sum(c.lower) as lower, count(c.member) as members_told,
        case when count(w.obs_value) = count(*)
            then round(100 * coalesce(sum(w.obs_value) filter (where c.member is not null), 0)
                / nullif(sum(w.obs_value), 0), 1) end as coverage,
        coalesce(bool_or(c.is_estimated), false) as is_estimated,
        coalesce(bool_or(c.is_provisional), false) as is_provisional,
        string_agg(b.member, ' ' order by b.member) filter (where c.member is not null) as members,
        string_agg(b.member, ' ' order by b.member) filter (where c.member is null) as missing,
        string_agg(b.member, ' ' order by b.member) filter (where c.is_estimated) as estimated,
        string_agg(b.member, ' ' order by b.member) filter (where c.population = 'RESIDENT') as residents,
        string_agg(b.member, ' ' order by b.member) filter (where w.obs_value is null) as unweighted
    from belonging b
    left join chosen c using (series_id, time_period, moment, member)
    left join weight w on w.series_id = b.series_id and w.time_period = b.time_period and w.moment = b.moment
        and w.member = b.member and w.role = 'coverage'
    group by b.series_id, b.time_period, b.moment, b.period_start, b.period_end
), computed as (
    select s.series_id, s.time_period, s.moment, s.period_start, s.period_end, d.version,
        case when s.members_told > 0 then trim_scale(
            case when i.attributes ->> 'aggregation_across_members' = 'SUM'
                then s.upper else round(100 * s.upper / nullif(s.lower, 0), 6) end) end as obs_value,
        case when s.is_estimated then 'E' when s.is_provisional then 'P' else 'A' end as obs_status,
        case when s.coverage >= 90 then null else 'coverage' end as withheld,
        jsonb_strip_nulls(jsonb_build_object(
            'derived_from', d.derived_from, 'formula', d.formula_text, 'coverage', s.coverage, 'members', s.members,
            'members_missing', s.missing, 'members_estimated', s.estimated, 'residents_only', s.residents,
            'labour_force_unknown', s.unweighted)) as attributes
    from state s
    join warehouse.derivation d using (series_id)
    join warehouse.series t using (series_id)
    join warehouse.indicator i using (indicator)
), changed as (
    select *
    from (
        select c.*, lag(row(obs_value, obs_status, attributes)) over (
            partition by series_id, time_period order by moment) as before
        from computed c) c
    where case when before is null then obs_value is not null
        else row(obs_value, obs_status, attributes) is distinct from before end
)
select series_id, time_period, row_number() over (partition by series_id, time_period order by moment) - 1,
    period_start, period_end, obs_value, case when obs_value is null then 'O' else obs_status end, 'F', withheld, null,
    attributes, current_setting('kerja.run')::bigint, 0, 0, '', '', 'derived', left(version, 12), moment,
    coalesce(lead(moment) over (partition by series_id, time_period order by moment), 'infinity')
from changed;
