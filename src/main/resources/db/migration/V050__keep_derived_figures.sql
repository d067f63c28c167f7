-- V050__keep_derived_figures.sql
-- Figures that Kerja computes stand among the others, so that one history, one door and one set of views serve all. They
-- come from no delivery but from other figures: which ones is kept for each series, which vintage follows from the times.
alter table warehouse.observation
    alter column delivery_id drop not null,
    add constraint observation_has_an_origin check (delivery_id is not null or feed = 'derived');
comment on column warehouse.observation.delivery_id is 'Delivery that brought the figure; none for a derived one';
comment on column warehouse.observation.feed is 'Feed that read the figure; derived if Kerja computed it';
comment on column warehouse.observation.feed_version is 'Which state of the feed''s definition read the figure; of the formula, if derived';

create table warehouse.derivation (
    series_id bigint primary key references warehouse.series,
    kind text not null check (kind in ('rate', 'sum', 'aggregate')),
    formula text not null,
    formula_text text not null,
    derived_from text not null,
    version text not null
);
comment on table warehouse.derivation is 'How each derived series is computed';
comment on column warehouse.derivation.series_id is 'The derived series';
comment on column warehouse.derivation.kind is 'rate of levels, sum of parts, or aggregate over members';
comment on column warehouse.derivation.formula is 'Code of the formula, of code list formula; the aggregate''s code for an aggregate';
comment on column warehouse.derivation.formula_text is 'The formula in words';
comment on column warehouse.derivation.derived_from is 'Series type of the figures that go in: NATIONAL, ILO_HARM or ILO_MOD, never mixed';
comment on column warehouse.derivation.version is 'Hash of formula and inputs; another one means that the series must be computed anew';

create table warehouse.derivation_input (
    series_id bigint not null references warehouse.derivation on delete cascade,
    input_series_id bigint not null references warehouse.series,
    role text not null check (role in ('addend', 'numerator', 'denominator', 'rate', 'weight', 'published')),
    coefficient int not null default 1,
    member text,
    preference int not null default 1,
    primary key (series_id, input_series_id, role)
);
create index on warehouse.derivation_input (input_series_id);
comment on table warehouse.derivation_input is
    'Series that go into a derived one. The vintage used is the one that was known when the derived figure became known';
comment on column warehouse.derivation_input.series_id is 'The derived series';
comment on column warehouse.derivation_input.input_series_id is 'A series that goes in';
comment on column warehouse.derivation_input.role is 'addend of a sum; numerator or denominator of a rate; rate and weight where a member''s levels must be estimated; weight also measures coverage; published where the office''s own figure stands instead';
comment on column warehouse.derivation_input.coefficient is '1 if added, -1 if subtracted';
comment on column warehouse.derivation_input.member is 'Member the series is about, for an aggregate';
comment on column warehouse.derivation_input.preference is 'Of several series of one member and role the first one with a figure is taken';

-- Derived figures have no delivery; place, words and formula are for lineage.
create or replace view warehouse.disclosed_observation as
select
    o.series_id, o.time_period, o.revision, o.period_start, o.period_end,
    o.obs_value is null as is_withdrawn,
    may.show as is_shown,
    case when may.show then o.obs_value end as obs_value,
    o.obs_status, o.conf_status,
    case when may.show then o.step end as step,
    case when may.show then o.attributes end as attributes,
    o.delivery_id, o.sheet, nullif(o.cell, '') as cell,
    case when may.show then o.reported_text end as reported_text,
    o.feed, o.known_from, o.known_to,
    o.row_no, o.column_no, o.labels, o.feed_version, o.run_id
from warehouse.observation o
cross join lateral (select o.conf_status = 'F' as show) may;
call warehouse.copy_comments('warehouse.observation', 'warehouse.disclosed_observation');

-- The key of the series lets a reader ask for the lineage of a figure.
drop view stat.revision;
drop function stat.observation_as_of(timestamptz);
drop view stat.observation;
drop view stat.observation_history;

create view stat.observation_history as
select
    s.ref_area, s.area, s.indicator, s.freq, o.time_period, s.sex, s.age, s.economic_activity, s.occupation,
    s.status_in_employment, s.education, s.area_type, s.institutional_sector, s.duration, s.hours,
    s.migrant_status, s.currency, s.population, s.seasonal_adjustment, s.reference_period_type,
    s.series_type, s.source, s.concept_standard, s.publication,
    o.obs_value, s.unit_measure, s.unit_mult, o.obs_status, o.conf_status, o.period_start, o.period_end, o.step, o.attributes,
    d.delivery, o.feed, o.sheet, o.cell, o.reported_text, o.known_from, o.known_to, o.revision, o.is_withdrawn,
    s.series_key
from warehouse.disclosed_observation o
join warehouse.series s using (series_id)
left join intake.delivery d using (delivery_id);

comment on view stat.observation_history is
    'Every figure ever known, one row for each revision: it held from known_from until before known_to';
comment on column stat.observation_history.delivery is 'Delivery that brought the figure, as named in stat.delivery; none for a derived figure';
comment on column stat.observation_history.series_key is 'Key of the series; with time_period it names the figure for stat.lineage';
call warehouse.copy_comments('warehouse.series', 'stat.observation_history');
call warehouse.copy_comments('warehouse.disclosed_observation', 'stat.observation_history');

create view stat.observation as
select
    ref_area, area, indicator, freq, time_period, sex, age, economic_activity, occupation,
    status_in_employment, education, area_type, institutional_sector, duration, hours, migrant_status,
    currency, population, seasonal_adjustment, reference_period_type, series_type, source, concept_standard,
    publication, obs_value, unit_measure, unit_mult, obs_status, conf_status, period_start, period_end, step,
    attributes, delivery, feed, sheet, cell, reported_text, known_from, series_key
from stat.observation_history
where known_to = 'infinity' and not is_withdrawn;

comment on view stat.observation is
    'One row a figure as known now. Withdrawn figures are left out; confidential ones stand without their value. Compare only like with like: series_type, source, concept_standard and age tell';
call warehouse.copy_comments('stat.observation_history', 'stat.observation');

-- Plain SQL that runs with the reader's own rights, so that the planner sees through it to the indexes.
create function stat.observation_as_of(moment timestamptz) returns setof stat.observation
language sql stable parallel safe
begin atomic
    select
        ref_area, area, indicator, freq, time_period, sex, age, economic_activity, occupation,
        status_in_employment, education, area_type, institutional_sector, duration, hours, migrant_status,
        currency, population, seasonal_adjustment, reference_period_type, series_type, source,
        concept_standard, publication, obs_value, unit_measure, unit_mult, obs_status, conf_status,
        period_start, period_end, step, attributes, delivery, feed, sheet, cell, reported_text, known_from, series_key
    from stat.observation_history
    where known_from <= moment and known_to > moment and not is_withdrawn;
end;
comment on function stat.observation_as_of(timestamptz) is
    'stat.observation as it stood at a past moment, with the same columns: select * from stat.observation_as_of(''2024-06-30'')';

create view stat.revision as
select
    s.ref_area, s.area, s.indicator, s.freq, o.time_period, s.sex, s.age, s.economic_activity, s.occupation,
    s.status_in_employment, s.education, s.area_type, s.institutional_sector, s.duration, s.hours,
    s.migrant_status, s.currency, s.population, s.seasonal_adjustment, s.reference_period_type,
    s.series_type, s.source, s.concept_standard, s.publication,
    s.unit_measure, s.unit_mult, o.revision,
    f.obs_value as first_value, p.obs_value as previous_value, o.obs_value, l.obs_value as latest_value,
    o.obs_value - p.obs_value as change,
    round(100 * (o.obs_value - p.obs_value) / nullif(abs(p.obs_value), 0), 4) as change_percent,
    p.obs_status as previous_obs_status, o.obs_status, o.is_withdrawn,
    before.delivery as previous_delivery, d.delivery, p.known_from as previous_known_from, o.known_from, s.series_key
from warehouse.disclosed_observation o
join warehouse.series s using (series_id)
left join intake.delivery d using (delivery_id)
join warehouse.disclosed_observation p
    on p.series_id = o.series_id and p.time_period = o.time_period and p.revision = o.revision - 1
left join intake.delivery before on before.delivery_id = p.delivery_id
join warehouse.disclosed_observation f
    on f.series_id = o.series_id and f.time_period = o.time_period and f.revision = 0
join warehouse.disclosed_observation l
    on l.series_id = o.series_id and l.time_period = o.time_period and l.known_to = 'infinity'
where o.revision > 0
    and (not (o.is_shown and p.is_shown)
        or (o.obs_value, o.obs_status) is distinct from (p.obs_value, p.obs_status));

comment on view stat.revision is
    'One row for each restatement of a figure; a change of status alone is one too. Values are missing where confidential or withdrawn';
comment on column stat.revision.first_value is 'The figure as first known';
comment on column stat.revision.previous_value is 'The figure that this restatement replaced';
comment on column stat.revision.obs_value is 'The figure as restated; none if withdrawn or confidential';
comment on column stat.revision.latest_value is 'The figure as known now';
comment on column stat.revision.change is 'Restated less replaced figure, in the indicator''s unit: points for rates';
comment on column stat.revision.change_percent is 'The change in percent of the replaced figure, to four decimals; none if that was zero';
comment on column stat.revision.previous_obs_status is 'Observation status of the replaced figure';
comment on column stat.revision.previous_delivery is 'Delivery that had brought the replaced figure';
comment on column stat.revision.delivery is 'Delivery that brought the restatement';
comment on column stat.revision.previous_known_from is 'Since when the replaced figure had been known';
comment on column stat.revision.known_from is 'Since when the restated figure is known';
call warehouse.copy_comments('stat.observation_history', 'stat.revision');

create view stat.derivation as
select s.series_key, d.kind, d.formula, d.formula_text, d.derived_from, i.role, i.coefficient, i.member, i.preference, g.series_key as input_series_key
from warehouse.derivation d
join warehouse.series s using (series_id)
join warehouse.derivation_input i using (series_id)
join warehouse.series g on g.series_id = i.input_series_id;
comment on view stat.derivation is 'How each derived series is computed: one row for each series that goes in';
comment on column stat.derivation.series_key is 'Key of the derived series';
comment on column stat.derivation.input_series_key is 'Key of a series that goes in';
call warehouse.copy_comments('warehouse.derivation', 'stat.derivation');
call warehouse.copy_comments('warehouse.derivation_input', 'stat.derivation');
