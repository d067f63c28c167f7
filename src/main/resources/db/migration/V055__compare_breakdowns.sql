-- V055__compare_breakdowns.sql
-- Offices publish industries, occupations and status in employment in groups of their own. Comparisons use the finest
-- level on which every group fits whole: a group that spans two targets is never split.
create table warehouse.base_part (
    dimension text not null check (dimension in ('economic_activity', 'occupation', 'status_in_employment')),
    code text not null,
    part text not null,
    is_assumed boolean not null,
    primary key (dimension, code, part)
);
comment on table warehouse.base_part is 'Which parts of the common base each published code covers, of the correspondences; refreshed when figures are published';
comment on column warehouse.base_part.dimension is 'Dimension the code belongs to';
comment on column warehouse.base_part.code is 'Code as published, of the code list of the dimension';
comment on column warehouse.base_part.part is 'Section of ISIC Rev.4, major group of ISCO-08, or group of ICSE-93, or the finest part of one, that it covers whole. Of a section that ISIC Rev.5 divides, ECO_ISIC4_G_TO_ISIC5_T is what moved from G to T of Rev.5, and ECO_ISIC4_G the rest';
comment on column warehouse.base_part.is_assumed is 'Whether only the bulk is known to belong there, as between versions of a classification';

create view stat.base_part as
select dimension, code, part, is_assumed from warehouse.base_part;
comment on view stat.base_part is 'Which sections of ISIC Rev.4, major groups of ISCO-08 and groups of ICSE-93 each code covers';
call warehouse.copy_comments('warehouse.base_part', 'stat.base_part');

create view stat.correspondence as
select list as correspondence, attributes ->> 'ref_area' as ref_area, attributes ->> 'domain' as domain,
    coalesce(attributes ->> 'classification', attributes ->> 'survey') as classification,
    coalesce(attributes ->> 'version', attributes ->> 'year') as version,
    coalesce(attributes ->> 'from_code', attributes ->> 'national_code', attributes ->> 'group_code', attributes ->> 'code') as from_code,
    coalesce(attributes ->> 'to_code', attributes ->> 'target_code', attributes ->> 'part') as to_code,
    attributes ->> 'label_local' as label_local, attributes ->> 'label_en' as label_en,
    coalesce(attributes ->> 'mapping_type', attributes ->> 'mapping', attributes ->> 'part') as mapping,
    attributes ->> 'based_on' as based_on, attributes ->> 'used_in_lfs_from' as valid_from,
    attributes ->> 'used_in_lfs_to' as valid_to, attributes ->> 'note' as note, attributes ->> 'verification' as verification
from warehouse.code
where list like '%-%';
comment on view stat.correspondence is 'How national classifications of industries, occupations and status are read as international ones, and which version was used when';
comment on column stat.correspondence.correspondence is 'File in jobs/correspondences';
comment on column stat.correspondence.ref_area is 'Member whose classification it is; none between international ones';
comment on column stat.correspondence.domain is 'industry, occupation or education, of a version; none otherwise';
comment on column stat.correspondence.classification is 'National classification, or the survey that uses it';
comment on column stat.correspondence.version is 'Its version or year';
comment on column stat.correspondence.from_code is 'Code read';
comment on column stat.correspondence.to_code is 'Code it is read as';
comment on column stat.correspondence.label_local is 'Label in the member''s language';
comment on column stat.correspondence.label_en is 'Label in English';
comment on column stat.correspondence.mapping is 'one_to_one, full, main, split, many_to_one_no_split and so on';
comment on column stat.correspondence.based_on is 'International classification that the version follows';
comment on column stat.correspondence.valid_from is 'First year in which the labour force survey used the version';
comment on column stat.correspondence.valid_to is 'Last year in which it did; none while it does';
comment on column stat.correspondence.note is 'What to bear in mind';
comment on column stat.correspondence.verification is 'verified where seen in a public source';

create function stat.on_one_base(
    dimension text, level text, indicator text, freq text default 'A', sex text default 'SEX_T'
) returns table (
    ref_area text, time_period text, code text, obs_value numeric, share numeric, why_not text, share_assumed numeric,
    made_of text, classification text, obs_status text, series_type text, source text, concept_standard text, age text, area_type text,
    population text, publication text, unit_measure text, unit_mult smallint, reference_period_type text, known_from timestamptz
)
language sql stable parallel safe
begin atomic
    with part as (
        select p.code, array_agg(p.part order by p.part) as parts, bool_or(p.is_assumed) as is_assumed,
            coalesce(c.attributes ->> 'scheme', '') as scheme
        from stat.base_part p
        join stat.code c on c.list = p.dimension and c.code = p.code
        where p.dimension = on_one_base.dimension
        group by p.code, c.attributes
    ), target as (
        select t.code, t.parts
        from part t
        where t.code ~ case on_one_base.level
            when 'SECTOR' then '^ECO_SECTOR_(AGR|IND|SER|X)$' when 'AGGREGATE' then '^(ECO|STE)_AGGREGATE_(?!TOTAL)'
            when 'DETAILS' then '^ECO_DETAILS_' when 'SECTION' then '^ECO_ISIC4_[A-Z]$'
            when 'MAJOR' then '^OCU_ISCO08_[0-9X]$' when 'SKILL' then '^OCU_SKILL_(L3-4|L2|L1|X)$'
            when 'STATUS' then '^STE_ICSE93_[1-6]$' else '^$' end
    ), used as (
        -- What the survey of a year classified by, where it is known: by year, for that is how the versions are told.
        select v.ref_area, substring(v.valid_from from '^\d{4}')::int as from_year,
            coalesce(substring(v.valid_to from '^\d{4}')::int, 9999) as to_year, v.based_on,
            format('%s %s', v.classification, v.version) as name
        from stat.correspondence v
        where v.correspondence = 'classification-versions' and v.valid_from ~ '^\d{4}'
            and v.domain = case on_one_base.dimension when 'economic_activity' then 'industry' else on_one_base.dimension end
    ), told as (
        select o.ref_area, o.time_period, o.series_type, o.source, o.concept_standard, o.age, o.area_type, o.population,
            o.publication, o.unit_measure, o.unit_mult, o.reference_period_type, o.known_from, own.code, o.obs_value, o.obs_status, p.parts,
            p.is_assumed or coalesce(at_the_time.is_other, false) as is_assumed, p.scheme, at_the_time.classification,
            dense_rank() over (order by o.ref_area, o.time_period, o.series_type, o.source, o.concept_standard, o.age,
                o.area_type, o.population, o.publication, o.seasonal_adjustment, o.reference_period_type) as series_no,
            own.code ~ '_TOTAL$' as is_total
        from stat.observation o
        cross join lateral (select case on_one_base.dimension when 'economic_activity' then o.economic_activity
            when 'occupation' then o.occupation else o.status_in_employment end as code) own
        left join part p on p.code = own.code
        left join stat.code place on place.list = 'ref_area' and place.code = o.ref_area
        left join lateral (
            select string_agg(u.name, ', ' order by u.from_year) as classification,
                p.scheme ~ '^IS(IC|CO)' and not bool_or(left(u.based_on, 10) = left(p.scheme, 10)) as is_other
            from used u
            where o.series_type = 'NATIONAL' and u.ref_area = coalesce(place.attributes ->> 'country', o.ref_area)
                and left(o.time_period, 4)::int between u.from_year and u.to_year) at_the_time on true
        where o.indicator = on_one_base.indicator and o.freq = on_one_base.freq and o.sex = on_one_base.sex and o.area = '_T'
            and o.obs_value is not null
            and (on_one_base.dimension = 'economic_activity' or o.economic_activity ~ '_TOTAL$')
            and (on_one_base.dimension = 'occupation' or o.occupation ~ '_TOTAL$')
            and (on_one_base.dimension = 'status_in_employment' or o.status_in_employment ~ '_TOTAL$')
    ), series as (
        select t.series_no, t.ref_area, t.time_period, t.series_type, t.source, t.concept_standard, t.age, t.area_type,
            t.population, t.publication, t.unit_measure, t.unit_mult, t.reference_period_type, max(t.obs_value) filter (where t.is_total) as total,
            max(t.classification) as classification, max(t.known_from) as known_from
        from told t
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
        having count(*) filter (where not t.is_total) > 0
    ), fit as (
        -- Of groups that cover the same parts one scheme is taken; codes of one scheme that share them are added.
        select t.series_no, g.code, g.parts as wanted, t.parts, t.scheme, bool_or(t.is_assumed) as is_assumed,
            sum(t.obs_value) as obs_value, string_agg(t.code, ' ' order by t.code) as codes,
            bool_or(t.obs_status = 'P') as is_provisional,
            row_number() over (partition by t.series_no, g.code, t.parts order by bool_or(t.is_assumed), t.scheme) as place
        from told t
        join target g on t.parts <@ g.parts
        where not t.is_total
        group by t.series_no, g.code, g.parts, t.parts, t.scheme
    ), finest as (
        select f.*
        from fit f
        where f.place = 1
            and case when exists (
                    select from fit e where e.series_no = f.series_no and e.code = f.code and e.parts = f.wanted)
                then f.parts = f.wanted
                else not exists (
                    select from fit e where e.series_no = f.series_no and e.code = f.code and e.place = 1
                        and e.parts <@ f.parts and e.parts <> f.parts) end
    ), summed as (
        select f.series_no, f.code, sum(f.obs_value) as obs_value, sum(cardinality(f.parts)) as covered,
            sum(f.obs_value) filter (where f.is_assumed) as assumed, string_agg(f.codes, ' ' order by f.codes) as codes,
            bool_or(f.is_provisional) as is_provisional
        from finest f
        group by f.series_no, f.code
    )
    select s.ref_area, s.time_period, g.code, done.obs_value,
        round(100 * done.obs_value / nullif(s.total, 0), 4),
        case
            when done.obs_value is not null then null
            when spanning.codes is not null then format('published only in groups that cannot be split: %s', spanning.codes)
            when m.covered > cardinality(g.parts) then format('published groups overlap: %s', m.codes)
            when m.covered is null then 'not published'
            else format('published only in part: %s', m.codes)
        end,
        case when done.obs_value is not null then round(100 * coalesce(m.assumed, 0) / nullif(m.obs_value, 0), 1) end,
        m.codes, s.classification,
        case when done.obs_value is null then 'O' when m.assumed > 0 then 'E' when m.is_provisional then 'P' else 'A' end,
        s.series_type, s.source, s.concept_standard, s.age, s.area_type, s.population, s.publication, s.unit_measure, s.unit_mult,
        s.reference_period_type, s.known_from
    from series s
    cross join target g
    left join summed m on m.series_no = s.series_no and m.code = g.code
    left join lateral (
        select string_agg(t.code, ' ' order by t.code) as codes
        from told t
        where t.series_no = s.series_no and not t.is_total and t.parts && g.parts and not t.parts <@ g.parts
            and not coalesce(t.parts @> (select n.parts from part n where n.code = 'ECO_SECTOR_NAG'), false)) spanning on true
    cross join lateral (
        select case when m.covered = cardinality(g.parts) then m.obs_value end as obs_value) done;
end;
comment on function stat.on_one_base(text, text, text, text, text) is
    'Industries, occupations or status of all members on one base; by_industry, by_occupation and by_status ask it. A group that cannot be split leaves its targets empty and why_not names it; share_assumed is the percentage that rests on a correspondence that is not exact, or on a code of another version than the survey used at the time';

create function stat.by_industry(
    level text default 'SECTOR', indicator text default 'EMP_TEMP_SEX_ECO_NB', freq text default 'A', sex text default 'SEX_T'
) returns table (
    ref_area text, time_period text, industry text, obs_value numeric, share numeric, why_not text, share_assumed numeric,
    made_of text, classification text, obs_status text, series_type text, source text, concept_standard text, age text,
    area_type text, population text, publication text, unit_measure text, unit_mult smallint, reference_period_type text, known_from timestamptz
)
language sql stable parallel safe
begin atomic
    select * from stat.on_one_base('economic_activity', by_industry.level, by_industry.indicator, by_industry.freq, by_industry.sex);
end;
comment on function stat.by_industry(text, text, text, text) is
    'Industries on one base: level SECTOR, AGGREGATE, DETAILS or SECTION (of ISIC Rev.4). A group that cannot be split leaves its targets empty and why_not names it; share_assumed is the percentage that rests on an assumption, classification what the survey used then';

create function stat.by_occupation(
    level text default 'MAJOR', indicator text default 'EMP_TEMP_SEX_OCU_NB', freq text default 'A', sex text default 'SEX_T'
) returns table (
    ref_area text, time_period text, occupation text, obs_value numeric, share numeric, why_not text, share_assumed numeric,
    made_of text, classification text, obs_status text, series_type text, source text, concept_standard text, age text,
    area_type text, population text, publication text, unit_measure text, unit_mult smallint, reference_period_type text, known_from timestamptz
)
language sql stable parallel safe
begin atomic
    select * from stat.on_one_base('occupation', by_occupation.level, by_occupation.indicator, by_occupation.freq, by_occupation.sex);
end;
comment on function stat.by_occupation(text, text, text, text) is
    'Occupations on one base: level MAJOR (major groups of ISCO-08) or SKILL (skill levels 1, 2, 3 and 4). Otherwise as stat.by_industry';

create function stat.by_status(
    level text default 'STATUS', indicator text default 'EMP_TEMP_SEX_STE_NB', freq text default 'A', sex text default 'SEX_T'
) returns table (
    ref_area text, time_period text, status text, obs_value numeric, share numeric, why_not text, share_assumed numeric,
    made_of text, classification text, obs_status text, series_type text, source text, concept_standard text, age text,
    area_type text, population text, publication text, unit_measure text, unit_mult smallint, reference_period_type text, known_from timestamptz
)
language sql stable parallel safe
begin atomic
    select * from stat.on_one_base('status_in_employment', by_status.level, by_status.indicator, by_status.freq, by_status.sex);
end;
comment on function stat.by_status(text, text, text, text) is
    'Status in employment on one base: level STATUS (groups of ICSE-93) or AGGREGATE (employees, self-employed). Otherwise as stat.by_industry';
