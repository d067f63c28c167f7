-- Takes over what changed of the derivations, and notes which series must be computed anew: those whose formula or inputs
-- changed, and those of which an input came with this run.
create temporary table versioned on commit drop as
select w.*, md5(w.formula_text || coalesce(i.inputs, '')) as version
from wanted_derivation w
left join (
    select series_id, string_agg(format('%s %s %s %s %s', role, input_series_id, coefficient, member, preference), ','
        order by role, input_series_id) as inputs
    from derived_input
    group by series_id) i using (series_id);

create temporary table stale (series_id bigint primary key) on commit drop;

insert into stale
select series_id from warehouse.derivation d
where not exists (select from versioned v where v.series_id = d.series_id and v.version = d.version)
union
select series_id from versioned v
where not exists (select from warehouse.derivation d where v.series_id = d.series_id and v.version = d.version)
union
select i.series_id
from derived_input i
join warehouse.observation o on o.series_id = i.input_series_id
where o.delivery_id in (
    select delivery_id from intake.delivery where run_id = current_setting('kerja.run')::bigint);

delete from warehouse.derivation where series_id in (select series_id from stale);

insert into warehouse.derivation (series_id, kind, formula, formula_text, derived_from, version)
select v.series_id, v.kind, v.formula, v.formula_text, v.derived_from, v.version
from versioned v join stale using (series_id);

insert into warehouse.derivation_input (series_id, input_series_id, role, coefficient, member, preference)
select i.series_id, i.input_series_id, i.role, i.coefficient, i.member, i.preference
from derived_input i join stale using (series_id)
on conflict do nothing;

delete from warehouse.observation where series_id in (select series_id from stale);
analyze stale, warehouse.derivation, warehouse.derivation_input;
