-- 7. Which members miss 2022-Q4?
-- A member misses a period when its calendar makes the period due and nothing is accepted. Here: what was delivered for the
-- quarter, its months, or the round or year it lies in, by member; a member with none is listed without a figure. Not due is
-- not missing: Brunei surveys once a year, Indonesia in February and August, Lao PDR and Timor-Leste irregularly.
with member as (
    select code as ref_area from stat.code where list = 'ref_area' and attributes ->> 'asean_member_from' is not null
)
select m.ref_area,
    count(o.obs_value) filter (where o.freq in ('Q', 'M')) as figures_of_the_quarter,
    count(o.obs_value) filter (where o.freq in ('S', 'A')) as figures_of_round_or_year,
    string_agg(distinct o.publication, ' ' order by o.publication) as publications
from member m
left join stat.observation o
    on o.ref_area = m.ref_area and o.ref_area = any (array(select ref_area from member)) and o.series_type = 'NATIONAL'
    and o.time_period >= '2022' and o.time_period < '2023'   -- the names of all these periods begin so, and names are indexed
    and o.period_start < date '2023-01-01' and o.period_end > date '2022-10-01'
group by m.ref_area
order by m.ref_area;
