-- 15. What is the order LU1 to LU4 for a member and what drives the gap?
-- The gap between LU1 and LU4 in persons, not in points: time-related underemployment and potential labour force. From
-- levels of one publication, so that the four measures rest on the same survey. Thousand people and percent.
-- Without members_missing: members without data have a row of their own, and a note says so.
with level as (
    select ref_area, time_period, freq, publication, sex, age, series_type, concept_standard, reference_period_type,
        max(obs_value) filter (where indicator = 'UNE_TUNE_SEX_AGE_NB') as unemployed,
        max(obs_value) filter (where indicator = 'EAP_TEAP_SEX_AGE_NB') as labour_force,
        max(obs_value) filter (where indicator = 'TRU_TTRU_SEX_AGE_NB') as underemployed,
        max(obs_value) filter (where indicator = 'EIP_WPLF_SEX_AGE_NB') as potential,
        string_agg(distinct obs_status, ' ') as obs_status, max(known_from) as known_from
    from stat.observation
    where indicator in ('UNE_TUNE_SEX_AGE_NB', 'EAP_TEAP_SEX_AGE_NB', 'TRU_TTRU_SEX_AGE_NB', 'EIP_WPLF_SEX_AGE_NB')
        and sex = 'SEX_T' and area = '_T' and area_type = 'GEO_COV_NAT' and series_type <> 'DERIVED'
        and economic_activity like '%TOTAL' and occupation like '%TOTAL' and status_in_employment like '%TOTAL' and education like '%TOTAL'
    group by ref_area, time_period, freq, publication, sex, age, series_type, concept_standard, reference_period_type
), measure as (
    select *, round(100 * unemployed / labour_force, 2) as lu1,
        round(100 * (unemployed + underemployed) / labour_force, 2) as lu2,
        round(100 * (unemployed + potential) / (labour_force + potential), 2) as lu3,
        round(100 * (unemployed + underemployed + potential) / (labour_force + potential), 2) as lu4
    from level
    where unemployed is not null and labour_force > 0
)
select l.ref_area, l.time_period, l.publication, l.lu1, l.lu2, l.lu3, l.lu4, l.lu1 <= l.lu2 and l.lu2 <= l.lu4 and l.lu1 <= l.lu3
    and l.lu3 <= l.lu4 as is_in_order, l.underemployed as gap_underemployed, l.potential as gap_potential_labour_force,
    l.underemployed + l.potential as gap_persons,
    'UNE_TUNE_SEX_AGE_NB EAP_TEAP_SEX_AGE_NB TRU_TTRU_SEX_AGE_NB EIP_WPLF_SEX_AGE_NB' as indicator, l.series_type, l.concept_standard,
    l.age, l.reference_period_type, m.membership, l.obs_status, l.known_from,
    case when l.underemployed is null or l.potential is null then 'LU4 needs underemployment and potential labour force' end as note
from measure l
left join stat.code place on place.list = 'ref_area' and place.code = l.ref_area
join stat.member m on m.ref_area = coalesce(place.attributes ->> 'country', l.ref_area)
union all
select m.ref_area, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
    'no unemployed and labour force of one publication are here'
from stat.member m
where m.ref_area not in (select ref_area from measure)
order by 1, 2, 3;
