-- Counts the figures again of each publication, indicator and rhythm of which some came, since the first period that did.
create temporary table counted on commit drop as
select s.publication, s.indicator, s.freq, min(o.time_period) as since
from news
join warehouse.observation o using (delivery_id)
join warehouse.series s using (series_id)
where not (select is_new from basis)
group by s.publication, s.indicator, s.freq
union all
select distinct publication, indicator, freq, ''
from warehouse.series
where series_type <> 'DERIVED' and (select is_new from basis);

delete from warehouse.figure_count f
using counted c
where f.publication = c.publication and f.indicator = c.indicator and f.freq = c.freq and f.time_period >= c.since;

insert into warehouse.figure_count (publication, indicator, freq, ref_area, time_period, period_start, period_end, figures,
    missing, first_known)
select c.publication, c.indicator, c.freq, n.ref_area, n.time_period, n.period_start, n.period_end, n.figures, n.missing,
    n.first_known
from counted c
cross join lateral warehouse.count_figures(
    c.publication, c.indicator, c.freq, coalesce(warehouse.year_earlier(c.since), ''), current_date) n
where n.time_period >= c.since;
