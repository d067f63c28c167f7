-- What has come since the last time: deliveries of runs that are not published yet, and series that were never looked
-- through. All series are looked through again only where formulas, indicators or memberships changed.
lock table warehouse.series in share row exclusive mode;

create temporary table news on commit drop as
select d.delivery_id
from intake.delivery d
join intake.run r using (run_id)
where r.published_at is null or run_id = current_setting('kerja.run')::bigint;

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
cross join warehouse.publishing p
cross join basis
where s.series_type <> 'DERIVED' and (basis.is_new or s.series_id > p.series_id);
analyze news, new_series;
