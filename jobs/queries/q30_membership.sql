-- 30. What was ASEAN employment in 2019 with today's members, and with the members of that time?
-- Both, labelled: ASEAN11 has Timor-Leste, a member since 26 October 2025; ASEAN_COMP has the members of the period.
-- Employment is shown where it covers 90 percent; the modelled labour force is complete.
select a.ref_area, c.label as membership, a.indicator, a.time_period, a.obs_value as thousand_people,
    a.derived_from as series_type, a.coverage, a.concept_standard, a.age, a.reference_period_type, a.members,
    coalesce(a.members_missing, 'none') as members_missing, a.obs_status, a.known_from, a.why_not_shown
from stat.asean a
join stat.code c on c.list = 'ref_area' and c.code = a.ref_area
where a.indicator in ('EMP_TEMP_SEX_AGE_NB', 'EMP_2EMP_SEX_AGE_NB', 'EAP_2EAP_SEX_AGE_NB') and a.time_period = '2019'
    and a.sex = 'SEX_T' and a.age = 'AGE_YTHADULT_YGE15'
order by a.indicator, a.ref_area;
