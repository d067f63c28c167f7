-- V014__create_revision_view.sql
-- What offices restated: by how much, when, and in which delivery. A vintage loaded late may say what the next one says
-- too: both rows stay, each with its own place, but that is no restatement. Where a figure is withheld, it cannot be told
-- and the row stays. What the conditions on known_to and revision say is true anyway; they lead to the two indexes below, which
-- hold the restatements of a series on a page, where the figures themselves lie wherever their deliveries put them.
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
    and p.known_to < 'infinity'
left join intake.delivery before on before.delivery_id = p.delivery_id
join warehouse.disclosed_observation f
    on f.series_id = o.series_id and f.time_period = o.time_period and f.revision = 0
    and f.known_to < 'infinity'
join warehouse.disclosed_observation l
    on l.series_id = o.series_id and l.time_period = o.time_period and l.known_to = 'infinity'
    and l.revision > 0
where o.revision > 0
    and (not (o.is_shown and p.is_shown)
        or (o.obs_value, o.obs_status) is distinct from (p.obs_value, p.obs_status));
create index observation_revised on warehouse.observation (series_id, time_period)
    include (revision, obs_value, obs_status, conf_status, withheld, delivery_id, known_from, known_to) where revision > 0;
create index observation_superseded on warehouse.observation (series_id, time_period)
    include (revision, obs_value, obs_status, conf_status, withheld, delivery_id, known_from) where known_to < 'infinity';

comment on view stat.revision is
    'One row for each restatement of a figure; a change of status alone is one too. Values are missing where confidential or withdrawn. What offices restated has another series_type than DERIVED: derived figures follow their inputs, and end when an office publishes the figure itself';
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
