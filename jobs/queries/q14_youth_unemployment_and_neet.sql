-- 14. What is the youth unemployment rate, and how does it differ from the NEET rate?
-- Unemployed 15-24 over labour force 15-24, against young people neither in employment nor in education over all young
-- people: two denominators, so no difference is formed. Only 15-24 is compared; other bands (15-30) are left out.
select u.ref_area, u.time_period, u.obs_value as youth_unemployment_rate, n.obs_value as neet_rate, u.series_type,
    u.concept_standard, u.age, u.reference_period_type, u.obs_status, u.is_comparable, u.caveat,
    case when n.obs_value is null then 'no NEET rate of the same year is here' end as note
from stat.comparable('UNE_DEAP_SEX_AGE_RT', age => 'AGE_YTHADULT_Y15-24') u
left join stat.comparable('EIP_NEET_SEX_RT') n
    on n.ref_area = u.ref_area and n.time_period = u.time_period and n.is_comparable
where u.age = 'AGE_YTHADULT_Y15-24' and u.is_comparable
order by u.time_period desc, u.ref_area;
