-- 8. Which members have no unemployment rate for a given year?
-- Asked of the harmonised series, total, 15 and over. A member that has a national rate only is told so.
with year as (
    select generate_series(2019, 2022)::text as time_period
), member as (
    select code as ref_area from stat.code where list = 'ref_area' and attributes ->> 'asean_member_from' is not null
)
select y.time_period, m.ref_area,
    exists (
        select from stat.observation o
        where o.indicator = 'UNE_DEAP_SEX_AGE_RT' and o.ref_area = m.ref_area and o.series_type = 'NATIONAL'
            and left(o.time_period, 4) = y.time_period and o.sex = 'SEX_T' and o.area = '_T') as has_national_rate
from year y
cross join member m
where not exists (
    select from stat.observation o
    where o.indicator = 'UNE_DEAP_SEX_AGE_RT' and o.ref_area = m.ref_area and o.time_period = y.time_period
        and o.series_type = 'ILO_HARM' and o.sex = 'SEX_T' and o.age = 'AGE_YTHADULT_YGE15' and o.area = '_T'
        and o.obs_value is not null)
order by y.time_period, m.ref_area;
