-- V058__remember_what_is_published.sql
-- A night works on what came that night: publishing remembers which runs it has seen, and which series and which formulas.
alter table intake.run add column published_at timestamptz;
comment on column intake.run.published_at is 'When what follows from the run''s figures was computed; none if it still has to be';

create table warehouse.publishing (
    basis text not null,
    series_id bigint not null
);
insert into warehouse.publishing values ('', 0);
comment on table warehouse.publishing is 'What the derived series were last sought in; one row';
comment on column warehouse.publishing.basis is
    'Hash of statements, formulas, indicators and memberships; another one means that all series must be looked through again';
comment on column warehouse.publishing.series_id is 'Last of the series that have been looked through';

create function warehouse.series_key(series warehouse.series) returns uuid
language sql immutable parallel safe
return warehouse.series_key(
    series.ref_area, series.area, series.indicator, series.freq, series.sex, series.age, series.economic_activity,
    series.occupation, series.status_in_employment, series.education, series.area_type, series.institutional_sector,
    series.duration, series.hours, series.migrant_status, series.currency, series.population, series.seasonal_adjustment,
    series.reference_period_type, series.series_type, series.source, series.concept_standard, series.publication);
comment on function warehouse.series_key(warehouse.series) is 'Key of the series with the codes of a row, whatever key the row bears';

create index derivation_void on warehouse.derivation (series_id) where version = '';
