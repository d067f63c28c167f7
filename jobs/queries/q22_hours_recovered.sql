-- 22. Did hours worked recover to the 2019 level?
-- Two answers: mean weekly hours of an employed person, and total hours (mean times employed, where both are published).
-- Without members_missing: members without data have a row of their own, and a note says so.
with hours as (
    select h.*, base.obs_value as obs_value_2019, base.known_from as known_from_2019
    from stat.observation h
    join stat.observation base on base.series_key = h.series_key and base.time_period = '2019'
    where h.indicator = 'HOW_TEMP_SEX_ECO_NB' and h.series_type = 'ILO_HARM' and h.sex = 'SEX_T' and h.freq = 'A'
        and h.time_period >= '2020'
)
select h.ref_area, h.time_period, h.obs_value as mean_hours, h.obs_value_2019 as mean_hours_2019,
    h.obs_value - h.obs_value_2019 as difference, h.obs_value >= h.obs_value_2019 as has_recovered,
    round(h.obs_value * e.obs_value / 1000, 1) as total_hours_million,
    round(100 * h.obs_value * e.obs_value / nullif(h.obs_value_2019 * e19.obs_value, 0) - 100, 1) as total_hours_percent_of_2019,
    h.indicator, h.series_type, h.concept_standard, h.age, h.reference_period_type, m.membership, h.obs_status,
    greatest(h.known_from, h.known_from_2019, e.known_from, e19.known_from) as known_from, null as note
from hours h
join stat.member m using (ref_area)
left join stat.observation e
    on e.indicator = 'EMP_TEMP_SEX_AGE_NB' and e.ref_area = h.ref_area and e.time_period = h.time_period
    and e.series_type = h.series_type and e.sex = h.sex and e.age = h.age and e.freq = 'A'
left join stat.observation e19 on e19.series_key = e.series_key and e19.time_period = '2019'
union all
select m.ref_area, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
    'no hours of 2019 and of a later year in one series are here'
from stat.member m
where m.ref_area not in (select ref_area from hours)
order by 1, 2;
