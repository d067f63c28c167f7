-- 19. How many registered jobseekers does the region have?
-- Stocks at the end of the same month, never sums of months, and not unemployment. The total appears only when the members
-- with figures hold 90 percent of the labour force.
select 'ASEAN' as part, a.ref_area, a.time_period, a.obs_value as jobseekers, a.coverage, a.members, a.members_missing, a.why_not_shown as note
from stat.asean a
where a.indicator = 'PES_JS_STOCK_NB' and a.sex = 'SEX_T'
union all
select 'member', o.ref_area, o.time_period, o.obs_value, null, o.ref_area, null,
    case when o.obs_value is null then 'hidden: few people' else 'registered, not unemployed' end
from stat.observation o
where o.indicator = 'PES_JS_STOCK_NB' and o.sex = 'SEX_T' and o.area = '_T' and o.series_type <> 'DERIVED'
    and o.reference_period_type in ('RP_POINT', '_U')
union all
select 'member without it', m.code, null, null, null, null, null, 'no stock of registered jobseekers is published here'
from stat.code m
where m.list = 'ref_area' and m.attributes ->> 'asean_member_from' is not null and not exists (
    select from stat.observation o where o.ref_area = m.code and o.indicator = 'PES_JS_STOCK_NB' and o.sex = 'SEX_T' and o.area = '_T')
order by part, ref_area, time_period desc;
