-- V015__create_reference_views.sql
-- What a reader of the figures looks up beside them: deliveries, publications, indicators, codes.
create view stat.delivery as
select
    delivery, sender, file_name, received_at, published_at, feed, feed_version, state,
    figures_read, loaded, unchanged, blank, rejected, held, left_out,
    finished_at, sha256, size_bytes, run_id
from intake.delivery;
comment on view stat.delivery is 'Who sent which file when, by which feed it was read, and what became of its figures';
call warehouse.copy_comments('intake.delivery', 'stat.delivery');

create view stat.publication as
select publication, title, publisher, source, feed
from warehouse.publication
union all
select derived.publication, 'Derived by Kerja from: ' || p.title, 'Kerja', p.source, 'derived'
from warehouse.publication p
cross join lateral (select 'derived-' || p.publication as publication) derived
where exists (select from warehouse.series s where s.publication = derived.publication)
union all
select aggregate.publication, 'ASEAN by Kerja from figures of the members: ' || c.label, 'Kerja', null, 'derived'
from warehouse.code c
cross join lateral (select 'asean-' || replace(lower(c.code), '_', '-') as publication) aggregate
where c.list = 'series_type' and exists (select from warehouse.series s where s.publication = aggregate.publication);
comment on view stat.publication is 'What offices publish in a recurring form, and what Kerja derives from it; figures revise one another only within a publication';
call warehouse.copy_comments('warehouse.publication', 'stat.publication');

create view stat.indicator as
select
    indicator, label, unit_measure, unit_mult,
    attributes ->> 'definition' as definition, attributes ->> 'theme' as theme,
    attributes ->> 'numerator' as numerator, attributes ->> 'denominator' as denominator,
    sort, attributes
from warehouse.indicator;
comment on view stat.indicator is 'What is measured, in which unit, and how it is defined';
comment on column stat.indicator.definition is 'Definition in a sentence';
comment on column stat.indicator.theme is 'Subject the indicator belongs to';
comment on column stat.indicator.numerator is 'Indicator above the line, for a rate';
comment on column stat.indicator.denominator is 'Indicator below the line, for a rate';
call warehouse.copy_comments('warehouse.indicator', 'stat.indicator');

create view stat.code as
select list, code, label, parent, is_total, sort, attributes
from warehouse.code;
comment on view stat.code is 'What each code means; the list of a dimension bears the name of its column';
call warehouse.copy_comments('warehouse.code', 'stat.code');
