-- 13. How many people are employed in Singapore?
-- It depends on the base: citizens and permanent residents from the survey, or everybody in the territory from the model.
-- The base is part of the key and is shown; there is no default.
-- Without membership, members_missing: one member is asked for.
select indicator, series_type, o.population, c.label as base, time_period, obs_value as thousand_people, source, concept_standard, age,
    reference_period_type, obs_status, known_from,
    case indicator when 'EAP_2EAP_SEX_AGE_NB' then 'labour force, not employment; whole territory, foreign workers included' end as note
from stat.observation o
join stat.code c on c.list = 'population' and c.code = o.population
where ref_area = 'SGP' and indicator in ('EMP_TEMP_SEX_AGE_NB', 'EMP_2EMP_SEX_AGE_NB', 'EAP_2EAP_SEX_AGE_NB') and sex = 'SEX_T'
    and age = 'AGE_YTHADULT_YGE15' and freq = 'A' and left(time_period, 4) >= '2022'
order by time_period desc, indicator desc, population;
