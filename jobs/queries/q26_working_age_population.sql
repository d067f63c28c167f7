-- 26. What is the working-age population and which projection was used?
-- The benchmark belongs to the vintage: breaks by weight say when it changed. Derived where only its parts are published.
select o.ref_area, o.time_period, o.age, o.obs_value as thousand_people, o.series_type, o.attributes ->> 'formula' as formula,
    o.concept_standard, o.reference_period_type, o.obs_status, o.publication, o.known_from,
    (select string_agg(b.label, '; ' order by b.break_date) from stat.break b
        where b.ref_area = o.ref_area and b.break_reason = 'BR_WEIGHT') as benchmarks
from stat.observation o
where o.indicator = 'POP_XWAP_SEX_AGE_NB' and o.sex = 'SEX_T' and o.area = '_T' and o.area_type = 'GEO_COV_NAT'
    and o.ref_area in (select code from stat.code where list = 'ref_area' and attributes ->> 'asean_member_from' is not null)
order by o.ref_area, o.time_period, o.publication;
