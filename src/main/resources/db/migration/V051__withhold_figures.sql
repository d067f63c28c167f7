-- V051__withhold_figures.sql
-- Figures that may not be shown although their sender marked them free: counts of very few people, cells from which a
-- hidden one could be computed, aggregates over too few members. The mark stands at the figure, so that the one door to
-- all views needs no join to find it.
alter table warehouse.observation add column withheld text check (withheld in ('A', 'S', 'coverage'));
comment on column warehouse.observation.withheld is
    'Why Kerja hides the figure: A few people, S a hidden figure could be computed from it (both of code list conf_status), coverage an aggregate over too few members; none if it does not';

alter table warehouse.derivation_input drop constraint derivation_input_role_check;
alter table warehouse.derivation_input add constraint derivation_input_role_check
    check (role in ('addend', 'numerator', 'denominator', 'rate', 'weight', 'coverage', 'published'));
comment on column warehouse.derivation_input.role is 'addend of a sum; numerator or denominator of a rate; rate and weight where a member''s levels must be estimated; coverage measures how much of the aggregate has figures; published where the office''s own figure stands instead';

create or replace view warehouse.disclosed_observation as
select
    o.series_id, o.time_period, o.revision, o.period_start, o.period_end,
    o.obs_value is null as is_withdrawn,
    may.show as is_shown,
    case when may.show then o.obs_value end as obs_value,
    case when may.show or o.obs_value is null or o.withheld = 'coverage' then o.obs_status else 'Q' end as obs_status,
    case when o.conf_status = 'F' then coalesce(nullif(o.withheld, 'coverage'), 'F') else o.conf_status end as conf_status,
    case when may.show then o.step end as step,
    case when may.show or o.withheld = 'coverage' then o.attributes end as attributes,
    o.delivery_id, o.sheet, nullif(o.cell, '') as cell,
    case when may.show then nullif(o.reported_text, '') end as reported_text,
    o.feed, o.known_from, o.known_to,
    o.row_no, o.column_no, o.labels, o.feed_version, o.run_id
from warehouse.observation o
cross join lateral (select o.conf_status = 'F' and o.withheld is null as show) may;
comment on column warehouse.disclosed_observation.is_shown is 'Whether the figure may be published';
comment on column warehouse.disclosed_observation.obs_status is 'Observation status, of code list obs_status: A normal, P provisional, E estimated, B break, Q hidden as confidential';
comment on column warehouse.disclosed_observation.conf_status is 'Confidentiality, of code list conf_status: F free to publish, A few people, S a hidden figure could be computed from it; others as the sender says';
comment on column stat.observation_history.obs_status is 'Observation status, of code list obs_status: A normal, P provisional, E estimated, B break, Q hidden as confidential';
comment on column stat.observation_history.conf_status is 'Confidentiality, of code list conf_status: F free to publish, A few people, S a hidden figure could be computed from it; others as the sender says';
comment on column stat.observation.obs_status is 'Observation status, of code list obs_status: A normal, P provisional, E estimated, B break, Q hidden as confidential';
comment on column stat.observation.conf_status is 'Confidentiality, of code list conf_status: F free to publish, A few people, S a hidden figure could be computed from it; others as the sender says';
