-- 28. Is the minimum wage above the low-pay line?
-- Monthly minimum of each region over two thirds of median monthly earnings of employees, both gross, in the same currency and
-- of the same period. No verdict where earnings are net (stat.national_definition); several members have a minimum for each
-- region.
-- Without members_missing: members without data have a row of their own, and a note says so.
with minimum as (
    select coalesce(place.attributes ->> 'country', w.ref_area) as member, place.label as region, w.*
    from stat.observation w
    left join stat.code place on place.list = 'ref_area' and place.code = w.ref_area
    where w.indicator = 'EAR_INEE_NOC_NB' and w.series_type <> 'DERIVED'
), several as (
    select member, count(distinct (ref_area, area)) as minima from minimum group by member
)
select w.member, w.ref_area, w.region, w.area, w.time_period, w.currency, w.obs_value as minimum_wage, e.obs_value as median_earnings,
    round(100 * w.obs_value / nullif(e.obs_value, 0), 1) as percent_of_median, round(e.obs_value * 2 / 3, 2) as low_pay_line,
    case when basis.differs is null then w.obs_value > e.obs_value * 2 / 3 end as is_above, s.minima, 'EAR_INEE_NOC_NB EAR_EMTM_SEX_EDU_NB' as indicator,
    w.series_type, w.concept_standard, w.age, w.reference_period_type, m.membership, concat_ws(' ', w.obs_status, e.obs_status) as obs_status,
    greatest(w.known_from, e.known_from) as known_from,
    concat_ws('; ', case when e.obs_value is null then 'no median earnings of the same period and currency' end,
        basis.differs,
        case when s.minima > 1 then format('one of %s minima of the member', s.minima) end) as note
from minimum w
join stat.member m on m.ref_area = w.member
join several s on s.member = w.member
left join stat.observation e
    on e.indicator = 'EAR_EMTM_SEX_EDU_NB' and e.ref_area = w.member and e.area = '_T' and e.area_type = 'GEO_COV_NAT'
    and e.time_period = w.time_period and e.currency = w.currency and e.sex = 'SEX_T' and e.education like '%TOTAL'
    and e.series_type = w.series_type
cross join lateral (select coalesce(
    (select string_agg(d.note, ', ') || ', the minimum is gross: not comparable' from stat.national_definition d
        where d.ref_area = w.member and d.series_type = w.series_type and d.indicator = 'EAR_EMTM_SEX_EDU_NB'),
    case when e.obs_status = 'D' then 'the definition of earnings differs: not comparable' end) as differs) basis
union all
select m.ref_area, m.ref_area, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
    'no minimum wage is published here'
from stat.member m
where m.ref_area not in (select member from minimum)
order by 1, 2, 5;
