-- 28. Is the minimum wage above the low-pay line?
-- Monthly minimum of each region over two thirds of median monthly earnings of employees, both in the same currency and of
-- the same year. Indonesia's wages are net; several members have one minimum for each region.
select w.ref_area, w.area, w.time_period, w.currency, w.obs_value as minimum_wage, m.obs_value as median_earnings,
    round(m.obs_value * 2 / 3, 2) as low_pay_line, w.obs_value > m.obs_value * 2 / 3 as is_above,
    case when m.obs_value is null then 'no median earnings of the same year and currency' end as note
from stat.observation w
left join stat.observation m
    on m.indicator = 'EAR_EMTM_SEX_EDU_NB' and left(m.ref_area, 3) = left(w.ref_area, 3) and m.area = '_T'
    and m.time_period = left(w.time_period, 4) and m.currency = w.currency and m.sex = 'SEX_T' and m.education like '%TOTAL'
where w.indicator = 'EAR_INEE_NOC_NB'
union all
select m.code, null, null, null, null, null, null, null, 'no minimum wage is published here'
from stat.code m
where m.list = 'ref_area' and m.attributes ->> 'asean_member_from' is not null and not exists (
    select from stat.observation o where left(o.ref_area, 3) = m.code and o.indicator = 'EAR_INEE_NOC_NB')
order by 1, 2, 3;
