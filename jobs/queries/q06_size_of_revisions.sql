-- 6. How large are revisions of first releases, by member?
-- First against latest figure of what was restated, a year or more after the first release; in percent for levels, in points
-- for rates. Pairs with a break flagged at any restatement are left out, and counted; benchmark revisions (break_reason
-- BR_WEIGHT) stand apart. Subdivisions count with their member. Figures that were never restated are not in the means.
-- Without indicator, concept_standard, age, reference_period_type, obs_status: all indicators of a member are taken together;
-- stat.revision has each restatement with these.
-- Without members_missing: members without data have a row of their own.
with restated as (
    select r.series_key, r.time_period, r.revision, r.obs_value, r.obs_status, r.known_from, r.known_to,
        case when r.obs_status = 'B' then (
            select b.attributes ->> 'break_reason' from stat.observation_history b
            where b.series_key = r.series_key and b.time_period = r.time_period and b.revision = r.revision) end as break_reason
    from stat.observation_history r
    where r.revision > 0 and r.series_type <> 'DERIVED'
), latest as (
    select r.series_key, r.time_period, max(r.obs_value) filter (where r.known_to = 'infinity') as obs_value,
        max(r.known_from) filter (where r.known_to = 'infinity') as known_from,
        bool_or(r.obs_status = 'B' and r.break_reason is distinct from 'BR_WEIGHT') as is_break,
        bool_or(coalesce(r.break_reason, '') = 'BR_WEIGHT') as is_benchmark
    from restated r
    group by r.series_key, r.time_period
), pair as (
    select coalesce(place.attributes ->> 'country', first.ref_area) as ref_area, first.series_type, first.unit_measure, l.is_break, l.is_benchmark, l.known_from,
        case when first.unit_measure = 'PT' then l.obs_value - first.obs_value
            else 100 * (l.obs_value - first.obs_value) / nullif(first.obs_value, 0) end as revision
    from latest l
    join stat.observation_history first using (series_key, time_period)
    left join stat.code place on place.list = 'ref_area' and place.code = first.ref_area
    where first.revision = 0 and first.known_to < 'infinity' and first.known_from <= now() - interval '12 months'
        and first.obs_value is not null and l.obs_value is not null
)
select 'member' as part, p.ref_area, case when p.unit_measure = 'PT' then 'points' else 'percent' end as unit, p.is_benchmark,
    count(*) filter (where not p.is_break) as pairs, count(*) filter (where p.is_break) as left_out_for_breaks,
    round(avg(p.revision) filter (where not p.is_break), 3) as mean_revision,
    round(avg(abs(p.revision)) filter (where not p.is_break), 3) as mean_absolute_revision,
    p.series_type, m.membership, max(p.known_from) as known_from
from pair p
join stat.member m using (ref_area)
group by p.ref_area, p.unit_measure = 'PT', case when p.unit_measure = 'PT' then 'points' else 'percent' end, p.is_benchmark,
    p.series_type, m.membership
union all
select 'member without it', m.ref_area, null, null, 0, 0, null, null, null, null, null
from stat.member m
where m.ref_area not in (select ref_area from pair)
order by part, ref_area, unit, is_benchmark, series_type;
