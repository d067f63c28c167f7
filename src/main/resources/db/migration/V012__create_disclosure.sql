-- V012__create_disclosure.sql
-- One place decides which figures may be shown. Every view for statisticians reads figures from here and from nowhere
-- else, so that a figure withheld here is withheld everywhere. The row stays: that a figure exists is no secret.

-- Figures that may not be shown although their sender marked them free: counts of very few people, cells from which a
-- hidden one could be computed, aggregates over too few members. The mark stands at the figure, so that the one door to
-- all views needs no join to find it.
alter table warehouse.observation add column withheld text check (withheld in ('A', 'S', 'coverage'));
comment on column warehouse.observation.withheld is
    'Why Kerja hides the figure: A few people, S a hidden figure could be computed from it (both of code list conf_status), coverage an aggregate over too few members; none if it does not';

create view warehouse.disclosed_observation as
select
    o.series_id, o.time_period, o.revision, o.period_start, o.period_end,
    o.obs_value is null as is_withdrawn,
    may.show as is_shown,
    case when may.show then o.obs_value end as obs_value,
    case when o.withheld = 'coverage' then 'O' when may.show or o.obs_value is null then o.obs_status else 'Q' end as obs_status,
    case when o.conf_status = 'F' then coalesce(nullif(o.withheld, 'coverage'), 'F') else o.conf_status end as conf_status,
    case when may.show then o.step end as step,
    case when may.show or o.withheld = 'coverage' then o.attributes end as attributes,
    o.delivery_id, o.sheet, nullif(o.cell, '') as cell,
    case when may.show then nullif(o.reported_text, '') end as reported_text,
    o.feed, o.known_from, o.known_to,
    o.row_no, o.column_no, o.labels, o.feed_version, o.run_id
from warehouse.observation o
cross join lateral (select o.conf_status = 'F' and o.withheld is null as show) may;

comment on view warehouse.disclosed_observation is
    'Every figure ever known, its value only where it may be published; the source of all views in stat';
comment on column warehouse.disclosed_observation.is_withdrawn is 'Whether the figure was withdrawn, so that there is none: by its office, or a derived one because its inputs ended or the office publishes it itself';
comment on column warehouse.disclosed_observation.is_shown is 'Whether the figure may be published';
comment on column warehouse.disclosed_observation.obs_value is 'The figure, exact, in the indicator''s unit; none if withdrawn or confidential';
comment on column warehouse.disclosed_observation.obs_status is 'Observation status, of code list obs_status: A normal, P provisional, E estimated, B break, Q hidden as confidential, O missing: an aggregate that covers too little';
comment on column warehouse.disclosed_observation.conf_status is 'Confidentiality, of code list conf_status: F free to publish, A few people, S a hidden figure could be computed from it; others as the sender says. Dominance by a few enterprises is not checked: no table says how many a figure rests on, so that the sender has to mark it';
comment on column warehouse.disclosed_observation.step is 'Size of the last published digit in the indicator''s unit; none if confidential';
comment on column warehouse.disclosed_observation.attributes is 'What travels with the figure: standard error, confidence limits, reason of a break; none if confidential';
comment on column warehouse.disclosed_observation.reported_text is 'The figure as delivered; none if confidential';
call warehouse.copy_comments('warehouse.observation', 'warehouse.disclosed_observation');
