-- V053__trace_figures.sql
-- Where a figure comes from: its cell, or for a derived one the cells of all that went in.
alter table intake.delivery add column mapping_version text, add column code_list_version text;
comment on column intake.delivery.mapping_version is 'Which state of dictionaries and correspondences read the file: first twelve digits of their SHA-256';
comment on column intake.delivery.code_list_version is 'Which state of the code lists read the file: first twelve digits of their SHA-256';

create view stat.origin as
select
    s.series_key, o.time_period, o.revision, o.known_from, o.known_to, d.delivery, d.sender, d.file_name, d.sha256,
    d.received_at, d.published_at, o.sheet, nullif(o.row_no, 0) as row_no, nullif(o.column_no, 0) as column_no, o.cell,
    o.reported_text, o.labels, o.feed, o.feed_version, d.mapping_version, d.code_list_version, checked.rules_passed,
    checked.rules_failed, found.findings, found.rules_waived, o.run_id, d.finished_at as loaded_at
from warehouse.disclosed_observation o
join warehouse.series s using (series_id)
left join intake.delivery d using (delivery_id)
left join lateral (
    select string_agg(r.rule, ' ' order by r.rule) filter (where r.failed = 0 and r.passed > 0) as rules_passed,
        string_agg(r.rule, ' ' order by r.rule) filter (where r.failed > 0) as rules_failed
    from intake.rule_outcome r
    where r.delivery_id = o.delivery_id) checked on true
left join lateral (
    select string_agg(distinct coalesce(f.rule || ' ', '') || f.code || ' (' || f.severity || ')', ', ') as findings,
        string_agg(distinct format('%s, %s by %s', coalesce(f.rule, f.code), f.settled_as, coalesce(a.allowed_by, k.decided_by)), '; ')
            filter (where f.settled_as in ('allowed', 'released')) as rules_waived
    from intake.finding f
    left join intake.allowance a using (allowance_id)
    left join lateral (
        select k.decided_by from intake.decision k
        where k.delivery_id = f.delivery_id and k.kind = 'release' and f.settled_as = 'released'
        order by k.decided_at desc
        limit 1) k on true
    where f.delivery_id = o.delivery_id and f.row_no = o.row_no and f.column_no = o.column_no and f.sheet is not distinct from o.sheet)
    found on true;
comment on view stat.origin is 'Where each figure comes from, one row for each revision: delivery, file, cell, words around it, feed, rules';
comment on column stat.origin.labels is 'The words around the figure in the ministry''s own language, by what the feed took them for: the entries looked up in its dictionaries';
comment on column stat.origin.row_no is 'Row of the cell, or line of the CSV file, from 1; none for a derived figure';
comment on column stat.origin.column_no is 'Column of the cell, or field of the CSV line, from 1; none for a derived figure';
comment on column stat.origin.rules_passed is 'Rules that the figure''s delivery kept throughout';
comment on column stat.origin.rules_failed is 'Rules that some figure of the delivery broke; findings says whether it was this one';
comment on column stat.origin.findings is 'What was found at the figure''s own cell: rule, code and severity';
comment on column stat.origin.rules_waived is 'Rules that the figure''s own cell broke and that somebody let pass: rule, allowed or released, and by whom';
comment on column stat.origin.loaded_at is 'When the delivery was done with, and its figures in the warehouse; none while some wait';
comment on column stat.origin.run_id is 'Run that loaded or computed the figure';
call warehouse.copy_comments('stat.observation_history', 'stat.origin');
call warehouse.copy_comments('intake.delivery', 'stat.origin');

create function stat.lineage(series uuid, period text, moment timestamptz default 'infinity') returns table (
    level int, role text, member text, ref_area text, area text, indicator text, time_period text, sex text, age text,
    series_type text, publication text, obs_value numeric, unit_measure text, unit_mult smallint, obs_status text,
    formula text, delivery text, sha256 text, sheet text, cell text, row_no int, column_no int, reported_text text,
    labels jsonb, feed text, feed_version text, mapping_version text, code_list_version text,
    rules_passed text, findings text, rules_waived text, run_id bigint, loaded_at timestamptz, known_from timestamptz, series_key uuid
)
language sql stable parallel safe
begin atomic
    with figure as (
        select h.*
        from stat.observation_history h
        where h.series_key = lineage.series and h.time_period = lineage.period
            and h.known_from <= least(lineage.moment, now()) and h.known_to > least(lineage.moment, now())
    ), input as (
        select distinct on (d.role, coalesce(d.member, d.input_series_key::text))
            d.role, d.member, i.series_key, i.time_period, i.revision
        from figure f
        join stat.derivation d on d.series_key = f.series_key
        join stat.observation_history i
            on i.series_key = d.input_series_key
            and i.time_period = case d.role when 'weight' then left(f.time_period, 4) else f.time_period end
            and i.known_from <= f.known_from and i.known_to > f.known_from and not i.is_withdrawn
        where d.role not in ('published', 'coverage')
            and (d.member is null
                or (f.attributes ->> 'members' like '%' || d.member || '%'
                    and (d.role in ('rate', 'weight')) = (coalesce(f.attributes ->> 'members_estimated', '') like '%' || d.member || '%')))
        order by d.role, coalesce(d.member, d.input_series_key::text), d.preference
    ), chain as (
        select 0 as level, 'figure' as role, null as member, f.series_key, f.time_period, f.revision from figure f
        union all
        select 1, i.role, i.member, i.series_key, i.time_period, i.revision from input i
    )
    select c.level, c.role, c.member, h.ref_area, h.area, h.indicator, h.time_period, h.sex, h.age, h.series_type, h.publication,
        h.obs_value, h.unit_measure, h.unit_mult, h.obs_status, h.attributes ->> 'formula', o.delivery, o.sha256, o.sheet,
        o.cell, o.row_no, o.column_no, o.reported_text, o.labels, o.feed, o.feed_version, o.mapping_version,
        o.code_list_version, o.rules_passed, o.findings, o.rules_waived, o.run_id, o.loaded_at, o.known_from, c.series_key
    from chain c
    -- One figure after the other: joined as a whole, the findings of all figures would be gathered first.
    cross join lateral (
        select * from stat.observation_history h
        where h.series_key = c.series_key and h.time_period = c.time_period and h.revision = c.revision offset 0) h
    cross join lateral (
        select * from stat.origin o
        where o.series_key = c.series_key and o.time_period = c.time_period and o.revision = c.revision offset 0) o
    order by c.level, c.member, c.role, h.indicator;
end;
comment on function stat.lineage(uuid, text, timestamptz) is
    'Where a figure comes from, as known at a moment: level 0 is the figure, level 1 what a derived one was computed from, each with file, cell and text as delivered: select l.* from stat.observation o, stat.lineage(o.series_key, o.time_period) l where o.ref_area = ''BRN'' and o.time_period = ''2020''';
