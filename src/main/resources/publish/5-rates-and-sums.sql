-- Figures of rates and sums, with all their vintages: whenever an input changed, the figure is computed from what was
-- known at that moment. A figure stands only while all inputs do and the office publishes none of its own.
create temporary table rate_input on commit drop as
select i.*
from warehouse.derivation d
join warehouse.derivation_input i using (series_id)
where d.kind in ('rate', 'sum') and d.series_id in (select series_id from stale_figure);
create index on rate_input (series_id);
analyze rate_input;

create temporary table rate_moment on commit drop as
select distinct f.series_id, f.time_period, o.known_from as moment
from stale_figure f
join rate_input i using (series_id)
join warehouse.observation o on o.series_id = i.input_series_id and o.time_period = f.time_period;
analyze rate_moment;

insert into warehouse.observation (series_id, time_period, revision, period_start, period_end, obs_value, obs_status,
    conf_status, step, attributes, run_id, row_no, column_no, cell, reported_text, feed, feed_version, known_from, known_to)
with state as (
    select m.series_id, m.time_period, m.moment,
        sum(i.coefficient * o.obs_value) filter (where i.role in ('addend', 'numerator')) as upper,
        sum(i.coefficient * o.obs_value) filter (where i.role = 'denominator') as lower,
        count(*) filter (where i.role <> 'published') = count(o.obs_value) filter (where i.role <> 'published')
            and count(o.obs_value) filter (where i.role = 'published') = 0 as stands,
        case
            when bool_or(o.obs_status = 'B') then 'B' when bool_or(o.obs_status = 'E') then 'E'
            when bool_or(o.obs_status = 'P') then 'P' when bool_or(o.obs_status = 'U') then 'U' else 'A'
        end as obs_status,
        max(o.attributes ->> 'break_reason') as break_reason,
        min(o.period_start) as period_start, max(o.period_end) as period_end
    from rate_moment m
    join rate_input i using (series_id)
    left join warehouse.disclosed_observation o
        on o.series_id = i.input_series_id and o.time_period = m.time_period
        and o.known_from <= m.moment and o.known_to > m.moment and o.is_shown
    group by m.series_id, m.time_period, m.moment
), computed as (
    select s.*, d.derived_from, d.formula_text, d.version,
        case
            when not stands then null
            when d.kind = 'sum' then upper
            else round(100 * upper / nullif(lower, 0), 6)
        end as obs_value
    from state s join warehouse.derivation d using (series_id)
), changed as (
    select *
    from (
        select c.*, lag(obs_value) over earlier as before, lag(obs_status) over earlier as status_before
        from computed c
        window earlier as (partition by series_id, time_period order by moment)) c
    where obs_value is distinct from before or (obs_value is not null and obs_status is distinct from status_before)
)
select series_id, time_period, row_number() over (partition by series_id, time_period order by moment) - 1,
    coalesce(period_start, first_value(period_start) over (partition by series_id, time_period order by moment)),
    coalesce(period_end, first_value(period_end) over (partition by series_id, time_period order by moment)),
    trim_scale(obs_value), case when obs_value is null then 'O' else obs_status end, 'F', null,
    jsonb_strip_nulls(jsonb_build_object(
        'derived_from', derived_from, 'formula', formula_text,
        'break_reason', case when obs_status = 'B' then break_reason end)),
    current_setting('kerja.run')::bigint, 0, 0, '', '', 'derived', left(version, 12), moment,
    coalesce(lead(moment) over (partition by series_id, time_period order by moment), 'infinity')
from changed;
