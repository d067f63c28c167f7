-- V022__tell_changes_before_loading.sql
-- What a delivery changes is told before it is loaded. New and unchanged figures are only counted; those that differ from
-- what was known, or are no longer given, are listed.
alter table intake.delivery
    add column new_figures int not null default 0,
    add column revised int not null default 0,
    add column withdrawn int not null default 0;
comment on column intake.delivery.new_figures is 'Figures of the delivery that were not known before it, held ones included';
comment on column intake.delivery.revised is 'Figures known before that the delivery gives differently, held ones included';
comment on column intake.delivery.withdrawn is 'Figures known before that the delivery no longer gives, as its feed lets tell';

create table intake.revision_ahead (
    delivery_id bigint not null references intake.delivery,
    series_id bigint not null references warehouse.series,
    time_period text not null,
    figure_no int not null,
    is_withdrawn boolean not null,
    sheet text,
    row_no int not null default 0,
    column_no int not null default 0,
    cell text not null default '',
    previous_delivery_id bigint not null references intake.delivery,
    previous_value numeric,
    previous_obs_status text not null,
    obs_value numeric,
    obs_status text,
    change numeric,
    change_percent numeric,
    is_large boolean not null default false,
    outcome text check (outcome in ('withdrawn', 'overtaken')),
    primary key (delivery_id, series_id, time_period, figure_no)
);
comment on table intake.revision_ahead is 'What each delivery changes about figures known before it, as told before loading: one row for each cell';
comment on column intake.revision_ahead.delivery_id is 'Delivery that brings the change';
comment on column intake.revision_ahead.series_id is 'Series of the figure';
comment on column intake.revision_ahead.time_period is 'Period of the figure';
comment on column intake.revision_ahead.figure_no is 'Number of the figure or missing marker within the delivery; 0 if the delivery has no cell for it';
comment on column intake.revision_ahead.is_withdrawn is 'Whether the delivery no longer gives the figure';
comment on column intake.revision_ahead.previous_delivery_id is 'Delivery that had brought the figure known before';
comment on column intake.revision_ahead.previous_value is 'The figure known before; none if it had been withdrawn';
comment on column intake.revision_ahead.previous_obs_status is 'Observation status of the figure known before';
comment on column intake.revision_ahead.obs_value is 'The figure as delivered now; none if withdrawn';
comment on column intake.revision_ahead.change is 'Figure now less figure before, in the indicator''s unit: points for rates';
comment on column intake.revision_ahead.change_percent is 'The change in percent of the figure before, to four decimals; none if that was zero';
comment on column intake.revision_ahead.is_large is 'Whether the change is beyond what the feed lets pass without being asked';
comment on column intake.revision_ahead.outcome is 'What came of a withdrawal at loading: withdrawn, or overtaken by a delivery loaded meanwhile; none before';
call warehouse.copy_comments('intake.figure', 'intake.revision_ahead');

create view intake.change as
select
    d.delivery, r.is_withdrawn, r.is_large, s.ref_area, s.area, s.indicator, s.freq, r.time_period, s.sex, s.age,
    s.economic_activity, s.occupation, s.status_in_employment, s.education, s.area_type, s.series_key,
    r.previous_value, r.obs_value, r.change, r.change_percent, s.unit_measure, s.unit_mult,
    r.previous_obs_status, r.obs_status, before.delivery as previous_delivery, r.outcome,
    r.sheet, r.row_no, r.column_no, r.cell, r.figure_no, r.delivery_id
from intake.revision_ahead r
join warehouse.series s using (series_id)
join intake.delivery d using (delivery_id)
join intake.delivery before on before.delivery_id = r.previous_delivery_id;
comment on view intake.change is
    'What each delivery changes about figures known before it; largest first by abs(change) or abs(change_percent)';
comment on column intake.change.delivery is 'Delivery that brings the change';
comment on column intake.change.previous_delivery is 'Delivery that had brought the figure known before';
call warehouse.copy_comments('intake.revision_ahead', 'intake.change');
call warehouse.copy_comments('warehouse.series', 'intake.change');
grant select on intake.change to kerja_etl, kerja_operator;
