-- 26. What is the working-age population and which projection was used?
-- The benchmark belongs to the vintage: of periods that were weighted anew, known_from decides. Where nobody says which it
-- was, it stays empty. Derived where only its parts are published; age bases differ and are shown.
-- Without members_missing: members without data have a row of their own, and a note says so.
select o.ref_area, o.time_period, o.obs_value as thousand_people, b.label as benchmark, b.is_certain as is_benchmark_certain,
    o.attributes ->> 'formula' as formula, o.indicator, o.series_type, o.concept_standard, o.age, o.reference_period_type,
    m.membership, o.obs_status, o.source, o.publication, o.known_from,
    coalesce(b.note, case when b.label is null then 'the publication does not say which population it is weighted by' end) as note
from stat.observation o
join stat.member m using (ref_area)
left join lateral (
    select p.label, p.is_certain, p.note
    from stat.population_benchmark p
    where p.ref_area = o.ref_area and p.source = o.source and p.period_from <= o.period_start and o.period_start < p.period_before
        and p.published_from <= o.known_from
    order by p.published_from desc
    limit 1) b on true
where o.indicator = 'POP_XWAP_SEX_AGE_NB' and o.sex = 'SEX_T' and o.area = '_T' and o.area_type = 'GEO_COV_NAT'
union all
select m.ref_area, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
    'no working-age population is published here, nor the parts it could be added from'
from stat.member m
where not exists (
    select from stat.observation o
    where o.ref_area = m.ref_area and o.indicator = 'POP_XWAP_SEX_AGE_NB' and o.sex = 'SEX_T' and o.area = '_T'
        and o.area_type = 'GEO_COV_NAT')
order by 1, 2, publication;
