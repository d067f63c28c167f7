-- V055__compare_industries.sql
-- Offices publish industries in groups of their own. Comparisons use the finest level on which every group fits whole:
-- a group that spans two targets is never split.
create table warehouse.industry_part (
    code text not null,
    section text not null,
    is_assumed boolean not null,
    primary key (code, section)
);
comment on table warehouse.industry_part is 'Sections of ISIC Rev.4 that each industry code covers, of the correspondences; refreshed when figures are published';
comment on column warehouse.industry_part.code is 'Industry as published, of code list economic_activity';
comment on column warehouse.industry_part.section is 'Section of ISIC Rev.4 that it covers whole';
comment on column warehouse.industry_part.is_assumed is 'Whether only the bulk of the industry is known to belong there, as between revisions of ISIC';

create view stat.industry_part as
select code, section, is_assumed from warehouse.industry_part;
comment on view stat.industry_part is 'Sections of ISIC Rev.4 that each industry code covers';
call warehouse.copy_comments('warehouse.industry_part', 'stat.industry_part');

create view stat.correspondence as
select list as correspondence, attributes ->> 'ref_area' as ref_area,
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

create function stat.by_industry(
    level text default 'SECTOR', indicator text default 'EMP_TEMP_SEX_ECO_NB', freq text default 'A', sex text default 'SEX_T'
) returns table (
    ref_area text, time_period text, industry text, obs_value numeric, share numeric, why_not text, share_assumed numeric,
    made_of text, obs_status text, series_type text, source text, concept_standard text, age text, area_type text,
    population text, publication text, unit_measure text, unit_mult smallint
)
language sql stable parallel safe
begin atomic
    with part as (
        select p.code, array_agg(p.section order by p.section) as sections, bool_or(p.is_assumed) as is_assumed,
            substring(p.code from '^(EC[O2]_(?:LOC_)?[A-Z0-9]+)_') as scheme
        from stat.industry_part p
        group by p.code
    ), target as (
        select t.code, t.sections
        from part t
        where t.code ~ case by_industry.level
            when 'SECTOR' then '^ECO_SECTOR_(AGR|IND|SER|X)$' when 'AGGREGATE' then '^ECO_AGGREGATE_(?!TOTAL)'
            when 'DETAILS' then '^ECO_DETAILS_' when 'SECTION' then '^ECO_ISIC4_[A-Z]$' else '^$' end
    ), told as (
        select o.ref_area, o.time_period, o.series_type, o.source, o.concept_standard, o.age, o.area_type, o.population,
            o.publication, o.unit_measure, o.unit_mult, o.economic_activity, o.obs_value, o.obs_status, p.sections,
            p.is_assumed, p.scheme,
            dense_rank() over (order by o.ref_area, o.time_period, o.series_type, o.source, o.concept_standard, o.age,
                o.area_type, o.population, o.publication, o.seasonal_adjustment, o.reference_period_type) as series_no,
            o.economic_activity ~ '_TOTAL$' as is_total
        from stat.observation o
        left join part p on p.code = o.economic_activity
        where o.indicator = by_industry.indicator and o.freq = by_industry.freq and o.sex = by_industry.sex and o.area = '_T'
            and o.obs_value is not null
    ), series as (
        select t.series_no, t.ref_area, t.time_period, t.series_type, t.source, t.concept_standard, t.age, t.area_type,
            t.population, t.publication, t.unit_measure, t.unit_mult, max(t.obs_value) filter (where t.is_total) as total
        from told t
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
        having count(*) filter (where not t.is_total) > 0
    ), fit as (
        -- Of groups that cover the same sections one scheme is taken; codes of one scheme that share them are added.
        select t.series_no, g.code, g.sections as wanted, t.sections, t.scheme, bool_or(t.is_assumed) as is_assumed,
            sum(t.obs_value) as obs_value, string_agg(t.economic_activity, ' ' order by t.economic_activity) as codes,
            bool_or(t.obs_status = 'P') as is_provisional,
            row_number() over (partition by t.series_no, g.code, t.sections order by bool_or(t.is_assumed), t.scheme) as place
        from told t
        join target g on t.sections <@ g.sections
        where not t.is_total
        group by t.series_no, g.code, g.sections, t.sections, t.scheme
    ), finest as (
        select f.*
        from fit f
        where f.place = 1
            and case when exists (
                    select from fit e where e.series_no = f.series_no and e.code = f.code and e.sections = f.wanted)
                then f.sections = f.wanted
                else not exists (
                    select from fit e where e.series_no = f.series_no and e.code = f.code and e.place = 1
                        and e.sections <@ f.sections and e.sections <> f.sections) end
    ), summed as (
        select f.series_no, f.code, sum(f.obs_value) as obs_value, sum(cardinality(f.sections)) as covered,
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
            when m.covered > cardinality(g.sections) then format('published groups overlap: %s', m.codes)
            when m.covered is null then 'not published'
            else format('published only in part: %s', m.codes)
        end,
        case when done.obs_value is not null then round(100 * coalesce(m.assumed, 0) / nullif(m.obs_value, 0), 1) end,
        m.codes,
        case when done.obs_value is null then 'O' when m.assumed > 0 then 'E' when m.is_provisional then 'P' else 'A' end,
        s.series_type, s.source, s.concept_standard, s.age, s.area_type, s.population, s.publication, s.unit_measure, s.unit_mult
    from series s
    cross join target g
    left join summed m on m.series_no = s.series_no and m.code = g.code
    left join lateral (
        select string_agg(t.economic_activity, ' ' order by t.economic_activity) as codes
        from told t
        where t.series_no = s.series_no and not t.is_total and t.sections && g.sections and not t.sections <@ g.sections
            and not t.sections @> (select array_agg(x.section) from stat.industry_part x where x.code = 'ECO_SECTOR_NAG')) spanning on true
    cross join lateral (
        select case when m.covered = cardinality(g.sections) then m.obs_value end as obs_value) done;
end;
comment on function stat.by_industry(text, text, text, text) is
    'Industries on one base: level SECTOR, AGGREGATE, DETAILS or SECTION (of ISIC Rev.4). A group that cannot be split leaves its targets empty and why_not names it; share_assumed is the percentage that rests on a correspondence that is not exact';
