-- 20. Which member has the highest share of manufacturing?
-- Section C of ISIC Rev.4 over employment less what is not classified, within one publication. Tables with the letters of
-- Rev.3.1, where C is mining, are other codes (ECO_ISIC3_C) and cannot get in by their letter.
with industry as (
    select ref_area, time_period, series_type, concept_standard, age, publication,
        max(obs_value) filter (where industry = 'ECO_AGGREGATE_MAN') as manufacturing,
        max(share_assumed) filter (where industry = 'ECO_AGGREGATE_MAN') as share_assumed,
        coalesce(max(obs_value) filter (where industry = 'ECO_AGGREGATE_X'), 0) as not_classified
    from stat.by_industry('AGGREGATE')
    where area_type = 'GEO_COV_NAT'
    group by ref_area, time_period, series_type, concept_standard, age, publication
), total as (
    select ref_area, time_period, publication, age, series_type, max(obs_value) as employment
    from stat.observation
    where indicator = 'EMP_TEMP_SEX_ECO_NB' and economic_activity like '%TOTAL' and sex = 'SEX_T' and area = '_T'
        and area_type = 'GEO_COV_NAT' and freq = 'A'
    group by ref_area, time_period, publication, age, series_type
)
select i.ref_area, i.time_period, i.series_type, i.concept_standard, i.publication,
    round(100 * i.manufacturing / nullif(t.employment - i.not_classified, 0), 1) as manufacturing_percent, i.share_assumed,
    case when i.manufacturing is null then 'manufacturing is not published apart'
        when t.employment is null then 'the publication gives no total' end as note
from industry i
left join total t using (ref_area, time_period, publication, age, series_type)
union all
select m.code, null, null, null, null, null, null, 'no employment by industry of the whole country is published here'
from stat.code m
where m.list = 'ref_area' and m.attributes ->> 'asean_member_from' is not null and m.code not in (select ref_area from industry)
order by 2 desc nulls last, 6 desc nulls last, 1;
