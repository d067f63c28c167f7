-- V052__offer_comparable_reads.sql
-- What may be compared with what. Breaks are data; growth never crosses one; comparisons between members choose one series
-- type, standard and age base, and say of every other figure why it is left out.

-- Series of one family are about the same, by whatever definition, survey and publication: what a reader would put side
-- by side, and what must be refused where definitions changed.
create function warehouse.series_family(
    ref_area text, area text, indicator text, freq text, sex text, age text, economic_activity text,
    occupation text, status_in_employment text, education text, area_type text, institutional_sector text,
    duration text, hours text, migrant_status text, currency text, population text, seasonal_adjustment text,
    reference_period_type text, series_type text
) returns uuid
language sql immutable parallel safe
return md5(
    ref_area || '|' || area || '|' || indicator || '|' || freq || '|' || sex || '|' || age || '|' ||
    economic_activity || '|' || occupation || '|' || status_in_employment || '|' || education || '|' ||
    area_type || '|' || institutional_sector || '|' || duration || '|' || hours || '|' ||
    migrant_status || '|' || currency || '|' || population || '|' || seasonal_adjustment || '|' ||
    reference_period_type || '|' || series_type
)::uuid;
comment on function warehouse.series_family(text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text) is
    'Key that series share which differ in source, standard and publication only';
alter table warehouse.series add column family uuid not null generated always as (warehouse.series_family(
    ref_area, area, indicator, freq, sex, age, economic_activity, occupation, status_in_employment, education, area_type,
    institutional_sector, duration, hours, migrant_status, currency, population, seasonal_adjustment,
    reference_period_type, series_type)) stored;
create index on warehouse.series (family);
comment on column warehouse.series.family is 'Key that series share which differ in source, standard and publication only';

create function warehouse.year_earlier(time_period text) returns text
language sql immutable parallel safe
return case when time_period ~ '^\d{4}' then lpad((left(time_period, 4)::int - 1)::text, 4, '0') || substr(time_period, 5) end;
comment on function warehouse.year_earlier(text) is 'The same period of the year before: 2023-Q1 gives 2022-Q1';

create function warehouse.period_before(time_period text, freq text) returns text
language sql immutable parallel safe
return case
    when time_period ~ '^\d{4}-S2$' then left(time_period, 4) || '-S1'
    when time_period ~ '^\d{4}-S1$' then (left(time_period, 4)::int - 1)::text || '-S2'
    when time_period ~ '^\d{4}-Q[2-4]$' then left(time_period, 6) || (right(time_period, 1)::int - 1)::text
    when time_period ~ '^\d{4}-Q1$' then (left(time_period, 4)::int - 1)::text || '-Q4'
    when time_period ~ '^\d{4}-\d\d$' then to_char(warehouse.period_start(time_period, freq)
        - make_interval(months => case freq when 'S' then 6 when 'Q' then 3 when 'A' then 12 else 1 end), 'YYYY-MM')
end;
comment on function warehouse.period_before(text, text) is
    'The period just before within the same rhythm: 2023-Q1 gives 2022-Q4, the round 2020-08 gives 2020-02; null for years and weeks';

-- A copy of the code list in columns of their types, refreshed when figures are published.
create table warehouse.series_break (
    break text primary key,
    label text not null,
    ref_area text not null,
    series_type text,
    source text,
    dimension text,
    break_date date,
    break_reason text not null,
    is_certain boolean not null
);
create index on warehouse.series_break (ref_area);
comment on table warehouse.series_break is 'Breaks in series that are known, of code list break';
comment on column warehouse.series_break.break is 'Code of the break';
comment on column warehouse.series_break.label is 'What changed';
comment on column warehouse.series_break.ref_area is 'Member whose series break';
comment on column warehouse.series_break.series_type is 'Series type that breaks; none if all do';
comment on column warehouse.series_break.source is 'Survey or register that breaks; none if all do';
comment on column warehouse.series_break.dimension is 'Only series broken down by this dimension break; none if all do';
comment on column warehouse.series_break.break_date is 'First day of the new basis; none if no two periods can be compared';
comment on column warehouse.series_break.break_reason is 'Reason, of code list break_reason';
comment on column warehouse.series_break.is_certain is 'Whether the break is sure; growth across one that is only possible is given with a caveat';

create view stat.break as
select b.break, b.label, b.ref_area, b.series_type, b.source, b.dimension, b.break_date, b.break_reason,
    r.label as reason, b.is_certain
from warehouse.series_break b
left join warehouse.code r on r.list = 'break_reason' and r.code = b.break_reason;
comment on view stat.break is 'From when on figures of a member cannot be compared with earlier ones, and why';
comment on column stat.break.reason is 'The reason in words';
call warehouse.copy_comments('warehouse.series_break', 'stat.break');

-- A population benchmark belongs to the vintage: the same period is published again when a new census or projection comes.
create view stat.population_benchmark as
select code as population_benchmark, label, attributes ->> 'ref_area' as ref_area, attributes ->> 'survey' as source,
    coalesce((attributes ->> 'period_from')::date, '-infinity') as period_from,
    coalesce((attributes ->> 'period_before')::date, 'infinity') as period_before,
    coalesce((attributes ->> 'published_from')::date, '-infinity') as published_from,
    coalesce(attributes ->> 'published_from_assumed' = 'Y', false) as is_published_from_assumed, attributes ->> 'note' as note,
    attributes ->> 'certain' = 'Y' as is_certain, attributes ->> 'source' as seen_in
from warehouse.code
where list = 'population_benchmark';
comment on view stat.population_benchmark is
    'Which census or projection a survey is weighted by: of figures about a period, in vintages published since a day. Of several rows that fit the one published last counts';
comment on column stat.population_benchmark.population_benchmark is 'Code of the benchmark';
comment on column stat.population_benchmark.label is 'Census or projection';
comment on column stat.population_benchmark.ref_area is 'Member whose survey it is';
comment on column stat.population_benchmark.source is 'Survey that is weighted by it, of code list source';
comment on column stat.population_benchmark.period_from is 'First day of the periods concerned';
comment on column stat.population_benchmark.period_before is 'Day after the last of them; infinity while it is in use';
comment on column stat.population_benchmark.published_from is 'Vintages known from this day on have it; -infinity for all. is_published_from_assumed says whether the day is an assumption';
comment on column stat.population_benchmark.is_published_from_assumed is 'Whether published_from is assumed, and not said by the office; note says why';
comment on column stat.population_benchmark.note is 'What a reader should know of the row; none if nothing';
comment on column stat.population_benchmark.is_certain is 'Whether the office says so; otherwise it is to be checked in the publication';
comment on column stat.population_benchmark.seen_in is 'Where it was seen';

create view stat.national_definition as
select c.code as national_definition, c.attributes ->> 'ref_area' as ref_area, c.attributes ->> 'series_type' as series_type, i.indicator,
    c.attributes ->> 'aspect' as aspect, c.label as note, c.attributes ->> 'verification' = 'verified' as is_verified,
    c.attributes ->> 'source' as seen_in
from warehouse.code c
cross join lateral unnest(string_to_array(c.attributes ->> 'indicators', ' ')) i (indicator)
where c.list = 'national_definition';
comment on view stat.national_definition is
    'Where figures of a member count otherwise than the definition of their indicator says, so that they are not comparable without a word';
comment on column stat.national_definition.national_definition is 'Code of the difference';
comment on column stat.national_definition.ref_area is 'Member whose figures differ';
comment on column stat.national_definition.series_type is 'Series type that differs';
comment on column stat.national_definition.indicator is 'Indicator whose figures differ';
comment on column stat.national_definition.aspect is 'What differs: EARNINGS_NET, COUNTS_CONTRACTS, UNEMPLOYMENT_WIDER';
comment on column stat.national_definition.note is 'The difference in words';
comment on column stat.national_definition.is_verified is 'Whether it was seen in a publication; otherwise it is general knowledge, to be checked';
comment on column stat.national_definition.seen_in is 'Where it was seen, or what it rests on';

create view stat.member as
select code as ref_area, label, (attributes ->> 'asean_member_from')::date as member_from, 'ASEAN' || count(*) over () as membership
from warehouse.code
where list = 'ref_area' and attributes ->> 'asean_member_from' is not null;
comment on view stat.member is 'The members of ASEAN today. stat.asean tells figures of other compositions';
comment on column stat.member.ref_area is 'Member, ISO 3166-1 alpha-3';
comment on column stat.member.label is 'Name in English';
comment on column stat.member.member_from is 'Day it joined';
comment on column stat.member.membership is 'ASEAN as these members make it up: the aggregate of stat.asean with the same name';

create view stat.quoted_figure as
select code as quoted_figure, label, (attributes ->> 'value')::numeric as quoted_value,
    attributes ->> 'unit_measure' as unit_measure, (attributes ->> 'unit_mult')::int as unit_mult,
    attributes ->> 'about' as ref_area, attributes ->> 'time_period' as time_period,
    attributes ->> 'quantity' as quantity, attributes ->> 'published_by' as published_by,
    attributes ->> 'published_on' as published_on, attributes ->> 'reproducible' = 'Y' as is_reproducible,
    attributes ->> 'why' as why, attributes ->> 'source' as seen_in
from warehouse.code
where list = 'quoted_figure';
comment on view stat.quoted_figure is 'Figures that others published and readers ask about; quoted, never computed here';
comment on column stat.quoted_figure.quoted_figure is 'Code of the quoted figure';
comment on column stat.quoted_figure.label is 'The figure in a sentence';
comment on column stat.quoted_figure.quoted_value is 'The figure as published, in its own unit';
comment on column stat.quoted_figure.unit_measure is 'PS persons, PT percent';
comment on column stat.quoted_figure.unit_mult is 'Power of ten of the unit: 6 for millions';
comment on column stat.quoted_figure.ref_area is 'Aggregate the figure is about, as its publisher counted it';
comment on column stat.quoted_figure.time_period is 'Period the figure is about';
comment on column stat.quoted_figure.quantity is 'What exactly was measured';
comment on column stat.quoted_figure.published_by is 'Who published it';
comment on column stat.quoted_figure.published_on is 'When it was published';
comment on column stat.quoted_figure.is_reproducible is 'Whether the warehouse holds what is needed to compute it';
comment on column stat.quoted_figure.why is 'What is missing, or what to compute instead';
comment on column stat.quoted_figure.seen_in is 'Where the quotation was seen';

create index observation_with_break on warehouse.observation (series_id, period_start) where obs_status = 'B' and known_to = 'infinity';

create view stat.growth as
select
    s.ref_area, s.area, s.indicator, s.freq, o.time_period, s.sex, s.age, s.economic_activity, s.occupation,
    s.status_in_employment, s.education, s.area_type, s.institutional_sector, s.duration, s.hours,
    s.migrant_status, s.currency, s.population, s.seasonal_adjustment, s.reference_period_type,
    s.series_type, s.source, s.concept_standard, s.publication, s.unit_measure, s.unit_mult,
    against.against, against.earlier_period, o.obs_value, p.obs_value as earlier_value,
    case when refusal.why_not is null then o.obs_value - p.obs_value end as change,
    case when refusal.why_not is null and s.unit_measure <> 'PT'
        then round(100 * (o.obs_value - p.obs_value) / nullif(abs(p.obs_value), 0), 4) end as change_percent,
    refusal.why_not, doubt.caveat, o.obs_status, o.known_from, p.obs_status as earlier_obs_status,
    p.known_from as earlier_known_from, p.source as earlier_source,
    p.concept_standard as earlier_concept_standard, p.publication as earlier_publication, s.series_key
from warehouse.series s
left join warehouse.code place on place.list = 'ref_area' and place.code = s.ref_area
join warehouse.disclosed_observation o using (series_id)
cross join lateral (values
    ('year earlier', warehouse.year_earlier(o.time_period)),
    ('period before', warehouse.period_before(o.time_period, s.freq))) against (against, earlier_period)
cross join lateral (
    select b.*, e.source, e.concept_standard, e.publication
    from warehouse.series e
    join warehouse.disclosed_observation b using (series_id)
    where e.family = s.family and b.time_period = against.earlier_period and b.known_to = 'infinity' and not b.is_withdrawn
    order by e.series_id = s.series_id desc, e.concept_standard = s.concept_standard desc, e.source = s.source desc,
        e.publication
    limit 1) p
cross join lateral (
    select string_agg(b.label, '; ' order by b.break) filter (where b.is_certain) as certain,
        string_agg(b.label, '; ' order by b.break) filter (where not b.is_certain) as possible
    from warehouse.series_break b
    where b.ref_area = coalesce(place.attributes ->> 'country', s.ref_area)
        and (b.break_date is null or (b.break_date > p.period_start and b.break_date < o.period_end))
        and (b.series_type is null or b.series_type = coalesce(o.attributes ->> 'derived_from', s.series_type))
        and (b.source is null or b.source = s.source)
        and (b.dimension is null or exists (
            select from (values ('economic_activity', s.economic_activity), ('occupation', s.occupation),
                ('education', s.education)) own (dimension, code)
            where own.dimension = b.dimension and own.code not like '%TOTAL'))) known
left join lateral (
    select 'the office marks a break' || coalesce(': ' || r.label, '') as label
    from warehouse.observation b
    left join warehouse.code r on r.list = 'break_reason' and r.code = b.attributes ->> 'break_reason'
    where b.series_id = s.series_id and b.obs_status = 'B' and b.known_to = 'infinity'
        and b.period_start > p.period_start and b.period_start <= o.period_start
    limit 1) marked on true
cross join lateral (
    select concat_ws('; ',
        case when p.concept_standard <> s.concept_standard
            then format('the definition changed from %s to %s', p.concept_standard, s.concept_standard) end,
        case when p.source <> s.source then format('the source changed from %s to %s', p.source, s.source) end,
        case when p.series_id <> s.series_id and p.concept_standard = s.concept_standard and p.source = s.source
            then format('the earlier figure is of another publication, %s', p.publication) end,
        marked.label,
        known.certain,
        case when against.against = 'period before' and s.reference_period_type = 'RP_ROUND'
            then 'different rounds of the year, which seasons set apart' end,
        case when against.against = 'period before' and s.reference_period_type = 'RP_YTD'
            then 'both count from the beginning of the year' end,
        case when o.attributes ->> 'members' is distinct from p.attributes ->> 'members'
            then format('other members: %s, before %s', o.attributes ->> 'members', p.attributes ->> 'members') end
        ) as found) problems
cross join lateral (select nullif(problems.found, '') as why_not) refusal
cross join lateral (
    select nullif(concat_ws('; ', known.possible,
        case when against.against = 'period before' and s.freq in ('M', 'Q') and s.seasonal_adjustment = 'N'
            then 'not adjusted for seasons' end), '') as caveat) doubt
where o.known_to = 'infinity' and not o.is_withdrawn and against.earlier_period is not null;

comment on view stat.growth is
    'Each figure with the one a year earlier and the one a period before. The change is missing where a break lies between; why_not says which';
comment on column stat.growth.against is 'year earlier or period before';
comment on column stat.growth.earlier_period is 'Period compared with';
comment on column stat.growth.earlier_value is 'The figure of that period as known now; none if confidential';
comment on column stat.growth.change is 'Later less earlier figure in the indicator''s unit: points for rates; none where they cannot be compared';
comment on column stat.growth.change_percent is 'The change in percent of the earlier figure; none for rates, whose change is in points';
comment on column stat.growth.why_not is 'Why the two cannot be compared; none if they can';
comment on column stat.growth.caveat is 'What to bear in mind although the two are compared; none if nothing';
comment on column stat.growth.earlier_obs_status is 'Observation status of the earlier figure';
comment on column stat.growth.earlier_known_from is 'Since when the earlier figure is known';
comment on column stat.growth.earlier_source is 'Source of the earlier figure';
comment on column stat.growth.earlier_concept_standard is 'Standard of the earlier figure';
comment on column stat.growth.earlier_publication is 'Publication of the earlier figure';
call warehouse.copy_comments('stat.observation', 'stat.growth');

create view stat.asean as
select
    ref_area, indicator, freq, time_period, sex, age, economic_activity, occupation, status_in_employment, education,
    area_type, attributes ->> 'derived_from' as derived_from, concept_standard, obs_value, unit_measure, unit_mult, obs_status,
    (attributes ->> 'coverage')::numeric as coverage,
    attributes ->> 'members' as members, attributes ->> 'members_missing' as members_missing,
    attributes ->> 'members_estimated' as members_estimated, attributes ->> 'residents_only' as residents_only,
    attributes ->> 'formula' as formula,
    case
        when obs_value is not null then null
        when attributes ->> 'coverage' is null
            then format('coverage unknown: no modelled labour force of %s', attributes ->> 'labour_force_unknown')
        else format('members with figures hold %s percent of the labour force, fewer than 90', attributes ->> 'coverage')
    end as why_not_shown,
    reference_period_type, known_from, series_key
from stat.observation
where series_type = 'DERIVED' and ref_area in ('ASEAN10', 'ASEAN11', 'ASEAN_COMP');
comment on view stat.asean is
    'ASEAN from its members: levels summed, rates as summed numerators over summed denominators. ASEAN10 without and ASEAN11 with Timor-Leste, ASEAN_COMP the members of the period itself';
comment on column stat.asean.ref_area is 'ASEAN10, ASEAN11, or ASEAN_COMP for the membership at the time of the period';
comment on column stat.asean.derived_from is 'Series type of the members'' figures: ILO_HARM, ILO_MOD or NATIONAL, never mixed';
comment on column stat.asean.obs_value is 'The aggregate in the indicator''s unit; none where it covers too little to be shown';
comment on column stat.asean.coverage is 'Percent of the aggregate''s labour force (ILO model) that the members with figures hold';
comment on column stat.asean.members is 'Members whose figures went in';
comment on column stat.asean.members_missing is 'Members of the aggregate without a figure; none if all have one';
comment on column stat.asean.members_estimated is 'Members whose levels were estimated from their rate and their modelled labour force; none if no one';
comment on column stat.asean.residents_only is 'Members whose figure covers citizens and permanent residents only';
comment on column stat.asean.formula is 'How the aggregate was computed';
comment on column stat.asean.why_not_shown is 'Why there is no value; none if there is';
call warehouse.copy_comments('stat.observation', 'stat.asean');

-- One comparison between members: the harmonised series where at least two members have it, otherwise the model, otherwise
-- national figures of one resolution; then the standard and the age base that most members share.
create function stat.comparable(
    indicator text, series_type text default null, freq text default 'A', sex text default 'SEX_T', age text default null
) returns table (
    ref_area text, time_period text, obs_value numeric, is_comparable boolean, why_not text, caveat text,
    series_type text, source text, concept_standard text, sex text, age text, economic_activity text, occupation text,
    status_in_employment text, education text, area_type text, population text, seasonal_adjustment text,
    reference_period_type text, unit_measure text, unit_mult smallint, obs_status text, publication text, known_from timestamptz, series_key uuid
)
language sql stable parallel safe
begin atomic
    with pool as (
        select o.*, case
                when o.series_type = 'NATIONAL' and o.concept_standard not like 'ICLS%' then 9
                else array_position(array['ILO_HARM', 'ILO_MOD', 'NATIONAL', 'DERIVED'], o.series_type) end as liking
        from stat.observation o
        where o.indicator = comparable.indicator and o.freq = comparable.freq and o.sex = comparable.sex and o.area = '_T'
            and o.ref_area = any (array(select c.code from stat.code c
                where c.list = 'ref_area' and c.attributes ->> 'asean_member_from' is not null))
    ), basis as (
        select p.series_type, p.concept_standard, p.age, p.seasonal_adjustment
        from pool p
        where p.liking < 9
            and (comparable.series_type is null or p.series_type = comparable.series_type)
            and (comparable.age is null or p.age = comparable.age)
        group by p.series_type, p.concept_standard, p.age, p.seasonal_adjustment
        order by count(distinct p.ref_area) > 1 desc, min(p.liking), p.age = 'AGE_YTHADULT_YGE15' desc,
            count(distinct p.ref_area) desc, p.concept_standard, p.seasonal_adjustment
        limit 1
    ), judged as (
        select p.*, nullif(concat_ws('; ',
            case when b.series_type is null then 'national criteria differ between members, and no other figures are here' end,
            case when p.series_type <> b.series_type
                then format('series type %s, %s is compared', p.series_type, b.series_type) end,
            case when p.concept_standard <> b.concept_standard
                then format('definitions of %s, %s is compared', p.concept_standard, b.concept_standard) end,
            case when p.age <> b.age then format('age %s, %s is compared', p.age, b.age) end,
            case when p.seasonal_adjustment <> b.seasonal_adjustment
                then format('seasonal adjustment %s, %s is compared', p.seasonal_adjustment, b.seasonal_adjustment) end),
            '') as problem
        from pool p left join basis b on true
    ), ranked as (
        select j.*, row_number() over (
            partition by j.problem is null, j.ref_area, j.time_period, j.economic_activity, j.occupation, j.status_in_employment,
                j.education, j.area_type, j.institutional_sector, j.duration, j.hours, j.migrant_status, j.currency
            order by j.population = '_T' desc, j.step, j.publication) as place
        from judged j
    )
    select r.ref_area, r.time_period, r.obs_value,
        r.problem is null and r.place = 1 and r.obs_value is not null,
        case
            when r.problem is not null then r.problem
            when r.place > 1 then 'another publication of the same is taken'
            when r.obs_value is null then 'confidential'
        end,
        nullif(concat_ws('; ',
            case r.population when '_T' then null when 'RESIDENT' then 'citizens and permanent residents only'
                else 'population ' || r.population end,
            case r.reference_period_type when 'RP_ROUND' then 'one survey round, not an average of the year'
                when 'RP_MID' then 'a mid-year survey' end,
            case r.obs_status when 'B' then 'break in the series' when 'P' then 'provisional' when 'E' then 'estimated'
                when 'U' then 'low reliability' when 'D' then 'definition differs' end), ''),
        r.series_type, r.source, r.concept_standard, r.sex, r.age, r.economic_activity, r.occupation,
        r.status_in_employment, r.education, r.area_type, r.population, r.seasonal_adjustment, r.reference_period_type,
        r.unit_measure, r.unit_mult, r.obs_status, r.publication, r.known_from, r.series_key
    from ranked r;
end;
comment on function stat.comparable(text, text, text, text, text) is
    'Figures of an indicator for all members with the verdict which of them may be compared. One series type, standard and age base is chosen, or asked for; why_not says of every other figure why it is left out: select * from stat.comparable(''UNE_DEAP_SEX_AGE_RT'') where time_period = ''2019''';

-- Codes in words, in English and in the members' languages.
create view stat.label as
select list, code, 'en' as lang, label from warehouse.code where list not in ('local_label', 'break', 'formula', 'quoted_figure')
union all
select 'indicator', indicator, 'en', label from warehouse.indicator
where not exists (select from warehouse.code where list = 'indicator')
union all
select attributes ->> 'of_list', attributes ->> 'of_code', attributes ->> 'lang', label
from warehouse.code where list = 'local_label';
comment on view stat.label is 'What codes are called, in English and in languages of the members';
comment on column stat.label.list is 'Code list, which for a dimension bears the name of its column';
comment on column stat.label.code is 'The code';
comment on column stat.label.lang is 'Language, ISO 639: en, id, ms, vi, th, fil, km, lo, my, pt, tet';
comment on column stat.label.label is 'What the code is called in this language';

create function stat.best_label(lang text) returns table (list text, code text, label text)
language sql stable parallel safe
begin atomic
    select distinct on (l.list, l.code) l.list, l.code, l.label
    from stat.label l
    where l.lang in ('en', best_label.lang)
    order by l.list, l.code, l.lang = best_label.lang desc;
end;
comment on function stat.best_label(text) is 'One label for each code: in the language asked for where there is one, otherwise in English';

create function stat.observation_in(lang text) returns table (
    ref_area text, place text, indicator text, measure text, time_period text, sex text, age text, industry text,
    occupation text, status text, education text, area_type text, obs_value numeric, unit text, series_type text,
    series_type_label text, source text, concept_standard text, obs_status text, publication text, series_key uuid
)
language sql stable parallel safe
begin atomic
    select o.ref_area, coalesce(nullif(o.area, '_T'), place.label, o.ref_area), o.indicator, coalesce(measure.label, o.indicator),
        o.time_period, coalesce(sex.label, o.sex), coalesce(age.label, o.age),
        coalesce(industry.label, o.economic_activity), coalesce(occupation.label, o.occupation),
        coalesce(status.label, o.status_in_employment), coalesce(education.label, o.education),
        coalesce(area_type.label, o.area_type), o.obs_value,
        concat_ws(' ', unit.label, case when o.unit_mult <> 0 then format('x 10^%s', o.unit_mult) end),
        o.series_type, kind.label, o.source, o.concept_standard, o.obs_status, o.publication, o.series_key
    from stat.observation o
    left join stat.best_label(observation_in.lang) place on place.list = 'ref_area' and place.code = o.ref_area
    left join stat.best_label(observation_in.lang) measure on measure.list = 'indicator' and measure.code = o.indicator
    left join stat.best_label(observation_in.lang) sex on sex.list = 'sex' and sex.code = o.sex
    left join stat.best_label(observation_in.lang) age on age.list = 'age' and age.code = o.age
    left join stat.best_label(observation_in.lang) industry
        on industry.list = 'economic_activity' and industry.code = o.economic_activity
    left join stat.best_label(observation_in.lang) occupation on occupation.list = 'occupation' and occupation.code = o.occupation
    left join stat.best_label(observation_in.lang) status
        on status.list = 'status_in_employment' and status.code = o.status_in_employment
    left join stat.best_label(observation_in.lang) education on education.list = 'education' and education.code = o.education
    left join stat.best_label(observation_in.lang) area_type on area_type.list = 'area_type' and area_type.code = o.area_type
    left join stat.best_label(observation_in.lang) unit on unit.list = 'unit_measure' and unit.code = o.unit_measure
    left join stat.best_label(observation_in.lang) kind on kind.list = 'series_type' and kind.code = o.series_type;
end;
comment on function stat.observation_in(text) is
    'stat.observation in words: select * from stat.observation_in(''vi'') where ref_area = ''VNM'' and indicator = ''UNE_DEAP_SEX_AGE_RT''';
