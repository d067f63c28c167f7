-- 29. Can we compare 2016 with 2023 for occupation in the Philippines and Indonesia?
-- No: both changed their classification of occupations in 2016. The breaks, and what stat.growth says of the figures that
-- are here; shares from 2017 on can be compared.
-- Without membership, members_missing: two members are asked for; each has its break, and figures where they are published.
select 'break' as part, b.ref_area, b.break_date::text as time_period, null as occupation, null::numeric as change_or_share, b.label as why_not,
    null as indicator, null as series_type, null as concept_standard, null as age, null as reference_period_type, null as obs_status,
    null::timestamptz as known_from
from stat.break b
where b.ref_area in ('PHL', 'IDN') and b.dimension = 'occupation'
union all
select 'growth', g.ref_area, g.time_period, g.occupation, g.change, g.why_not, g.indicator, g.series_type, g.concept_standard, g.age,
    g.reference_period_type, g.obs_status, greatest(g.known_from, g.earlier_known_from)
from stat.growth g
where g.ref_area in ('PHL', 'IDN') and g.indicator = 'EMP_TEMP_SEX_OCU_NB' and g.against = 'year earlier'
    and g.time_period between '2016' and '2023-12'
union all
select 'share', o.ref_area, o.time_period, o.occupation, o.share, null, 'EMP_TEMP_SEX_OCU_NB', o.series_type, o.concept_standard, o.age,
    o.reference_period_type, o.obs_status, o.known_from
from stat.by_occupation('MAJOR') o
where o.ref_area in ('PHL', 'IDN') and o.time_period between '2017' and '2023-12' and o.share is not null
order by part, ref_area, time_period, occupation;
