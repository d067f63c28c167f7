-- 20. Which member has the highest share of manufacturing?
-- Section C of ISIC Rev.4 over employment less what is not classified, within one publication. Tables with the letters of
-- Rev.3.1, where C is mining, are other codes (ECO_ISIC3_C) and cannot get in by their letter. Compare within one series type.
-- Without members_missing: members without data have a row of their own, and a note says so.
with industry as (
    select ref_area, time_period, series_type, concept_standard, age, publication, reference_period_type,
        max(obs_value) filter (where industry = 'ECO_AGGREGATE_MAN') as manufacturing,
        max(share_assumed) filter (where industry = 'ECO_AGGREGATE_MAN') as share_assumed,
        max(obs_status) filter (where industry = 'ECO_AGGREGATE_MAN') as obs_status,
        coalesce(max(obs_value) filter (where industry = 'ECO_AGGREGATE_X'), 0) as not_classified, max(known_from) as known_from
    from stat.by_industry('AGGREGATE')
    where area_type = 'GEO_COV_NAT'
    group by ref_area, time_period, series_type, concept_standard, age, publication, reference_period_type
), total as (
    select ref_area, time_period, publication, age, series_type, max(obs_value) as employment
    from stat.observation
    where indicator = 'EMP_TEMP_SEX_ECO_NB' and economic_activity like '%TOTAL' and sex = 'SEX_T' and area = '_T'
        and area_type = 'GEO_COV_NAT' and freq = 'A'
    group by ref_area, time_period, publication, age, series_type
)
select i.ref_area, i.time_period, round(100 * i.manufacturing / nullif(t.employment - i.not_classified, 0), 1) as manufacturing_percent,
    i.share_assumed, 'EMP_TEMP_SEX_ECO_NB' as indicator, i.series_type, i.concept_standard, i.age, i.reference_period_type, m.membership,
    i.obs_status, i.publication, i.known_from,
    case when i.manufacturing is null then 'manufacturing is not published apart'
        when t.employment is null then 'the publication gives no total' end as note
from industry i
join stat.member m using (ref_area)
left join total t using (ref_area, time_period, publication, age, series_type)
union all
select m.ref_area, null, null, null, null, null, null, null, null, null, null, null, null,
    'no employment by industry of the whole country is published here'
from stat.member m
where m.ref_area not in (select ref_area from industry)
order by 2 desc nulls last, 3 desc nulls last, 1;
