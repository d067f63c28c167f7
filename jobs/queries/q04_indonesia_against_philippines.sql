-- 4. Is unemployment higher in Indonesia than in the Philippines?
-- Only figures of one definition are compared. Every other figure is listed with the reason why it is left out.
-- Without membership, members_missing: two members are asked for, each with rows of its own.
select ref_area, time_period, obs_value as percent, is_comparable, why_not, 'UNE_DEAP_SEX_AGE_RT' as indicator, series_type,
    concept_standard, age, reference_period_type, obs_status, known_from
from stat.comparable('UNE_DEAP_SEX_AGE_RT')
where ref_area in ('IDN', 'PHL') and time_period = '2019' and age = 'AGE_YTHADULT_YGE15'
union all
select ref_area, time_period, obs_value, false, concat_ws(': ', 'national criteria differ between members', (
        select string_agg(d.note, '; ') from stat.national_definition d
        where d.ref_area = o.ref_area and d.indicator = o.indicator and d.series_type = o.series_type)), indicator, series_type, concept_standard, age,
    reference_period_type, obs_status, known_from
from stat.observation o
where indicator = 'UNE_DEAP_SEX_AGE_RT' and ref_area in ('IDN', 'PHL') and series_type = 'NATIONAL' and freq <> 'A'
    and sex = 'SEX_T' and age = 'AGE_YTHADULT_YGE15' and area = '_T' and left(time_period, 4) = '2019'
order by is_comparable desc, ref_area, time_period;
