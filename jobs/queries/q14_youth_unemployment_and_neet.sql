-- 14. What is the youth unemployment rate, and how does it differ from the NEET rate?
-- Unemployed 15-24 over labour force 15-24, against young people neither in employment nor in education over all young
-- people 15-24: two denominators, so no difference is formed. Only 15-24 of one series type and standard stands side by side.
-- Other bands (Malaysia's 15-30) are listed below as left out.
-- Without members_missing: members without data have a row of their own, and a note says so.
with youth as (
    select o.*, case when o.indicator in ('UNE_DEAP_SEX_AGE_RT', 'SDG_0852_SEX_AGE_RT') then 'unemployment' else 'NEET' end as rate
    from stat.observation o
    join stat.member m using (ref_area)
    where o.area = '_T' and o.area_type = 'GEO_COV_NAT' and o.sex = 'SEX_T' and o.freq = 'A' and o.obs_value is not null
        and ((o.indicator in ('UNE_DEAP_SEX_AGE_RT', 'SDG_0852_SEX_AGE_RT') and o.age ~ 'Y1[56]-(24|29|30|35)$')
            or o.indicator in ('EIP_NEET_SEX_RT', 'SDG_0861_SEX_RT'))
), base as (
    -- The NEET rate is about people of 15-24 where no age is given: so its definition has it.
    select *, case when rate = 'NEET' and age ~ '_TOTAL$' then 'AGE_YTHADULT_Y15-24' else regexp_replace(age, '^.*Y15-24$', 'AGE_YTHADULT_Y15-24') end
        as band
    from youth
), pair as (
    select coalesce(u.ref_area, n.ref_area) as ref_area, coalesce(u.time_period, n.time_period) as time_period,
        u.obs_value as youth_unemployment_rate, n.obs_value as neet_rate, concat_ws(' ', u.indicator, n.indicator) as indicator,
        coalesce(u.series_type, n.series_type) as series_type, coalesce(u.concept_standard, n.concept_standard) as concept_standard,
        coalesce(u.band, n.band) as age, coalesce(u.reference_period_type, n.reference_period_type) as reference_period_type,
        concat_ws(' ', u.obs_status, n.obs_status) as obs_status, greatest(u.known_from, n.known_from) as known_from
    from (select * from base where rate = 'unemployment' and band = 'AGE_YTHADULT_Y15-24') u
    full join (select * from base where rate = 'NEET' and band = 'AGE_YTHADULT_Y15-24') n
        on n.ref_area = u.ref_area and n.time_period = u.time_period and n.series_type = u.series_type
        and n.concept_standard = u.concept_standard and left(n.indicator, 3) = case left(u.indicator, 3) when 'SDG' then 'SDG' else 'EIP' end
)
select 'compared' as part, p.ref_area, p.time_period, p.youth_unemployment_rate, p.neet_rate, null::numeric as percent,
    'of the labour force of 15-24' as unemployment_of, 'of all people of 15-24' as neet_of, p.indicator, p.series_type, p.concept_standard, p.age,
    p.reference_period_type, m.membership, p.obs_status, p.known_from,
    case when p.neet_rate is null then 'no NEET rate of the same year and standard is here'
        when p.youth_unemployment_rate is null then 'no unemployment rate of the same year and standard is here' end as note
from pair p
join stat.member m using (ref_area)
union all
select 'left out', b.ref_area, b.time_period, null, null, b.obs_value, null, null, b.indicator, b.series_type, b.concept_standard, b.age,
    b.reference_period_type, m.membership, b.obs_status, b.known_from, 'another age band than 15-24 is not compared'
from base b
join stat.member m using (ref_area)
where b.band <> 'AGE_YTHADULT_Y15-24'
union all
select 'member without it', m.ref_area, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
    'neither rate of 15-24 is published here'
from stat.member m
where m.ref_area not in (select ref_area from pair)
order by part, time_period desc, ref_area, indicator;
