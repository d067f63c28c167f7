-- 3. What was Indonesia's unemployment rate in 2019?
-- The national headline is the August round; the ILO series stands beside it. They differ on purpose: the national criteria
-- count discouraged people and do not ask for availability. February is derived, for BPS prints no rate for it here.
-- Without membership, members_missing: one member is asked for.
select series_type, time_period, obs_value as percent, indicator, concept_standard, age, reference_period_type, publication, obs_status,
    known_from,
    case
        when series_type = 'NATIONAL' and time_period = '2019-08' then 'national headline, August round'
        when series_type = 'DERIVED' then 'computed from published levels, ' || (attributes ->> 'formula')
        when series_type = 'ILO_HARM' then 'ILO criteria; in national figures ' || (
            select string_agg(d.note, '; ') from stat.national_definition d
            where d.ref_area = o.ref_area and d.indicator = o.indicator and d.series_type = 'NATIONAL')
    end as note
from stat.observation o
where ref_area = 'IDN' and indicator = 'UNE_DEAP_SEX_AGE_RT' and sex = 'SEX_T' and age = 'AGE_YTHADULT_YGE15'
    and area = '_T' and left(time_period, 4) = '2019'
order by series_type = 'NATIONAL' desc, series_type, time_period desc;
