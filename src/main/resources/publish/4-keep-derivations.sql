-- Takes over what changed of the derivations, and notes what must be computed anew: all of a series whose formula or
-- inputs changed, and the periods of which an input came with the news.

-- A hidden input makes what was derived from it void; the version tells so.
insert into derived_input (series_id, input_series_id, role, coefficient, member, preference)
select i.series_id, i.input_series_id, i.role, i.coefficient, i.member, i.preference
from warehouse.derivation d
join warehouse.derivation_input i using (series_id)
where d.version = '' and not exists (select from wanted_derivation w where w.series_id = d.series_id);

insert into wanted_derivation (series_id, kind, formula, formula_text, derived_from)
select series_id, kind, formula, formula_text, derived_from
from warehouse.derivation d
where version = '' and not exists (select from wanted_derivation w where w.series_id = d.series_id);

create temporary table versioned on commit drop as
select w.*, md5(w.formula_text || coalesce(i.inputs, '')) as version
from wanted_derivation w
left join (
    select series_id, string_agg(format('%s %s %s %s %s', role, input_series_id, coefficient, member, preference), ','
        order by role, input_series_id) as inputs
    from derived_input
    group by series_id) i using (series_id);
analyze versioned, derived_input;

create temporary table stale (series_id bigint primary key) on commit drop;

insert into stale
select series_id from versioned v
where not exists (select from warehouse.derivation d where v.series_id = d.series_id and v.version = d.version)
union
select series_id
from warehouse.derivation d
where (select is_new from basis)
    and not exists (select from versioned v where v.series_id = d.series_id);
analyze stale;

create temporary table outdated on commit drop as
with gone as (
    delete from warehouse.derivation where series_id in (select series_id from stale) returning series_id
)
select series_id from gone;
analyze outdated;

insert into warehouse.derivation (series_id, kind, formula, formula_text, derived_from, version)
select v.series_id, v.kind, v.formula, v.formula_text, v.derived_from, v.version
from versioned v join stale using (series_id);

insert into warehouse.derivation_input (series_id, input_series_id, role, coefficient, member, preference)
select i.series_id, i.input_series_id, i.role, i.coefficient, i.member, i.preference
from derived_input i join stale using (series_id)
on conflict do nothing;
analyze warehouse.derivation, warehouse.derivation_input;

-- The modelled labour force of a year stands behind all periods of the year.
create temporary table stale_figure on commit drop as
with told as (
    select distinct i.series_id, o.time_period, i.role in ('weight', 'coverage') as is_yearly
    from news
    join warehouse.observation o using (delivery_id)
    join warehouse.derivation_input i on i.input_series_id = o.series_id
    where not exists (select from stale s where s.series_id = i.series_id)
)
select series_id, time_period from told where not is_yearly
union
select t.series_id, o.time_period
from told t
join warehouse.derivation_input i using (series_id)
join warehouse.observation o on o.series_id = i.input_series_id and left(o.time_period, 4) = t.time_period
where t.is_yearly and i.role not in ('weight', 'coverage')
union
select s.series_id, o.time_period
from stale s
join warehouse.derivation_input i using (series_id)
join warehouse.observation o on o.series_id = i.input_series_id
where i.role not in ('weight', 'coverage', 'published');
create unique index on stale_figure (series_id, time_period);
analyze stale_figure;

delete from warehouse.observation where series_id in (select series_id from outdated);
delete from warehouse.observation o
using stale_figure s
where o.series_id = s.series_id and o.time_period = s.time_period
    and not exists (select from stale where stale.series_id = s.series_id);
