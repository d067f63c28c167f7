-- 16. Share of informal employment in non-agricultural employment, latest year, by member
-- SDG 8.3.1 as it was: outside agriculture; as it is: of all employment. The two stand apart. The formal/informal split of BPS
-- follows status in employment and is not this indicator: it, and figures flagged D (definition differs), are listed as left out.
-- Without members_missing: members without data have a row of their own: informal employment needs a survey of job characteristics.
with informal as (
    select o.*, case when o.economic_activity = 'ECO_SECTOR_NAG' then 'outside agriculture (SDG 8.3.1 as it was)'
            else 'of all employment (SDG 8.3.1 as it is)' end as measure,
        case when o.indicator = 'EMP_XIFL_SEX_RT' then 'formal and informal by status in employment: another indicator'
            when o.obs_status = 'D' then 'the definition differs' end as why_not
    from stat.observation o
    join stat.member m using (ref_area)
    where o.indicator in ('EMP_NIFL_SEX_RT', 'SDG_0831_SEX_ECO_RT', 'EMP_XIFL_SEX_RT')
        and (o.economic_activity = 'ECO_SECTOR_NAG' or o.economic_activity like '%TOTAL')
        and o.sex = 'SEX_T' and o.area = '_T' and o.area_type = 'GEO_COV_NAT' and o.obs_value is not null
), told as (
    select distinct on (ref_area, measure, why_not) *
    from informal
    order by ref_area, measure, why_not, time_period desc, series_type
)
select case when t.why_not is null then 'member' else 'left out' end as part, t.ref_area, t.measure, t.time_period, t.obs_value as percent,
    t.why_not as note, t.indicator, t.economic_activity, t.series_type, t.concept_standard, t.age, t.reference_period_type, m.membership,
    t.obs_status, t.publication, t.known_from
from told t
join stat.member m using (ref_area)
union all
select 'member without it', m.ref_area, null, null, null, 'no figure of informal employment by the definition of SDG 8.3.1', null, null,
    null, null, null, null, null, null, null, null
from stat.member m
where m.ref_area not in (select ref_area from told where why_not is null)
order by ref_area, part, measure;
