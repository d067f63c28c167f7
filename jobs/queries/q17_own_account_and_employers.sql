-- 17. How many own-account workers and employers are there in ASEAN?
-- ICSE-93 groups 3 and 2, apart. National codes are read by survey and year (Indonesia's code 2, assisted by temporary or
-- unpaid workers, is own-account) and added where an office prints parts. Singapore's platform workers are own-account.
-- No sum below 90 percent coverage. Dependent contractors stand apart, and only where an office uses ICSE-18.
-- Without members_missing: the aggregate names them, and members without data have a row of their own.
with member as (
    select s.ref_area, s.status, s.time_period, s.obs_value, s.why_not, s.made_of, s.series_type, s.concept_standard, s.age,
        s.reference_period_type, s.obs_status, s.publication, s.known_from
    from unnest(array['A', 'S', 'Q', 'M']) rhythm
    cross join lateral stat.by_status('STATUS', freq => rhythm) s
    where s.status in ('STE_ICSE93_2', 'STE_ICSE93_3') and s.area_type = 'GEO_COV_NAT' and s.series_type <> 'DERIVED'
        and (s.obs_value is not null or s.why_not <> 'not published')
    union all
    select o.ref_area, o.status_in_employment, o.time_period, o.obs_value, null, o.status_in_employment, o.series_type, o.concept_standard,
        o.age, o.reference_period_type, o.obs_status, o.publication, o.known_from
    from stat.observation o
    where o.indicator = 'EMP_TEMP_SEX_STE_NB' and o.status_in_employment = 'ICSE18A_30' and o.sex = 'SEX_T' and o.area = '_T'
        and o.series_type <> 'DERIVED' and o.area_type = 'GEO_COV_NAT'
)
select 'ASEAN' as part, a.ref_area, a.status_in_employment, a.time_period, a.obs_value as thousand_people, null as made_of, a.coverage,
    a.indicator, a.derived_from as series_type, a.concept_standard, a.age, a.reference_period_type, a.ref_area as membership, a.obs_status,
    a.known_from, concat_ws('; ', 'missing: ' || a.members_missing, a.why_not_shown) as note
from stat.asean a
where a.indicator = 'EMP_TEMP_SEX_STE_NB' and a.status_in_employment in ('STE_ICSE93_2', 'STE_ICSE93_3') and a.sex = 'SEX_T'
union all
select 'member', m.ref_area, m.status, m.time_period, m.obs_value, m.made_of, null, 'EMP_TEMP_SEX_STE_NB', m.series_type, m.concept_standard,
    m.age, m.reference_period_type, (select min(membership) from stat.member), m.obs_status, m.known_from,
    concat_ws('; ', m.why_not, case m.status when 'ICSE18A_30' then 'dependent contractors (ICSE-18), not among the own-account workers' end)
from member m
union all
select 'member without it', m.ref_area, null, null, null, null, null, null, null, null, null, null, null, null, null,
    'no employers and own-account workers of the whole country are published here'
from stat.member m
where m.ref_area not in (select ref_area from member where obs_value is not null)
order by part, ref_area, status_in_employment, time_period;
