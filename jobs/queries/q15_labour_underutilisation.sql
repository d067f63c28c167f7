-- 15. What is the order LU1 to LU4 for a member and what drives the gap?
-- The gap between LU1 and LU4 in persons: time-related underemployment and potential labour force. From levels of one
-- publication, so that the four measures rest on the same survey. Thousand people and percent.
with level as (
    select ref_area, time_period, freq, publication, sex, age, series_type, concept_standard,
        max(obs_value) filter (where indicator = 'UNE_TUNE_SEX_AGE_NB') as unemployed,
        max(obs_value) filter (where indicator = 'EAP_TEAP_SEX_AGE_NB') as labour_force,
        max(obs_value) filter (where indicator = 'TRU_TTRU_SEX_AGE_NB') as underemployed,
        max(obs_value) filter (where indicator = 'EIP_WPLF_SEX_AGE_NB') as potential
    from stat.observation
    where indicator in ('UNE_TUNE_SEX_AGE_NB', 'EAP_TEAP_SEX_AGE_NB', 'TRU_TTRU_SEX_AGE_NB', 'EIP_WPLF_SEX_AGE_NB')
        and sex = 'SEX_T' and area = '_T' and area_type = 'GEO_COV_NAT' and series_type <> 'DERIVED'
        and economic_activity like '%TOTAL' and occupation like '%TOTAL' and status_in_employment like '%TOTAL' and education like '%TOTAL'
    group by ref_area, time_period, freq, publication, sex, age, series_type, concept_standard
)
select ref_area, time_period, publication, age, series_type, concept_standard,
    round(100 * unemployed / labour_force, 2) as lu1,
    round(100 * (unemployed + underemployed) / labour_force, 2) as lu2,
    round(100 * (unemployed + potential) / (labour_force + potential), 2) as lu3,
    round(100 * (unemployed + underemployed + potential) / (labour_force + potential), 2) as lu4,
    underemployed as gap_underemployed, potential as gap_potential_labour_force,
    case when underemployed is null or potential is null then 'LU4 needs underemployment and potential labour force' end as note
from level
where unemployed is not null and labour_force > 0
order by ref_area, time_period, publication;
