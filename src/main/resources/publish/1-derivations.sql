-- Which series can be derived, how, and from which others. Set-based over all series; nothing is computed yet.

-- Each code that a formula needs, with its place there. A formula is about indicators, or about one other dimension.
create temporary table formula_term on commit drop as
with formula as (
    select code as formula, label as formula_text, sort, attributes ->> 'kind' as kind,
        coalesce(attributes ->> 'dimension', 'indicator') as dimension,
        coalesce(attributes ->> 'target', attributes ->> 'denominator') as target,
        string_to_array(attributes ->> 'numerator', '|') as upper,
        case when attributes ->> 'kind' = 'rate' then string_to_array(attributes ->> 'denominator', '|') end as lower,
        string_to_array(attributes ->> 'only_for', '|') as only_for,
        string_to_array(attributes ->> 'not_for', '|') as not_for
    from warehouse.code
    where list = 'formula'
)
select formula, formula_text, sort, kind, dimension, target, only_for, not_for, term, role,
    count(*) over (partition by formula) as terms
from formula
cross join lateral (
    select unnest(upper), case kind when 'rate' then 'numerator' else 'addend' end
    union all
    select unnest(lower), 'denominator') part (term, role);

-- A series can be derived where every term has a series of the same frame: all dimensions but the formula's own. Of
-- several formulas for one series the first listed is taken.
create temporary table derived_target on commit drop as
with candidate as (
    select t.*, s.series_id, s.series_type, s.publication,
        to_jsonb(s) - array['series_id', 'series_key', 'family', 'unit_measure', 'unit_mult', 'feed', t.dimension] as frame
    from warehouse.series s
    join warehouse.indicator i using (indicator)
    left join warehouse.code place on place.list = 'ref_area' and place.code = s.ref_area
    cross join lateral (values
        ('indicator', s.indicator), ('sex', s.sex), ('area_type', s.area_type), ('age', s.age)) own (dimension, code)
    join formula_term t on t.dimension = own.dimension and t.term = own.code
    where s.series_type <> 'DERIVED'
        and (t.dimension = 'indicator' or i.attributes ->> 'aggregation_across_members' = 'SUM')
        and (t.only_for is null or place.attributes ->> 'country' = any (t.only_for))
        and (t.not_for is null or place.attributes ->> 'country' <> all (t.not_for))
), complete as (
    select formula, formula_text, sort, kind, min(series_type) as derived_from,
        frame || jsonb_build_object(dimension, target, 'series_type', 'DERIVED',
            'publication', 'derived-' || min(publication)) as dims,
        array_agg(series_id order by role, term) as input_ids,
        array_agg(role order by role, term) as roles
    from candidate
    group by formula, formula_text, sort, kind, dimension, target, terms, frame
    having count(distinct (role, term)) = terms
)
select distinct on (key.series_key) key.series_key, formula, formula_text, kind, derived_from, input_ids, roles, dims
from complete
cross join lateral jsonb_populate_record(null::warehouse.series, dims) s
cross join lateral (select warehouse.series_key(s.ref_area, s.area, s.indicator, s.freq, s.sex, s.age,
    s.economic_activity, s.occupation, s.status_in_employment, s.education, s.area_type, s.institutional_sector,
    s.duration, s.hours, s.migrant_status, s.currency, s.population, s.seasonal_adjustment,
    s.reference_period_type, s.series_type, s.source, s.concept_standard, s.publication)) key (series_key)
order by key.series_key, sort;

insert into warehouse.series (ref_area, area, indicator, freq, sex, age, economic_activity, occupation,
    status_in_employment, education, area_type, institutional_sector, duration, hours, migrant_status, currency,
    population, seasonal_adjustment, reference_period_type, series_type, source, concept_standard, publication,
    unit_measure, unit_mult, feed)
select s.ref_area, s.area, s.indicator, s.freq, s.sex, s.age, s.economic_activity, s.occupation,
    s.status_in_employment, s.education, s.area_type, s.institutional_sector, s.duration, s.hours, s.migrant_status,
    s.currency, s.population, s.seasonal_adjustment, s.reference_period_type, s.series_type, s.source,
    s.concept_standard, s.publication, i.unit_measure, i.unit_mult, 'derived'
from derived_target t
cross join lateral jsonb_populate_record(null::warehouse.series, t.dims) s
join warehouse.indicator i using (indicator)
on conflict (series_key) do nothing;

-- What a derived series rests on: its terms, and the offices' own figures of the same that stand instead.
create temporary table derived_input on commit drop as
select d.series_id, i.input_series_id, i.role, 1 as coefficient, null::text as member, 1 as preference
from derived_target t
join warehouse.series d using (series_key)
cross join lateral unnest(t.input_ids, t.roles) i (input_series_id, role)
union all
select d.series_id, p.series_id, 'published', 1, null, 1
from derived_target t
join warehouse.series d using (series_key)
join warehouse.series p
    on p.indicator = d.indicator and p.ref_area = d.ref_area and p.freq = d.freq and p.series_type = t.derived_from
    and (p.area, p.sex, p.age, p.economic_activity, p.occupation, p.status_in_employment, p.education, p.area_type,
        p.institutional_sector, p.duration, p.hours, p.migrant_status, p.currency, p.population, p.seasonal_adjustment)
    = (d.area, d.sex, d.age, d.economic_activity, d.occupation, d.status_in_employment, d.education, d.area_type,
        d.institutional_sector, d.duration, d.hours, d.migrant_status, d.currency, d.population, d.seasonal_adjustment);

create temporary table wanted_derivation on commit drop as
select d.series_id, t.kind, t.formula, t.formula_text, t.derived_from
from derived_target t
join warehouse.series d using (series_key);
