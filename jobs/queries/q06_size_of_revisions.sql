-- 6. How large are revisions of first releases, by member?
-- First against latest figure, at least twelve months after the first; in percent for levels, in points for rates. Pairs
-- with a break flagged at the latest figure are left out, and counted. Benchmark revisions (break_reason BR_WEIGHT) apart.
with pair as (
    select first.ref_area, first.unit_measure,
        latest.obs_status = 'B' and latest.attributes ->> 'break_reason' is distinct from 'BR_WEIGHT' as is_break,
        coalesce(latest.attributes ->> 'break_reason', '') = 'BR_WEIGHT' as is_benchmark,
        case when first.unit_measure = 'PT' then latest.obs_value - first.obs_value
            else 100 * (latest.obs_value - first.obs_value) / nullif(first.obs_value, 0) end as revision
    from stat.observation_history first
    join stat.observation_history latest using (series_key, time_period)
    where first.revision = 0 and latest.known_to = 'infinity' and latest.revision > 0
        and latest.known_from >= first.known_from + interval '12 months'
        and first.series_type <> 'DERIVED' and first.obs_value is not null and latest.obs_value is not null
)
select 'member' as part, ref_area, case when unit_measure = 'PT' then 'points' else 'percent' end as unit, is_benchmark,
    count(*) filter (where not is_break) as pairs, count(*) filter (where is_break) as left_out_for_breaks,
    round(avg(revision) filter (where not is_break), 3) as mean_revision,
    round(avg(abs(revision)) filter (where not is_break), 3) as mean_absolute_revision
from pair
group by ref_area, unit_measure = 'PT', case when unit_measure = 'PT' then 'points' else 'percent' end, is_benchmark
union all
select 'member without it', m.code, null, null, 0, 0, null, null
from stat.code m
where m.list = 'ref_area' and m.attributes ->> 'asean_member_from' is not null
    and m.code not in (select left(ref_area, 3) from pair)
order by part, ref_area, unit, is_benchmark;
