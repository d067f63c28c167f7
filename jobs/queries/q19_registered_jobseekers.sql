-- 19. How many registered jobseekers does the region have?
-- Stocks at the end of the same month, never sums of months, and not unemployment: where a survey tells the unemployed of the
-- same month, they stand beside. The total appears only when the members with figures hold 90 percent of the labour force.
-- Without members_missing: the aggregate names them, and members without data have a row of their own.
select 'ASEAN' as part, a.ref_area, a.time_period, a.obs_value as jobseekers, null::numeric as unemployed_of_the_survey, a.coverage, a.members,
    a.indicator, a.derived_from as series_type, a.concept_standard, a.age, a.reference_period_type, a.ref_area as membership, a.obs_status,
    a.known_from, concat_ws('; ', 'missing: ' || a.members_missing, a.why_not_shown) as note
from stat.asean a
where a.indicator = 'PES_JS_STOCK_NB' and a.sex = 'SEX_T'
union all
select 'member', o.ref_area, o.time_period, o.obs_value,
    (select max(u.obs_value * 1000) from stat.observation u
        where u.ref_area = o.ref_area and u.indicator = 'UNE_TUNE_SEX_AGE_NB' and u.time_period = o.time_period and u.sex = 'SEX_T'
            and u.area = '_T' and u.area_type = 'GEO_COV_NAT' and u.age in ('AGE_YTHADULT_YGE15', 'AGE_YTHADULT_Y15-64', 'AGE_AGGREGATE_TOTAL')),
    null, o.ref_area, o.indicator, o.series_type, o.concept_standard, o.age, o.reference_period_type, m.membership, o.obs_status, o.known_from,
    case when o.obs_value is null then 'hidden: few people' else 'registered, not unemployed' end
from stat.observation o
join stat.member m using (ref_area)
where o.indicator = 'PES_JS_STOCK_NB' and o.sex = 'SEX_T' and o.area = '_T' and o.series_type <> 'DERIVED'
    and o.reference_period_type <> 'RP_YTD'
union all
select 'member without it', m.ref_area, null, null, null, null, null, null, null, null, null, null, null, null, null,
    'no stock of registered jobseekers is published here'
from stat.member m
where not exists (
    select from stat.observation o where o.ref_area = m.ref_area and o.indicator = 'PES_JS_STOCK_NB' and o.sex = 'SEX_T' and o.area = '_T')
order by part, ref_area, time_period desc;
