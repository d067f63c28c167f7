-- Which series can be derived now that there are new ones, how, and from which others. Nothing is computed yet.

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

-- Derived series that a new one could be a term of, or that it stands instead of.
create temporary table concerned on commit drop as
with told as (
    select derived, (n.series).series_type as derived_from, (n.series).publication
    from new_series n
    cross join lateral (values ('indicator', (n.series).indicator), ('sex', (n.series).sex),
        ('area_type', (n.series).area_type), ('age', (n.series).age)) own (dimension, code)
    join (select distinct dimension, target, term from formula_term) t on t.dimension = own.dimension and t.term = own.code
    cross join lateral jsonb_populate_record(n.series, jsonb_build_object(t.dimension, t.target, 'series_type', 'DERIVED',
        'publication', 'derived-' || (n.series).publication)) derived
    union all
    select d, (n.series).series_type, substr(d.publication, length('derived-') + 1)
    from new_series n
    join warehouse.series d
        on d.ref_area = (n.series).ref_area and d.indicator = (n.series).indicator and d.freq = (n.series).freq
        and (d.sex, d.age, d.economic_activity) = ((n.series).sex, (n.series).age, (n.series).economic_activity)
        and d.series_type = 'DERIVED'
    join warehouse.derivation v on v.series_id = d.series_id and v.kind <> 'aggregate'
        and v.derived_from = (n.series).series_type
)
select distinct on (key.series_key, derived_from) key.series_key, derived_from, publication, derived
from told
cross join lateral (select warehouse.series_key(derived)) key (series_key);
analyze formula_term, concerned;

-- A series can be derived where every term has a series of the same frame: all dimensions but the formula's own. Of
-- several formulas for one series the first listed is taken.
create temporary table derived_target on commit drop as
with candidate as (
    select c.series_key, c.derived_from, t.formula, t.formula_text, t.sort, t.kind, t.terms, t.role, t.term, s.series_id
    from concerned c
    cross join lateral (values ('indicator', (c.derived).indicator), ('sex', (c.derived).sex),
        ('area_type', (c.derived).area_type), ('age', (c.derived).age)) own (dimension, code)
    join formula_term t on t.dimension = own.dimension and t.target = own.code
    cross join lateral jsonb_populate_record(c.derived, jsonb_build_object(
        t.dimension, t.term, 'series_type', c.derived_from, 'publication', c.publication)) input
    join warehouse.series s on s.series_key = warehouse.series_key(input)
    join warehouse.indicator i on i.indicator = s.indicator
    left join warehouse.code place on place.list = 'ref_area' and place.code = s.ref_area
    where (t.dimension = 'indicator' or i.attributes ->> 'aggregation_across_members' = 'SUM')
        and (t.only_for is null or place.attributes ->> 'country' = any (t.only_for))
        and (t.not_for is null or place.attributes ->> 'country' <> all (t.not_for))
), complete as (
    select series_key, derived_from, formula, formula_text, sort, kind,
        array_agg(series_id order by role, term) as input_ids, array_agg(role order by role, term) as roles
    from candidate
    group by series_key, derived_from, formula, formula_text, sort, kind, terms
    having count(*) = terms
), taken as (
    select distinct on (series_key) *
    from complete
    order by series_key, sort, derived_from
)
select series_key, formula, formula_text, kind, derived_from, input_ids, roles, c.derived as s
from taken
join concerned c using (series_key, derived_from);
analyze derived_target;

insert into warehouse.series (ref_area, area, indicator, freq, sex, age, economic_activity, occupation,
    status_in_employment, education, area_type, institutional_sector, duration, hours, migrant_status, currency,
    population, seasonal_adjustment, reference_period_type, series_type, source, concept_standard, publication,
    unit_measure, unit_mult, feed)
select (s).ref_area, (s).area, (s).indicator, (s).freq, (s).sex, (s).age, (s).economic_activity, (s).occupation,
    (s).status_in_employment, (s).education, (s).area_type, (s).institutional_sector, (s).duration, (s).hours,
    (s).migrant_status, (s).currency, (s).population, (s).seasonal_adjustment, (s).reference_period_type,
    (s).series_type, (s).source, (s).concept_standard, (s).publication, i.unit_measure, i.unit_mult, 'derived'
from derived_target t
join warehouse.indicator i on i.indicator = (t.s).indicator
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
