-- V056__help_readers.sql
-- What a reader finds in schema stat, with an example each; and what was found in deliveries.
create view stat.finding as
select
    d.delivery, f.code, f.rule, f.severity, s.ref_area, s.indicator, o.time_period, s.series_key, f.sheet, nullif(f.cell, '') as cell,
    case when told.show then f.found end as found, case when told.show then f.expected end as expected, f.created_at,
    coalesce(f.settled_as, case
        when f.severity in ('warning', 'info') then 'told' when o.series_id is not null then 'loaded' else 'open' end) as state,
    coalesce(a.allowed_by, k.decided_by) as decided_by, coalesce(a.allowed_at, k.decided_at) as decided_at,
    case when told.show then coalesce(a.why, nullif(k.why, '')) end as explanation, a.until_date as allowed_until,
    f.code in ('GROWTH_UNUSUAL', 'REVISION_LARGE') as is_about_change
from intake.finding f
join intake.delivery d using (delivery_id)
left join warehouse.disclosed_observation o
    on o.delivery_id = f.delivery_id and o.row_no = f.row_no and o.column_no = f.column_no and o.sheet is not distinct from f.sheet
left join warehouse.series s using (series_id)
left join warehouse.code place on place.list = 'ref_area' and place.code = s.ref_area
left join intake.allowance a using (allowance_id)
left join lateral (
    select k.decided_by, k.decided_at, k.why
    from intake.decision k
    where k.delivery_id = f.delivery_id and k.kind = case f.settled_as when 'released' then 'release' when 'rejected' then 'reject' end
    order by k.decided_at desc
    limit 1) k on true
-- The words of a finding may name other figures: the parts of a total, the one before. Where any of the same member and
-- period, or of the same series, is hidden, they are too.
cross join lateral (
    select coalesce(o.is_shown, false)
        and not exists (
            select from warehouse.hidden_cell c
            join warehouse.series h using (series_id)
            left join warehouse.code there on there.list = 'ref_area' and there.code = h.ref_area
            where c.time_period = o.time_period
                and coalesce(there.attributes ->> 'country', h.ref_area) = coalesce(place.attributes ->> 'country', s.ref_area))
        and not exists (select from warehouse.hidden_cell c where c.series_id = o.series_id)
        and not exists (
            select from intake.figure g
            where g.delivery_id = f.delivery_id and g.time_period = o.time_period and g.conf_status <> 'F') as show) told;
comment on view stat.finding is 'What was found wrong or unusual in deliveries. The delivered text is shown only of figures that are published';
comment on column stat.finding.ref_area is 'Country or subdivision of the figure concerned; none if no figure in the warehouse stands at the cell';
comment on column stat.finding.found is 'The delivered text; none unless the figure is published and nothing of its series, or of its member in the period, is hidden';
comment on column stat.finding.expected is 'What would have been accepted, in words; none unless the delivered text is shown';
comment on column stat.finding.decided_by is 'Who allowed, released or rejected the figure; none while nobody had to';
comment on column stat.finding.decided_at is 'When that was decided';
comment on column stat.finding.explanation is 'Why the figure may stand, or may not, as the ministry explained it to the operator; none unless the delivered text is shown';
comment on column stat.finding.allowed_until is 'Last day on which the allowance counts; none if it was not an allowance';
comment on column stat.finding.state is 'told, loaded or open; allowed, released, rejected or superseded once it was settled';
comment on column stat.finding.is_about_change is 'Whether it tells of a change or a revision beyond what is usual';
call warehouse.copy_comments('intake.finding', 'stat.finding');
call warehouse.copy_comments('stat.delivery', 'stat.finding');
call warehouse.copy_comments('stat.observation', 'stat.finding');

create view stat.readme as
select name, kind, use_for, example
from (values
    (1, 'stat.observation', 'view', 'Every figure as known now, one row each: start here',
        'select time_period, obs_value from stat.observation where ref_area = ''IDN'' and indicator = ''UNE_DEAP_SEX_AGE_RT'' and sex = ''SEX_T'' and age = ''AGE_YTHADULT_YGE15'''),
    (2, 'stat.observation_in', 'function', 'The same in words, in English or a language of the members',
        'select place, measure, time_period, obs_value, unit from stat.observation_in(''vi'') where ref_area = ''VNM'' and indicator = ''UNE_DEAP_SEX_AGE_RT'''),
    (3, 'stat.observation_as_of', 'function', 'The figures as known at a past moment',
        'select time_period, obs_value from stat.observation_as_of(''2024-06-30'') where ref_area = ''BRN'' and indicator = ''EMP_TEMP_SEX_AGE_NB'''),
    (4, 'stat.observation_history', 'view', 'Every figure ever known, one row for each revision',
        'select time_period, obs_value, known_from, known_to from stat.observation_history where ref_area = ''BRN'' and indicator = ''EMP_TEMP_SEX_AGE_NB'''),
    (5, 'stat.revision', 'view', 'What offices restated: by how much, when, in which delivery',
        'select time_period, previous_value, obs_value, change from stat.revision where ref_area = ''BRN'' and series_type <> ''DERIVED'''),
    (6, 'stat.comparable', 'function', 'One indicator for all members, with the verdict which figures may be compared and why others may not',
        'select ref_area, obs_value, is_comparable, why_not from stat.comparable(''UNE_DEAP_SEX_AGE_RT'') where time_period = ''2019'''),
    (7, 'stat.growth', 'view', 'Change on a year earlier and on the period before, never across a break',
        'select time_period, change, change_percent, why_not from stat.growth where ref_area = ''VNM'' and indicator = ''EMP_TEMP_SEX_AGE_NB'' and against = ''year earlier'''),
    (8, 'stat.break', 'view', 'Known breaks in series and their reasons',
        'select ref_area, break_date, label from stat.break where ref_area = ''PHL'''),
    (9, 'stat.asean', 'view', 'ASEAN from its members, with coverage, missing and estimated members',
        'select ref_area, obs_value, coverage, members_missing from stat.asean where indicator = ''UNE_DEAP_SEX_AGE_RT'' and time_period = ''2020'' and sex = ''SEX_T'' and age = ''AGE_YTHADULT_YGE15'''),
    (10, 'stat.by_industry', 'function', 'Industries of all members on one base; groups that cannot be split stay groups',
        'select ref_area, industry, obs_value, why_not from stat.by_industry(''SECTOR'') where time_period = ''2020'''),
    (11, 'stat.by_occupation', 'function', 'Occupations of all members on one base',
        'select ref_area, time_period, occupation, obs_value, why_not, share_assumed from stat.by_occupation(''MAJOR'')'),
    (12, 'stat.by_status', 'function', 'Status in employment of all members on one base',
        'select ref_area, time_period, status, obs_value, why_not, share_assumed from stat.by_status(''AGGREGATE'')'),
    (13, 'stat.on_one_base', 'function', 'What by_industry, by_occupation and by_status ask, for any indicator',
        'select ref_area, code, obs_value from stat.on_one_base(''economic_activity'', ''SECTOR'', ''HOW_TEMP_SEX_ECO_NB'')'),
    (14, 'stat.quoted_figure', 'view', 'Figures that others published and readers ask about, quoted with their source',
        'select label, published_by, is_reproducible, why from stat.quoted_figure'),
    (15, 'stat.lineage', 'function', 'Where a figure comes from: file, sheet, cell, text as delivered; for a derived one all that went in',
        'select l.* from stat.observation o, stat.lineage(o.series_key, o.time_period) l where o.ref_area = ''BRN'' and o.indicator = ''EMP_TEMP_SEX_AGE_NB'' and o.time_period = ''2020'''),
    (16, 'stat.origin', 'view', 'Cell, words around it, feed and rules of each revision of a figure',
        'select delivery, cell, labels from stat.origin where delivery is not null limit 10'),
    (17, 'stat.derivation', 'view', 'Which series a derived one is computed from, and how',
        'select formula_text, count(*) from stat.derivation group by formula_text'),
    (18, 'stat.delivery', 'view', 'Who sent which file when, and what became of its figures',
        'select delivery, received_at, state, loaded, held from stat.delivery'),
    (19, 'stat.finding', 'view', 'What was found wrong or unusual in deliveries, and how it was settled, by whom and why',
        'select delivery, rule, cell, found, expected, state, decided_by, explanation from stat.finding'),
    (20, 'stat.indicator', 'view', 'What is measured, in which unit, and how it is defined',
        'select indicator, label, unit_measure, unit_mult from stat.indicator where theme = ''underutilisation'''),
    (21, 'stat.code', 'view', 'What each code means, with everything the code lists say',
        'select code, label from stat.code where list = ''age'''),
    (22, 'stat.label', 'view', 'What codes are called in English and in languages of the members',
        'select code, lang, label from stat.label where list = ''sex'''),
    (23, 'stat.best_label', 'function', 'One label for each code, in a language where there is one, otherwise in English',
        'select code, label from stat.best_label(''th'') where list = ''sex'''),
    (24, 'stat.publication', 'view', 'What offices publish in a recurring form',
        'select publication, title, publisher from stat.publication'),
    (25, 'stat.base_part', 'view', 'Sections of ISIC Rev.4, major groups of ISCO-08 and groups of ICSE-93 that each code covers',
        'select part from stat.base_part where code = ''ECO_SECTOR_IND'''),
    (26, 'stat.correspondence', 'view', 'How national classifications are read as international ones, and when each version was used',
        'select classification, version, valid_from, valid_to from stat.correspondence where correspondence = ''classification-versions'' and ref_area = ''IDN'''),
    (27, 'stat.coverage', 'view', 'What is there, held, late or not due, for each member, indicator and period',
        'select ref_area, publication, state, due_date from stat.coverage where time_period = ''2022-Q4'''),
    (28, 'stat.coverage_on', 'function', 'The same as it stood on a past day',
        'select ref_area, publication, state from stat.coverage_on(''2024-03-31'') where time_period = ''2023-Q4'''),
    (29, 'stat.calendar', 'view', 'What is expected when, of which member',
        'select * from stat.calendar'),
    (30, 'stat.member', 'view', 'The members of ASEAN, and since when',
        'select ref_area, label, member_from from stat.member order by member_from'),
    (31, 'stat.population_benchmark', 'view', 'Which census or projection a survey is weighted by, and since which vintage',
        'select label, period_from, period_before, published_from, is_published_from_assumed, note from stat.population_benchmark where ref_area = ''MYS'''),
    (32, 'stat.national_definition', 'view', 'Where national figures count otherwise than the indicator says, such as net earnings',
        'select ref_area, indicator, note, is_verified from stat.national_definition'),
    (33, 'stat.readme', 'view', 'This list',
        'select name, use_for from stat.readme')
) entry (place, name, kind, use_for, example)
order by place;
comment on view stat.readme is 'What schema stat offers: what to use for what, with an example that runs';
comment on column stat.readme.name is 'View or function';
comment on column stat.readme.kind is 'view or function';
comment on column stat.readme.use_for is 'What to use it for';
comment on column stat.readme.example is 'A query to begin with';
