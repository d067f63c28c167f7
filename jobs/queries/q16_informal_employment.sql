-- 16. Share of informal employment in non-agricultural employment, latest year, by member
-- SDG 8.3.1 as it was: outside agriculture; as it is: of all employment. The formal/informal split of BPS follows status in
-- employment and is not this indicator: figures flagged D (definition differs) are left out.
-- Members without the figure are listed without one: informal employment needs a survey of job characteristics.
with told as (
select distinct on (ref_area, economic_activity) ref_area, indicator, economic_activity, time_period,
    obs_value as percent, series_type, concept_standard, age, reference_period_type, obs_status, publication, known_from
from stat.observation
where indicator in ('EMP_NIFL_SEX_RT', 'SDG_0831_SEX_ECO_RT')
    and ref_area = any (array(select code from stat.code where list = 'ref_area' and attributes ->> 'asean_member_from' is not null))
    and economic_activity in ('ECO_SECTOR_NAG', 'ECO_SECTOR_TOTAL', 'ECO_AGGREGATE_TOTAL', 'ECO_ISIC4_TOTAL')
    and sex = 'SEX_T' and area = '_T' and area_type = 'GEO_COV_NAT' and obs_status <> 'D' and obs_value is not null
order by ref_area, economic_activity, time_period desc, series_type
)
select m.code as ref_area, t.indicator, t.economic_activity, t.time_period, t.percent, t.series_type, t.concept_standard, t.age,
    t.reference_period_type, t.obs_status, t.publication, t.known_from,
    case when t.ref_area is null then 'no figure of informal employment by the definition of SDG 8.3.1' end as note
from stat.code m
left join told t on t.ref_area = m.code
where m.list = 'ref_area' and m.attributes ->> 'asean_member_from' is not null
order by m.code, t.economic_activity;
