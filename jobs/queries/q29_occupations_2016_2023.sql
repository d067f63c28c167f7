-- 29. Can we compare 2016 with 2023 for occupation in the Philippines and Indonesia?
-- No: both changed their classification of occupations in 2016. The breaks, and what stat.growth says of the figures that
-- are here; shares from 2017 on can be compared.
select 'break' as part, b.ref_area, b.break_date::text as time_period, null as occupation, null::numeric as change, b.label as why_not
from stat.break b
where b.ref_area in ('PHL', 'IDN') and b.dimension = 'occupation'
union all
select 'growth', g.ref_area, g.time_period, g.occupation, g.change, g.why_not
from stat.growth g
where g.ref_area in ('PHL', 'IDN') and g.indicator = 'EMP_TEMP_SEX_OCU_NB' and g.against = 'year earlier'
    and g.time_period between '2016' and '2023-12'
order by part, ref_area, time_period, occupation;
