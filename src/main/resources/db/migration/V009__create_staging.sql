-- V009__create_staging.sql
-- Figures on their way: copied in as read, checked by SQL, then loaded. Held and rejected ones stay until the matter is settled.
create table intake.figure (
    delivery_id bigint not null references intake.delivery,
    figure_no int not null,
    state text not null check (state in ('figure', 'blank', 'rejected', 'held', 'loaded', 'unchanged')),
    sheet text,
    row_no int not null,
    column_no int not null,
    cell text not null,
    reported_text text not null,
    labels jsonb not null default '{}',
    ref_area text,
    area text,
    indicator text,
    freq text,
    sex text,
    age text,
    economic_activity text,
    occupation text,
    status_in_employment text,
    education text,
    area_type text,
    institutional_sector text,
    duration text,
    hours text,
    migrant_status text,
    currency text,
    population text,
    seasonal_adjustment text,
    reference_period_type text,
    series_type text,
    source text,
    concept_standard text,
    publication text,
    time_period text,
    obs_value numeric,
    unit_measure text,
    unit_mult smallint,
    step numeric,
    obs_status text,
    conf_status text,
    attributes jsonb not null default '{}',
    series_key uuid generated always as (warehouse.series_key(
        ref_area, area, indicator, freq, sex, age, economic_activity, occupation, status_in_employment,
        education, area_type, institutional_sector, duration, hours, migrant_status, currency, population,
        seasonal_adjustment, reference_period_type, series_type, source, concept_standard, publication)) stored,
    primary key (delivery_id, figure_no)
);

comment on table intake.figure is 'Figures of deliveries between reading and loading';
comment on column intake.figure.delivery_id is 'Delivery the figure came with';
comment on column intake.figure.figure_no is 'Number of the figure within its delivery, in reading order';
comment on column intake.figure.state is 'figure: to be loaded; blank: empty cell or missing marker; rejected: cannot be used; held: waits for a decision; loaded, unchanged: done';
comment on column intake.figure.sheet is 'Sheet of the workbook; none for CSV';
comment on column intake.figure.row_no is 'Row of the cell, or line of the CSV file, from 1';
comment on column intake.figure.column_no is 'Column of the cell, or field of the CSV line, from 1';
comment on column intake.figure.cell is 'The cell as A1 reference; in CSV the letter stands for the field and the number for the line';
comment on column intake.figure.reported_text is 'The figure as delivered';
comment on column intake.figure.labels is 'The words around the figure in the ministry''s own language, by what the feed took them for';
comment on column intake.figure.time_period is 'Period the figure is about, in SDMX notation: 2023, 2023-S1, 2023-Q1, 2023-02; a survey round by its month';
comment on column intake.figure.obs_value is 'The figure, exact, in the indicator''s unit';
comment on column intake.figure.unit_measure is 'Unit of the figure after conversion: the indicator''s';
comment on column intake.figure.unit_mult is 'Power of ten of the figure after conversion: the indicator''s';
comment on column intake.figure.step is 'Size of the last published digit in the indicator''s unit: 0.1 for thousands with one decimal';
comment on column intake.figure.obs_status is 'Observation status, of code list obs_status: A normal, P provisional, E estimated, B break and so on';
comment on column intake.figure.conf_status is 'Confidentiality, of code list conf_status: F free to publish, others are not';
comment on column intake.figure.attributes is 'What travels with the figure: standard error, confidence limits, reason of a break';
comment on column intake.figure.series_key is 'Key of the series the figure belongs to; none while a dimension is missing';
call warehouse.copy_comments('warehouse.series', 'intake.figure');
