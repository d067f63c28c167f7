-- 17. How many own-account workers and employers are there in ASEAN?
-- ICSE-93 groups 3 and 2, apart. National codes are read by survey and year (Indonesia's code 2, assisted by temporary or
-- unpaid workers, is own-account). No sum below 90 percent coverage; members without the breakdown are listed. Dependent
-- contractors exist in ICSE-18 only and are not taken for own-account workers.
select 'ASEAN' as part, a.ref_area, a.status_in_employment, a.time_period, a.obs_value as thousand_people, a.derived_from as series_type,
    a.coverage, a.members_missing, a.why_not_shown as note
from stat.asean a
where a.indicator = 'EMP_TEMP_SEX_STE_NB' and a.status_in_employment in ('STE_ICSE93_2', 'STE_ICSE93_3') and a.sex = 'SEX_T'
union all
select 'member', o.ref_area, o.status_in_employment, o.time_period, o.obs_value, o.series_type, null, null, o.publication
from stat.observation o
where o.indicator = 'EMP_TEMP_SEX_STE_NB' and o.status_in_employment in ('STE_ICSE93_2', 'STE_ICSE93_3') and o.sex = 'SEX_T'
    and o.area = '_T' and o.series_type <> 'DERIVED'
union all
select 'member without it', m.code, null, null, null, null, null, null, 'no employers and own-account workers of the whole country are published here'
from stat.code m
where m.list = 'ref_area' and m.attributes ->> 'asean_member_from' is not null and not exists (
    select from stat.observation o
    where o.ref_area = m.code and o.indicator = 'EMP_TEMP_SEX_STE_NB' and o.status_in_employment in ('STE_ICSE93_2', 'STE_ICSE93_3')
        and o.sex = 'SEX_T' and o.area = '_T')
order by part, ref_area, status_in_employment, time_period;
