-- 22. Did hours worked recover to the 2019 level?
-- Two answers: mean weekly hours of an employed person, and total hours (mean times employed, where both are published).
select h.ref_area, h.time_period, h.obs_value as mean_hours, base.obs_value as mean_hours_2019,
    h.obs_value - base.obs_value as difference, h.obs_value >= base.obs_value as has_recovered,
    round(h.obs_value * e.obs_value / 1000, 1) as total_hours_million,
    round(100 * h.obs_value * e.obs_value / nullif(base.obs_value * e19.obs_value, 0) - 100, 1) as total_hours_percent_of_2019
from stat.observation h
join stat.observation base on base.series_key = h.series_key and base.time_period = '2019'
left join stat.observation e
    on e.indicator = 'EMP_TEMP_SEX_AGE_NB' and e.ref_area = h.ref_area and e.time_period = h.time_period
    and e.series_type = h.series_type and e.sex = h.sex and e.age = h.age and e.freq = 'A'
left join stat.observation e19 on e19.series_key = e.series_key and e19.time_period = '2019'
where h.indicator = 'HOW_TEMP_SEX_ECO_NB' and h.series_type = 'ILO_HARM' and h.sex = 'SEX_T' and h.freq = 'A'
    and h.time_period >= '2020'
order by h.ref_area, h.time_period;
