-- 21. Show employment by ISIC Rev.4 section for all members on one base
-- The base is the level DETAILS of ILOSTAT, on which the groups of most offices fit whole. A group that cannot be split
-- leaves its industries empty and is named; share_assumed tells how much rests on a correspondence that is not exact.
select ref_area, time_period, industry, obs_value as thousand_people, share as percent_of_total, why_not, share_assumed, made_of,
    obs_status, series_type, concept_standard, publication
from stat.by_industry('DETAILS')
where area_type = 'GEO_COV_NAT'
order by ref_area, publication, time_period, industry;
