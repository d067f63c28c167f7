-- What has come since the last time: deliveries of runs that are not published yet, and series that were never looked
-- through. All series are looked through again only where formulas, indicators or memberships changed.
lock table warehouse.series in share row exclusive mode;

create temporary table news on commit drop as
select d.delivery_id
from intake.delivery d
join intake.run r using (run_id)
where r.published_at is null or run_id = current_setting('kerja.run')::bigint;

-- A night that brings a tenth of what was there leaves the planner with numbers that are no longer true: the first nights
-- do. The server's own housekeeping comes later.
do $$
begin
    if (select sum(d.loaded) from news join intake.delivery d using (delivery_id))
        > (select greatest(reltuples, 0) / 10 from pg_catalog.pg_class where oid = 'warehouse.observation'::regclass) then
        analyze warehouse.series, warehouse.observation;
    end if;
end $$;

create temporary table basis on commit drop as
select now.basis, now.basis <> p.basis as is_new
from warehouse.publishing p
cross join (
    select md5(current_setting('kerja.statements') || string_agg(entry, '|' order by entry)) as basis
    from (
        select concat_ws(' ', list, code, label, parent, attributes)
        from warehouse.code
        where list in ('formula', 'ref_area', 'ref_area_aggregate')
        union all
        select concat_ws(' ', indicator, unit_measure, unit_mult, attributes)
        from warehouse.indicator) known (entry)) now;

create temporary table new_series on commit drop as
select s.series_id, s as series
from warehouse.series s
where s.series_type <> 'DERIVED'
    and s.series_id > (
        select case when basis.is_new then 0 else p.series_id end from warehouse.publishing p cross join basis);
analyze news, new_series;
