-- 5. As published on a date, what was employment in Brunei in 2020?
-- Two times: the year the figure is about, and when it was known. One row for each vintage with the time it held; for one
-- date ask stat.observation_as_of('2021-12-31'). known_by says whether known_from is the day of publication.
-- Without membership, members_missing: one member is asked for.
select ref_area, time_period, indicator, series_type, publication, obs_value as thousand_people, known_from, known_by,
    nullif(known_to, 'infinity') as known_to, revision, concept_standard, age, reference_period_type, obs_status, delivery, cell, reported_text
from stat.observation_history
where ref_area = 'BRN' and indicator = 'EMP_TEMP_SEX_AGE_NB' and time_period = '2020' and sex = 'SEX_T'
    and age = 'AGE_YTHADULT_YGE15'
order by known_from, series_type, publication;
