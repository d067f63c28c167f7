-- 12. Did employment in Viet Nam collapse in 2021?
-- No. The national level crosses a change of definition and has no growth; the harmonised series keeps one definition.
-- Without membership, members_missing: one member is asked for.
select series_type, earlier_period, time_period, earlier_concept_standard, concept_standard, earlier_value, obs_value,
    change, round(change_percent, 1) as change_percent, why_not, indicator, age, reference_period_type, obs_status, known_from
from stat.growth
where ref_area = 'VNM' and indicator = 'EMP_TEMP_SEX_AGE_NB' and time_period = '2021' and against = 'year earlier'
    and sex = 'SEX_T' and age = 'AGE_YTHADULT_YGE15' and area = '_T'
order by series_type;
