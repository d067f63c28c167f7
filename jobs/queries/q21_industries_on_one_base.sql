-- 21. Show employment by ISIC Rev.4 section for all members on one base
-- The base is the level DETAILS of ILOSTAT, on which the groups of most offices fit whole. A group that cannot be split
-- leaves its industries empty and is named; share_assumed tells how much rests on a correspondence that is not exact.
-- Without members_missing: members without data have a row of their own, and why_not says so.
with industry as (
    select * from stat.by_industry('DETAILS') where area_type = 'GEO_COV_NAT'
)
select i.ref_area, i.time_period, i.industry, i.obs_value as thousand_people, i.share as percent_of_total, i.why_not, i.share_assumed, i.made_of,
    'EMP_TEMP_SEX_ECO_NB' as indicator, i.series_type, i.concept_standard, i.age, i.reference_period_type, m.membership, i.obs_status,
    i.classification, i.publication, i.known_from
from industry i
join stat.member m using (ref_area)
union all
select m.ref_area, null, null, null, null, 'no employment by industry of the whole country is published here', null, null, null, null, null,
    null, null, null, null, null, null, null
from stat.member m
where m.ref_area not in (select ref_area from industry)
order by ref_area, publication, time_period, industry;
