-- V005__create_code_lists.sql
-- Code lists are kept in files that operators edit; the warehouse holds a copy, so that SQL can tell what a code means.
create table warehouse.code_list (
    list text primary key,
    content_hash text not null,
    synchronised_at timestamptz not null
);
comment on table warehouse.code_list is 'Each code list with the state of its file that the warehouse holds';
comment on column warehouse.code_list.list is 'Name of the list, which is the name of its file';
comment on column warehouse.code_list.content_hash is 'SHA-256 of the list''s rows; another one means that the list changed';
comment on column warehouse.code_list.synchronised_at is 'When the list was last taken over';

create table warehouse.code (
    list text not null,
    code text not null,
    label text not null,
    parent text,
    is_total boolean not null default false,
    sort int not null,
    attributes jsonb not null default '{}',
    primary key (list, code)
);
comment on table warehouse.code is 'Every code of every code list';
comment on column warehouse.code.list is 'Code list; for a dimension the name of its column, such as sex';
comment on column warehouse.code.code is 'The code as figures hold it, such as SEX_F';
comment on column warehouse.code.label is 'What the code means, in English';
comment on column warehouse.code.parent is 'Code of the same list that this one is part of; none for the topmost';
comment on column warehouse.code.is_total is 'Whether the code stands for everybody, that is for no breakdown';
comment on column warehouse.code.sort is 'Place of the code in its list, from 1';
comment on column warehouse.code.attributes is 'Further columns of the list''s file, by their names';

create table warehouse.indicator (
    indicator text primary key,
    label text not null,
    unit_measure text not null,
    unit_mult smallint not null,
    sort int not null,
    attributes jsonb not null default '{}'
);
comment on table warehouse.indicator is 'What the warehouse measures, and in which unit';
comment on column warehouse.indicator.indicator is 'Code of the indicator, ILOSTAT''s where there is one';
comment on column warehouse.indicator.label is 'What is measured, in English';
comment on column warehouse.indicator.unit_measure is 'Unit of every figure of the indicator: PS persons, PT percent and so on, of code list unit_measure';
comment on column warehouse.indicator.unit_mult is 'Power of ten that figures are told in: 3 for thousands, 0 for units';
comment on column warehouse.indicator.sort is 'Place of the indicator in its list, from 1';
comment on column warehouse.indicator.attributes is 'Further columns of the indicator''s file, by their names: definition, theme, numerator, denominator, bounds';

create table warehouse.publication (
    publication text primary key,
    feed text not null,
    title text not null,
    publisher text not null,
    source text
);
comment on table warehouse.publication is 'What offices publish in a recurring form; figures revise one another only within a publication';
comment on column warehouse.publication.publication is 'Short name; that of the feed unless several feeds read one publication';
comment on column warehouse.publication.feed is 'Feed that last described the publication';
comment on column warehouse.publication.title is 'Title in English: country, subject, breakdown, rhythm';
comment on column warehouse.publication.publisher is 'Office that publishes it';
comment on column warehouse.publication.source is 'Survey or register behind it, of code list source; none if it mixes several';
