-- 8. Which members have no unemployment rate for a given year?
-- Asked of the harmonised series, total, 15 and over. A member that has a national rate only is told so.
-- Without concept_standard, reference_period_type, obs_status, known_from: the figures asked for are not there.
-- Without members_missing: each row is a member without the rate.
with year as (
    select generate_series(2019, 2022)::text as time_period
)
select y.time_period, m.ref_area, 'UNE_DEAP_SEX_AGE_RT' as indicator, 'ILO_HARM' as series_type, 'AGE_YTHADULT_YGE15' as age, m.membership,
    exists (
        select from stat.observation o
        where o.indicator = 'UNE_DEAP_SEX_AGE_RT' and o.ref_area = m.ref_area and o.series_type = 'NATIONAL'
            and left(o.time_period, 4) = y.time_period and o.sex = 'SEX_T' and o.area = '_T') as has_national_rate
from year y
cross join stat.member m
where not exists (
    select from stat.observation o
    where o.indicator = 'UNE_DEAP_SEX_AGE_RT' and o.ref_area = m.ref_area and o.time_period = y.time_period
        and o.series_type = 'ILO_HARM' and o.sex = 'SEX_T' and o.age = 'AGE_YTHADULT_YGE15' and o.area = '_T'
        and o.obs_value is not null)
order by y.time_period, m.ref_area;
