-- V054__hide_what_would_reveal.sql
-- Counts of very few people in registers are hidden, and with each hidden figure enough others that it cannot be computed
-- from what is shown: along totals and parts, along identities, along rates, along the months and quarters of
-- a year, and where the same figure stands under another name. This happens in the transaction that loads the figures, so
-- that at no moment more is visible than may be. All of a year is looked at together.
create table warehouse.hidden_cell (
    series_id bigint not null references warehouse.series,
    time_period text not null,
    reason text not null check (reason in ('A', 'C', 'S')),
    primary key (series_id, time_period)
);
comment on table warehouse.hidden_cell is 'Figures that are hidden, whatever their revision';
comment on column warehouse.hidden_cell.series_id is 'Series of the figure';
comment on column warehouse.hidden_cell.reason is 'A few people, C confidential by its sender, S because a hidden figure could be computed from it';
call warehouse.copy_comments('warehouse.observation', 'warehouse.hidden_cell');
create index on warehouse.hidden_cell (time_period);
create index on warehouse.hidden_cell (left(time_period, 4));

-- The total of employment is one figure, whether the table was about ages or industries, sections or sectors.
create function warehouse.figure_sense(
    ref_area text, area text, indicator text, freq text, sex text, age text, economic_activity text, occupation text,
    status_in_employment text, education text, area_type text, institutional_sector text, duration text, hours text,
    migrant_status text, currency text, population text, seasonal_adjustment text, reference_period_type text, series_type text,
    source text, concept_standard text
) returns uuid
language sql immutable parallel safe
return md5(
    ref_area || '|' || area || '|' || regexp_replace(indicator, '^([A-Z]+_[A-Z0-9]+)_SEX(_[A-Z]+)*_(NB|RT)$', '\1_\3') || '|' ||
    freq || '|' || sex || '|' || regexp_replace(age, '^.*_TOTAL$', '') || '|' ||
    regexp_replace(economic_activity, '^.*_TOTAL$', '') || '|' || regexp_replace(occupation, '^.*_TOTAL$', '') || '|' ||
    regexp_replace(status_in_employment, '^.*_TOTAL$', '') || '|' || regexp_replace(education, '^.*_TOTAL$', '') || '|' ||
    area_type || '|' || institutional_sector || '|' || regexp_replace(duration, '^.*_TOTAL$', '') || '|' ||
    regexp_replace(hours, '^.*_TOTAL$', '') || '|' || migrant_status || '|' || currency || '|' || population || '|' ||
    seasonal_adjustment || '|' || reference_period_type || '|' || series_type || '|' || source || '|' || concept_standard
)::uuid;
comment on function warehouse.figure_sense(text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text) is
    'Key of the series that tell the same figure under another indicator, as the total of another classification, or in another publication. The names of ILOSTAT say which indicators are one: EMP_TEMP_SEX_AGE_NB and EMP_TEMP_SEX_ECO_NB';
alter table warehouse.series add column sense uuid not null generated always as (warehouse.figure_sense(
    ref_area, area, indicator, freq, sex, age, economic_activity, occupation, status_in_employment, education, area_type,
    institutional_sector, duration, hours, migrant_status, currency, population, seasonal_adjustment, reference_period_type,
    series_type, source, concept_standard)) stored;
create index on warehouse.series (sense);
comment on column warehouse.series.sense is 'Key that series share which tell the same figure under another name';

create function warehouse.sense_with(series warehouse.series, dimension text, code text) returns uuid
language sql immutable parallel safe
return warehouse.figure_sense(
    case dimension when 'ref_area' then code else series.ref_area end,
    case dimension when 'area' then code else series.area end,
    case dimension when 'indicator' then code else series.indicator end,
    case dimension when 'freq' then code else series.freq end,
    case dimension when 'sex' then code else series.sex end,
    case dimension when 'age' then code else series.age end,
    case dimension when 'economic_activity' then code else series.economic_activity end,
    case dimension when 'occupation' then code else series.occupation end,
    case dimension when 'status_in_employment' then code else series.status_in_employment end,
    case dimension when 'education' then code else series.education end,
    case dimension when 'area_type' then code else series.area_type end,
    case dimension when 'institutional_sector' then code else series.institutional_sector end,
    case dimension when 'duration' then code else series.duration end,
    case dimension when 'hours' then code else series.hours end,
    case dimension when 'migrant_status' then code else series.migrant_status end,
    case dimension when 'currency' then code else series.currency end,
    case dimension when 'population' then code else series.population end,
    case dimension when 'seasonal_adjustment' then code else series.seasonal_adjustment end,
    case dimension when 'reference_period_type' then code else series.reference_period_type end,
    case dimension when 'series_type' then code else series.series_type end,
    case dimension when 'source' then code else series.source end,
    case dimension when 'concept_standard' then code else series.concept_standard end);
comment on function warehouse.sense_with(warehouse.series, text, text) is 'Sense of the series that differs in the code of one dimension';

create view warehouse.small_count as
select attributes ->> 'theme' as theme, attributes ->> 'ref_area' as ref_area,
    attributes ->> 'publication' as publication, (attributes ->> 'threshold')::numeric as threshold
from warehouse.code
where list = 'small_count';
comment on view warehouse.small_count is 'From which count on figures of registers are shown';
comment on column warehouse.small_count.theme is 'Theme of the indicators';
comment on column warehouse.small_count.ref_area is 'Member whose registers have a threshold of their own; none for all';
comment on column warehouse.small_count.publication is 'Publication with a threshold of its own; none for all';
comment on column warehouse.small_count.threshold is 'Smallest count that is shown; 0 is always';

create view warehouse.whole_and_part as
select list as dimension, parent as whole, code as part,
    coalesce(attributes ->> 'version', attributes ->> 'scheme', '') as scheme
from warehouse.code
where list in ('sex', 'age', 'economic_activity', 'occupation', 'status_in_employment', 'education', 'area_type',
    'institutional_sector', 'duration', 'hours', 'migrant_status', 'population') and parent is not null
union all
-- The total of another scheme is the same number of people: employment of all sectors is that of all sections.
select total.list, total.code, part.code, concat_ws(' ', part.attributes ->> 'version', part.attributes ->> 'scheme', total.code)
from warehouse.code part
join warehouse.code own on own.list = part.list and own.code = part.parent and own.is_total
join warehouse.code total on total.list = part.list and total.is_total and total.code <> own.code
where part.list in ('economic_activity', 'occupation', 'status_in_employment')
union all
-- Groups of offices and of ILOSTAT, with the sections or groups they are made of.
select coalesce(attributes ->> 'dimension', 'economic_activity'), attributes ->> 'code', attributes ->> 'part', attributes ->> 'code'
from warehouse.code
where list in ('industry-parts', 'breakdown-parts') and attributes ->> 'code' <> attributes ->> 'part'
union all
select 'ref_area', attributes ->> 'country', code, '' from warehouse.code
where list = 'ref_area' and attributes ->> 'country' <> code
union all
select 'area', '_T', code, '' from warehouse.code where list = 'area' and code <> '_T'
union all
select 'indicator', attributes ->> 'target', unnest(string_to_array(attributes ->> 'numerator', '|')), code
from warehouse.code
where list = 'formula' and attributes ->> 'kind' = 'sum' and attributes ->> 'dimension' is null
union all
select 'indicator', indicator, part[1], 'rate' from warehouse.indicator
cross join lateral regexp_matches(concat_ws(' ', attributes ->> 'numerator', attributes ->> 'denominator'), '\m[A-Z0-9_]+\M', 'g') part
where unit_measure in ('PT', 'IX') and exists (select from warehouse.indicator i where i.indicator = part[1]);
comment on view warehouse.whole_and_part is 'Along which codes a figure can be computed from others: totals and parts, identities, and rates with their levels';
comment on column warehouse.whole_and_part.dimension is 'Dimension the codes belong to';
comment on column warehouse.whole_and_part.whole is 'Code of the total, or of the rate';
comment on column warehouse.whole_and_part.part is 'Code of a part, or of a level in the rate';
comment on column warehouse.whole_and_part.scheme is 'Which parts make up the whole together; rate for a rate and its levels';

-- A year of flows is the sum of its months, and so is an average of the year but for a factor; of a stock the last month is
-- the year. A count from the beginning of the year is the sum of the months so far.
create function warehouse.told_by_time(years text[]) returns table (series_id bigint, time_period text)
language sql stable
as $$
with hidden as materialized (
    select distinct s.ref_area, s.indicator, left(c.time_period, 4) as year,
        warehouse.sense_with(jsonb_populate_record(s, '{"freq": ""}'), 'reference_period_type', '') as frame
    from warehouse.hidden_cell c
    join warehouse.series s using (series_id)
    where left(c.time_period, 4) = any ($1) and s.unit_measure in ('PS', 'EVT', 'VAC')
), subject as materialized (
    select s.series_id, s.freq, s.reference_period_type, s.indicator,
        warehouse.sense_with(jsonb_populate_record(s, '{"freq": ""}'), 'reference_period_type', '') as frame
    from (select distinct ref_area, indicator from hidden) h
    join warehouse.series s using (ref_area, indicator)
), cell as (
    select h.year, h.frame, s.freq, s.reference_period_type, s.series_id, o.time_period, o.period_start, o.period_end, o.obs_value,
        i.attributes ->> 'measure_type' as measure_type, c.series_id is not null as is_hidden
    from hidden h
    join subject s using (frame)
    join warehouse.indicator i on i.indicator = s.indicator
    join warehouse.observation o
        on o.series_id = s.series_id and left(o.time_period, 4) = h.year and o.known_to = 'infinity' and o.obs_value is not null
    left join warehouse.hidden_cell c on c.series_id = s.series_id and c.time_period = o.time_period
), part as (
    -- What lies within a longer period, in one finer rhythm; of a count from the beginning of the year, the months so far.
    select w.series_id as whole_id, w.time_period as whole_period, w.is_hidden as whole_is_hidden, w.obs_value as whole_value,
        p.freq, p.series_id, p.time_period, p.is_hidden, p.obs_value
    from cell w
    join cell p using (year, frame)
    where p.reference_period_type <> 'RP_YTD'
        and case
            when w.reference_period_type = 'RP_YTD' then p.period_end <= w.period_end and p.freq = w.freq
            when w.period_end - w.period_start <= p.period_end - p.period_start then false
            when w.measure_type = 'flow' or w.reference_period_type in ('RP_AVG12', 'RP_AVG3')
                then p.period_start >= w.period_start and p.period_end <= w.period_end
            else p.period_end = w.period_end end
), exposed as (
    select whole_id, whole_period, freq
    from part
    group by whole_id, whole_period, freq, whole_is_hidden
    having count(distinct time_period) filter (where is_hidden) + whole_is_hidden::int = 1
)
select distinct on (e.whole_id, e.whole_period, e.freq) next.series_id, next.time_period
from exposed e
join part p using (whole_id, whole_period, freq)
cross join lateral (values (p.series_id, p.time_period, p.obs_value, p.is_hidden, 0),
    (p.whole_id, p.whole_period, p.whole_value, p.whole_is_hidden, 1)) next (series_id, time_period, obs_value, is_hidden, place)
where not next.is_hidden
order by e.whole_id, e.whole_period, e.freq, next.place, next.obs_value = 0, next.obs_value, next.time_period, next.series_id
$$;
comment on function warehouse.told_by_time(text[]) is
    'One more figure to hide wherever all but one of a year''s figures and the year itself are shown: the smallest month or quarter, or the year if there is no other';
revoke execute on function warehouse.told_by_time(text[]) from public;
grant execute on function warehouse.told_by_time(text[]) to kerja_etl;

create procedure warehouse.hide_secondary(periods text[])
language plpgsql
set jit = off
as $$
declare
    fresh warehouse.hidden_cell[] := array(select c from warehouse.hidden_cell c where c.time_period = any (periods));
    years text[] := array(select distinct left(period, 4) from unnest(periods) period);
begin
    -- A line is looked at when one of its figures has come or has just been hidden; the others have not changed.
    loop
        with hidden as materialized (
            select c.series_id, c.time_period, s as series
            from unnest(fresh) c
            join warehouse.series s using (series_id)
        ), way as materialized (
            select dimension, whole, part, scheme from warehouse.whole_and_part
        ), used as materialized (
            -- Most codes of the lists have no figures of the place and indicator: their cells need not be sought.
            select distinct own.dimension, own.code
            from (select distinct (series).ref_area, (series).indicator from hidden) h
            join warehouse.series s using (ref_area, indicator)
            cross join lateral jsonb_each_text(to_jsonb(s)) own (dimension, code)
            where own.dimension in (select dimension from way)
        ), line as (
            -- A line is known by the sense of its whole: all dimensions but one, and the whole's code of that one.
            select distinct on (h.time_period, l.dimension, l.whole, l.scheme, frame)
                h.time_period, h.series, l.dimension, l.whole, l.scheme, warehouse.sense_with(h.series, l.dimension, l.whole) as frame
            from hidden h
            cross join lateral jsonb_each_text(to_jsonb(h.series)) own (dimension, code)
            join (
                select dimension, whole as code, whole, scheme from way where scheme <> 'rate'
                union
                select dimension, part, whole, scheme from way) l using (dimension, code)
        ), member as (
            select line.*, code, warehouse.sense_with(line.series, line.dimension, code) as sense
            from line
            join (
                select dimension, whole, scheme, whole as code from way
                union
                select dimension, whole, scheme, part from way) of_line using (dimension, whole, scheme)
            left join used using (dimension, code)
            where dimension in ('ref_area', 'indicator') or used.code is not null
        ), cell as (
            select m.time_period, m.dimension, m.whole, m.scheme, m.frame, m.code, s.series_id, o.obs_value,
                bool_or(c.series_id is not null) over (
                    partition by m.time_period, m.dimension, m.whole, m.scheme, m.frame, m.code) as is_hidden,
                c.series_id is not null as is_own
            from member m
            join warehouse.series s on s.sense = m.sense
            join warehouse.observation o
                on o.series_id = s.series_id and o.time_period = m.time_period and o.known_to = 'infinity'
                and o.obs_value is not null
            left join warehouse.hidden_cell c on c.series_id = s.series_id and c.time_period = m.time_period
        ), exposed as (
            select time_period, dimension, whole, scheme, frame
            from cell
            group by time_period, dimension, whole, scheme, frame
            having count(distinct code) filter (where is_hidden) = 1 and bool_or(code = whole)
        ), next as (
            select distinct on (c.time_period, c.dimension, c.whole, c.scheme, c.frame) c.code, c.time_period, c.dimension,
                c.whole, c.scheme, c.frame
            from cell c
            join exposed using (time_period, dimension, whole, scheme, frame)
            where not c.is_hidden and (c.scheme = 'rate') = (c.code = c.whole)
            order by c.time_period, c.dimension, c.whole, c.scheme, c.frame, c.obs_value = 0, c.obs_value, c.code
        ), chosen as (
            select c.series_id, c.time_period
            from next
            join cell c using (time_period, dimension, whole, scheme, frame, code)
            union
            select c.series_id, c.time_period from cell c where c.is_hidden and not c.is_own
            union
            select s.series_id, h.time_period
            from hidden h
            join warehouse.series s on s.sense = (h.series).sense and s.series_id <> h.series_id
            where exists (
                select from warehouse.observation o
                where o.series_id = s.series_id and o.time_period = h.time_period and o.known_to = 'infinity'
                    and o.obs_value is not null)
            union
            select t.series_id, t.time_period from warehouse.told_by_time(years) t
        ), added as (
            insert into warehouse.hidden_cell (series_id, time_period, reason)
            select series_id, time_period, 'S' from chosen
            on conflict do nothing
            returning series_id, time_period, reason
        )
        select array_agg((a.series_id, a.time_period, a.reason)::warehouse.hidden_cell) into fresh from added a;
        exit when fresh is null;
    end loop;
end
$$;
comment on procedure warehouse.hide_secondary(text[]) is
    'Hides figures of the periods, and of others of their years, until no line of a whole and its parts has exactly one hidden figure; the smallest part goes first, of a rate the rate itself';
revoke execute on procedure warehouse.hide_secondary(text[]) from public;
grant execute on procedure warehouse.hide_secondary(text[]) to kerja_etl;

create function warehouse.hide_loaded_figures() returns trigger
language plpgsql
as $$
declare
    periods text[];
    touched text[];
begin
    insert into warehouse.hidden_cell (series_id, time_period, reason)
    select l.series_id, l.time_period, min(case when l.conf_status <> 'F' then 'C' else 'A' end)
    from loaded l
    join warehouse.series s using (series_id)
    left join warehouse.indicator i using (indicator)
    left join warehouse.code place on place.list = 'ref_area' and place.code = s.ref_area
    left join lateral (
        select t.threshold
        from warehouse.small_count t
        where s.unit_measure in ('PS', 'EVT') and l.obs_value > 0
            and l.obs_value * power(10::numeric, s.unit_mult) < (select max(threshold) from warehouse.small_count)
            and t.theme = i.attributes ->> 'theme'
            and (t.ref_area is null or t.ref_area = coalesce(place.attributes ->> 'country', s.ref_area))
            and (t.publication is null or t.publication = s.publication)
        order by t.publication is null, t.ref_area is null
        limit 1) small on true
    where l.delivery_id is not null and l.obs_value is not null
        and (l.conf_status <> 'F'
            or (l.obs_value * power(10::numeric, s.unit_mult) < small.threshold))
    group by l.series_id, l.time_period
    on conflict do nothing;

    select array_agg(distinct l.time_period), array_agg(distinct left(l.time_period, 4)) into periods, touched
    from loaded l
    where l.delivery_id is not null
        and exists (select from warehouse.hidden_cell c where left(c.time_period, 4) = left(l.time_period, 4));
    if touched is null then
        return null;
    end if;

    call warehouse.hide_secondary(periods);

    update warehouse.observation o set withheld = c.reason
    from warehouse.hidden_cell c
    where left(c.time_period, 4) = any (touched) and c.reason <> 'C'
        and o.series_id = c.series_id and o.time_period = c.time_period and o.withheld is null;

    -- A figure that its sender calls confidential was published before, perhaps unchanged: its earlier vintages go too.
    -- One that the sender frees later is shown from then on.
    update warehouse.observation o set withheld = 'S'
    from warehouse.hidden_cell c
    where left(c.time_period, 4) = any (touched) and c.reason = 'C'
        and o.series_id = c.series_id and o.time_period = c.time_period and o.withheld is null and o.conf_status = 'F'
        and o.revision < (
            select max(later.revision) from warehouse.observation later
            where later.series_id = o.series_id and later.time_period = o.time_period and later.conf_status <> 'F');

    -- What was derived from a figure that is hidden now would tell it, and what was derived from that.
    with recursive told (series_id, time_period) as (
        select i.series_id, c.time_period
        from warehouse.hidden_cell c
        join warehouse.derivation_input i on i.input_series_id = c.series_id
        where left(c.time_period, 4) = any (touched) and i.role not in ('coverage', 'published')
        union
        select i.series_id, t.time_period
        from told t
        join warehouse.derivation_input i on i.input_series_id = t.series_id
        where i.role not in ('coverage', 'published')
    ), marked as (
        update warehouse.derivation d set version = '' from told where d.series_id = told.series_id
    )
    update warehouse.observation o set withheld = 'S'
    from told
    where o.series_id = told.series_id and o.time_period = told.time_period and o.withheld is null;
    return null;
end
$$;
comment on function warehouse.hide_loaded_figures() is
    'Hides small counts among the figures just loaded, and whatever would reveal a hidden one';

create trigger hide_loaded_figures after insert on warehouse.observation
referencing new table as loaded
for each statement execute function warehouse.hide_loaded_figures();
comment on trigger hide_loaded_figures on warehouse.observation is 'Nothing is visible even for a moment that must be hidden';
