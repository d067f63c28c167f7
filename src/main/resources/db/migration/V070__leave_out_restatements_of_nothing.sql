-- V070__leave_out_restatements_of_nothing.sql
-- A vintage loaded late may say what the next one says too. Both rows stay, each with its own place, but that is no
-- restatement. Where a figure is withheld, it cannot be told and the row stays.
create or replace view stat.revision as
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

