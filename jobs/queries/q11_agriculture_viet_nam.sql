-- 11. How did employment in agriculture change in Viet Nam between 2020 and 2021?
-- There is no growth: the 19th ICLS took producers for own use out of employment in 2021. Both levels are shown with the
-- reason; the harmonised series of the total (13th ICLS throughout) stands below.
-- Without membership, members_missing: one member is asked for.
select indicator, economic_activity, series_type, earlier_concept_standard, concept_standard, earlier_value, obs_value,
    change, change_percent, why_not, age, reference_period_type, obs_status, known_from
from stat.growth
where ref_area = 'VNM' and time_period = '2021' and against = 'year earlier' and sex = 'SEX_T' and area = '_T'
    and age = 'AGE_YTHADULT_YGE15'
    and ((indicator = 'EMP_TEMP_SEX_ECO_NB' and economic_activity in ('ECO_SECTOR_AGR', 'ECO_ISIC4_A'))
        or (indicator = 'EMP_TEMP_SEX_AGE_NB' and series_type = 'ILO_HARM'))
order by indicator desc, series_type;
