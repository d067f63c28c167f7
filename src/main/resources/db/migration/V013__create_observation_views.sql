-- V013__create_observation_views.sql
-- The statisticians' contract: columns as SDMX names them, one row a figure. The view of all times comes first; today's
-- and any past day's are cuts through it.
create view stat.observation_history as
select
    s.ref_area, s.area, s.indicator, s.freq, o.time_period, s.sex, s.age, s.economic_activity, s.occupation,
    s.status_in_employment, s.education, s.area_type, s.institutional_sector, s.duration, s.hours,
    s.migrant_status, s.currency, s.population, s.seasonal_adjustment, s.reference_period_type,
    s.series_type, s.source, s.concept_standard, s.publication,
    o.obs_value, s.unit_measure, s.unit_mult, o.obs_status, o.conf_status, o.period_start, o.period_end, o.step, o.attributes,
    d.delivery, o.feed, o.sheet, o.cell, o.reported_text, o.known_from, o.known_to, o.revision, o.is_withdrawn,
    s.series_key, known.known_by, d.received_at
from warehouse.disclosed_observation o
join warehouse.series s using (series_id)
left join intake.delivery d using (delivery_id)
cross join lateral (select case
    when o.delivery_id is null then 'computation'
    when o.known_from = d.published_at then 'publication'
    when o.known_from = d.received_at then 'arrival'
    else 'release' end as known_by) known;

comment on view stat.observation_history is
    'Every figure ever known, one row for each revision: it held from known_from until before known_to';
comment on column stat.observation_history.delivery is 'Delivery that brought the figure, as named in stat.delivery; none for a derived figure';
comment on column stat.observation_history.series_key is 'Key of the series; with time_period it names the figure for stat.lineage';
comment on column stat.observation_history.known_by is 'What known_from is: publication the day the office published the figure; arrival the moment its delivery came, where no feed knows the day; release the moment an operator let a held figure go on; computation when the inputs of a derived one were all known';
comment on column stat.observation_history.received_at is 'When the delivery came. If that was after known_from, the figure was loaded late: as-of answers between the two have changed since';
call warehouse.copy_comments('warehouse.series', 'stat.observation_history');
call warehouse.copy_comments('warehouse.disclosed_observation', 'stat.observation_history');

create view stat.observation as
select
    ref_area, area, indicator, freq, time_period, sex, age, economic_activity, occupation,
    status_in_employment, education, area_type, institutional_sector, duration, hours, migrant_status,
    currency, population, seasonal_adjustment, reference_period_type, series_type, source, concept_standard,
    publication, obs_value, unit_measure, unit_mult, obs_status, conf_status, period_start, period_end, step,
    attributes, delivery, feed, sheet, cell, reported_text, known_from, series_key, known_by,
    received_at
from stat.observation_history
where known_to = 'infinity' and not is_withdrawn;

comment on view stat.observation is
    'One row a figure as known now. Withdrawn figures are left out; confidential ones stand without their value. Publications may tell the same figure, a row each: choose one before you add, or ask stat.comparable, which does. Compare only like with like: series_type, source, concept_standard and age tell';
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
        period_start, period_end, step, attributes, delivery, feed, sheet, cell, reported_text, known_from, series_key, known_by,
        received_at
    from stat.observation_history
    where known_from <= moment and known_to > moment and not is_withdrawn;
end;
comment on function stat.observation_as_of(timestamptz) is
    'stat.observation as it stood at a past moment, with the same columns: select * from stat.observation_as_of(''2024-06-30'')';
