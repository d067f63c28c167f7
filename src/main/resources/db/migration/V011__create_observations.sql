-- V011__create_observations.sql
-- Ministries restate past figures: the earlier one stays readable beside the new one, with the time it was known.
create table warehouse.observation (
    series_id bigint not null references warehouse.series,
    time_period text not null,
    revision int not null check (revision >= 0),
    period_start date not null,
    period_end date not null,
    obs_value numeric,
    obs_status text not null,
    conf_status text not null,
    step numeric,
    attributes jsonb not null default '{}',
    delivery_id bigint not null references intake.delivery,
    run_id bigint not null references intake.run,
    sheet text,
    row_no int not null,
    column_no int not null,
    cell text not null,
    reported_text text not null,
    labels jsonb not null default '{}',
    feed text not null,
    feed_version text not null,
    known_from timestamptz not null,
    known_to timestamptz not null default 'infinity',
    primary key (series_id, time_period, revision),
    check (period_start < period_end),
    check (known_from <= known_to)
);
-- A delivery is mostly about one period: in this order it touches few pages, in the primary key's one for each series.
create unique index observation_current on warehouse.observation (time_period, series_id) where known_to = 'infinity';
create index on warehouse.observation (delivery_id);

comment on table warehouse.observation is 'Every figure ever known of each series and period, with the time it was known';
comment on column warehouse.observation.series_id is 'Series the figure belongs to';
comment on column warehouse.observation.revision is '0 for the first figure known, then one more for each restatement, in the order in which they became known';
comment on column warehouse.observation.period_start is 'First day of the period';
comment on column warehouse.observation.period_end is 'Day after the last day of the period';
comment on column warehouse.observation.obs_value is 'The figure, exact, in the indicator''s unit; none if the office withdrew it';
comment on column warehouse.observation.delivery_id is 'Delivery that brought the figure';
comment on column warehouse.observation.run_id is 'Run that loaded the figure';
comment on column warehouse.observation.feed is 'Feed that read the figure';
comment on column warehouse.observation.feed_version is 'Which state of the feed''s definition read the figure';
comment on column warehouse.observation.known_from is 'Since when the figure is known: the moment of its publication if the feed knows it, of loading otherwise';
comment on column warehouse.observation.known_to is 'Until when the figure held, exclusive; infinity for the figure as known now';
call warehouse.copy_comments('intake.figure', 'warehouse.observation');
