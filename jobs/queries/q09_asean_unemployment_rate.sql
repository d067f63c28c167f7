-- 9. What is the ASEAN unemployment rate?
-- Summed unemployed over summed labour force of members with both; a member with the rate alone counts with its modelled
-- labour force and is named. Not shown below 90 percent coverage. Beside it the mean of the members' rates, which is wrong,
-- to show by how much averaging errs.
select a.ref_area, a.time_period, round(a.obs_value, 2) as percent, a.coverage,
    coalesce(a.members_missing, 'none') as members_missing, a.members_estimated, a.indicator, a.derived_from as series_type,
    a.concept_standard, a.age, a.reference_period_type, a.ref_area as membership, a.obs_status, a.known_from, a.why_not_shown, round(mean.of_rates, 2) as mean_of_rates_which_is_wrong
from stat.asean a
left join lateral (
    select avg(c.obs_value) as of_rates
    from stat.observation c
    where c.indicator = a.indicator and c.time_period = a.time_period and c.sex = a.sex and c.age = a.age
        and c.series_type = a.derived_from and a.members like '%' || c.ref_area || '%') mean on true
where a.indicator = 'UNE_DEAP_SEX_AGE_RT' and a.sex = 'SEX_T' and a.age = 'AGE_YTHADULT_YGE15'
order by a.ref_area, a.time_period;
