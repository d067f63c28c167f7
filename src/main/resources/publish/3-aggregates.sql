-- ASEAN: which figures of the members go into which aggregate. Levels are summed; rates are summed numerators over summed
-- denominators, never means of rates. Where a member publishes only the rate, its modelled labour force gives the weight;
-- that works for shares of the labour force alone. National definitions differ, so that national figures go in only where
-- they name a resolution of labour statisticians, or come from the registers that all keep alike.
create temporary table membership on commit drop as
select a.code as aggregate, m.code as member,
    case when a.code = 'ASEAN_COMP' then (m.attributes ->> 'asean_member_from')::date end as member_from
from warehouse.code a
join warehouse.code m
    on m.list = 'ref_area' and m.attributes ->> 'asean_member_from' is not null
    and (a.code = 'ASEAN_COMP' or m.code = any (string_to_array(a.attributes ->> 'members', '|')))
where a.list = 'ref_area_aggregate' and a.code in ('ASEAN10', 'ASEAN11', 'ASEAN_COMP');

-- New series change the aggregates of their own frame, which is every dimension that members must share; a new modelled
-- labour force changes all. The one that is known is needed for whatever is aggregated.
create temporary table aggregated_frame on commit drop as
with own as (
    select (n.series).* from new_series n
    union all
    select *
    from warehouse.series
    where exists (select from new_series)
        and ((indicator = 'EAP_2EAP_SEX_AGE_NB' and series_type = 'ILO_MOD' and freq = 'A')
            or exists (
                select from new_series n
                where (n.series).indicator = 'EAP_2EAP_SEX_AGE_NB' and (n.series).series_type = 'ILO_MOD'
                    and (n.series).freq = 'A'))
)
select distinct freq, sex, age, economic_activity, occupation, status_in_employment, education, area_type,
    institutional_sector, duration, hours, migrant_status, currency, seasonal_adjustment, series_type, concept_standard
from own
where ref_area in (select member from membership) and area = '_T' and population in ('_T', 'RESIDENT');
analyze aggregated_frame;

create temporary table member_series on commit drop as
select s.*, i.attributes ->> 'aggregation_across_members' as aggregation,
    to_jsonb(s) - array['series_id', 'series_key', 'family', 'sense', 'ref_area', 'source', 'publication', 'population',
        'reference_period_type', 'unit_measure', 'unit_mult', 'feed', 'indicator'] as frame,
    format('%s %s %s %s',
        array_position(array['_T', 'RESIDENT'], s.population),
        coalesce(array_position(array['RP_AVG12', 'RP_AVG3', 'RP_MID', 'RP_ROUND'], s.reference_period_type), 9),
        s.publication, s.source) as liking
from aggregated_frame f
join warehouse.series s
    on (s.freq, s.sex, s.age, s.economic_activity, s.occupation, s.status_in_employment, s.education, s.area_type,
        s.institutional_sector, s.duration, s.hours, s.migrant_status, s.currency, s.seasonal_adjustment, s.series_type,
        s.concept_standard)
    = (f.freq, f.sex, f.age, f.economic_activity, f.occupation, f.status_in_employment, f.education, f.area_type,
        f.institutional_sector, f.duration, f.hours, f.migrant_status, f.currency, f.seasonal_adjustment, f.series_type,
        f.concept_standard)
join warehouse.indicator i on i.indicator = s.indicator
where s.ref_area in (select member from membership) and s.area = '_T' and s.population in ('_T', 'RESIDENT')
    and (s.series_type in ('ILO_HARM', 'ILO_MOD')
        or (s.series_type = 'NATIONAL' and s.concept_standard like 'ICLS%')
        or (s.series_type = 'NATIONAL' and i.attributes ->> 'theme' = 'public_employment_services'));
analyze member_series;

-- What each series is for: addend of its own indicator; numerator, denominator or stand-in of a rate.
create temporary table aggregate_part on commit drop as
select s.indicator as target, 'addend' as role, s.series_id, s.ref_area, s.series_type, s.frame, s.liking
from member_series s where s.aggregation = 'SUM'
union all
select s.indicator, 'rate', s.series_id, s.ref_area, s.series_type, s.frame, s.liking
from member_series s
join warehouse.indicator i using (indicator)
where s.aggregation = 'RATIO_OF_SUMS' and i.attributes ->> 'denominator' in ('EAP_TEAP_SEX_AGE_NB', 'EAP_2EAP_SEX_AGE_NB')
union all
select i.indicator, part.role, s.series_id, s.ref_area, s.series_type, s.frame, s.liking
from warehouse.indicator i
cross join lateral (values
    ('numerator', i.attributes ->> 'numerator'), ('denominator', i.attributes ->> 'denominator')) part (role, indicator)
join member_series s on s.indicator = part.indicator
where i.attributes ->> 'aggregation_across_members' = 'RATIO_OF_SUMS'
    and exists (select from warehouse.indicator where indicator = i.attributes ->> 'numerator')
    and exists (select from warehouse.indicator where indicator = i.attributes ->> 'denominator');

create temporary table aggregate_target on commit drop as
with told as (
    select p.target, p.series_type, p.frame, m.aggregate,
        jsonb_populate_record(null::warehouse.series, p.frame || jsonb_build_object(
            'indicator', p.target, 'ref_area', m.aggregate, 'source', '_U', 'population', '_T',
            'reference_period_type', '_U', 'series_type', 'DERIVED',
            'publication', 'asean-' || replace(lower(p.series_type), '_', '-'))) as s
    from aggregate_part p
    join membership m on m.member = p.ref_area
    group by p.target, p.series_type, p.frame, m.aggregate
    having count(distinct p.ref_area) > 1
        and (bool_or(p.role in ('addend', 'rate')) or (bool_or(p.role = 'numerator') and bool_or(p.role = 'denominator')))
)
select warehouse.series_key(s) as series_key, target, series_type as derived_from, frame, aggregate, s
from told;

insert into warehouse.series (ref_area, area, indicator, freq, sex, age, economic_activity, occupation,
    status_in_employment, education, area_type, institutional_sector, duration, hours, migrant_status, currency,
    population, seasonal_adjustment, reference_period_type, series_type, source, concept_standard, publication,
    unit_measure, unit_mult, feed)
select (s).ref_area, (s).area, (s).indicator, (s).freq, (s).sex, (s).age, (s).economic_activity, (s).occupation,
    (s).status_in_employment, (s).education, (s).area_type, (s).institutional_sector, (s).duration, (s).hours,
    (s).migrant_status, (s).currency, (s).population, (s).seasonal_adjustment, (s).reference_period_type,
    (s).series_type, (s).source, (s).concept_standard, (s).publication, i.unit_measure, i.unit_mult, 'derived'
from aggregate_target t
join warehouse.indicator i on i.indicator = t.target
on conflict (series_key) do nothing;

-- The figures themselves, those of one source before those of the next; then the modelled labour force: of the same sex
-- and age as weight, of everybody aged 15 and over as measure of coverage.
insert into derived_input (series_id, input_series_id, role, coefficient, member, preference)
select d.series_id, p.series_id, p.role, 1, p.ref_area,
    dense_rank() over (partition by d.series_id, p.ref_area order by p.liking)
from aggregate_target t
join warehouse.series d using (series_key)
join aggregate_part p on p.target = t.target and p.series_type = t.derived_from and p.frame = t.frame
join membership m on m.aggregate = t.aggregate and m.member = p.ref_area;

insert into derived_input (series_id, input_series_id, role, coefficient, member, preference)
select d.series_id, w.series_id, wanted.role, 1, w.ref_area,
    row_number() over (partition by d.series_id, w.ref_area, wanted.role order by w.liking)
from aggregate_target t
join warehouse.series d using (series_key)
join membership m on m.aggregate = t.aggregate
join member_series w on w.ref_area = m.member and w.indicator = 'EAP_2EAP_SEX_AGE_NB' and w.freq = 'A'
    and w.area_type = 'GEO_COV_NAT' and w.series_type = 'ILO_MOD'
cross join lateral (values ('coverage'), ('weight')) wanted (role)
where (wanted.role = 'coverage' and w.sex = 'SEX_T' and w.age = 'AGE_YTHADULT_YGE15')
    or (wanted.role = 'weight' and w.sex = d.sex and w.age = d.age
        and exists (select from derived_input i where i.series_id = d.series_id and i.role = 'rate'));

insert into wanted_derivation (series_id, kind, formula, formula_text, derived_from)
select d.series_id, 'aggregate', t.aggregate,
    case i.attributes ->> 'aggregation_across_members'
        when 'SUM' then 'sum over members'
        else '100 * sum of numerators / sum of denominators over members' end,
    t.derived_from
from aggregate_target t
join warehouse.series d using (series_key)
join warehouse.indicator i on i.indicator = t.target;
