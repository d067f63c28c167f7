-- 16. Share of informal employment in non-agricultural employment, latest year, by member
-- SDG 8.3.1 as it was: outside agriculture; as it is: of all employment. The formal/informal split of BPS follows status in
-- employment and is not this indicator: figures flagged D (definition differs) are left out.
select distinct on (ref_area, economic_activity) ref_area, indicator, economic_activity, time_period,
    obs_value as percent, series_type, concept_standard, obs_status, publication
from stat.observation
where indicator in ('EMP_NIFL_SEX_RT', 'SDG_0831_SEX_ECO_RT')
    and economic_activity in ('ECO_SECTOR_NAG', 'ECO_SECTOR_TOTAL', 'ECO_AGGREGATE_TOTAL', 'ECO_ISIC4_TOTAL')
    and sex = 'SEX_T' and area = '_T' and area_type = 'GEO_COV_NAT' and obs_status <> 'D' and obs_value is not null
order by ref_area, economic_activity, time_period desc, series_type;
