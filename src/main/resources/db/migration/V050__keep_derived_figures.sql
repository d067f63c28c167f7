-- V050__keep_derived_figures.sql
-- Figures that Kerja computes stand among the others, so that one history, one door and one set of views serve all. They
-- come from no delivery but from other figures: which ones is kept for each series, which vintage follows from the times.
alter table warehouse.observation
    alter column delivery_id drop not null,
    add constraint observation_has_an_origin check (delivery_id is not null or feed = 'derived');
comment on column warehouse.observation.delivery_id is 'Delivery that brought the figure; none for a derived one';
comment on column warehouse.observation.feed is 'Feed that read the figure; derived if Kerja computed it';
comment on column warehouse.observation.feed_version is 'Which state of the feed''s definition read the figure; of the formula, if derived';

create table warehouse.derivation (
    series_id bigint primary key references warehouse.series,
    kind text not null check (kind in ('rate', 'sum', 'aggregate')),
    formula text not null,
    formula_text text not null,
    derived_from text not null,
    version text not null
);
comment on table warehouse.derivation is 'How each derived series is computed';
comment on column warehouse.derivation.series_id is 'The derived series';
comment on column warehouse.derivation.kind is 'rate of levels, sum of parts, or aggregate over members';
comment on column warehouse.derivation.formula is 'Code of the formula, of code list formula; the aggregate''s code for an aggregate';
comment on column warehouse.derivation.formula_text is 'The formula in words';
comment on column warehouse.derivation.derived_from is 'Series type of the figures that go in: NATIONAL, ILO_HARM or ILO_MOD, never mixed';
comment on column warehouse.derivation.version is 'Hash of formula and inputs; another one means that the series must be computed anew';

create table warehouse.derivation_input (
    series_id bigint not null references warehouse.derivation on delete cascade,
    input_series_id bigint not null references warehouse.series,
    role text not null check (role in ('addend', 'numerator', 'denominator', 'rate', 'weight', 'coverage', 'published')),
    coefficient int not null default 1,
    member text,
    preference int not null default 1,
    primary key (series_id, input_series_id, role)
);
create index on warehouse.derivation_input (input_series_id);
comment on table warehouse.derivation_input is
    'Series that go into a derived one. The vintage used is the one that was known when the derived figure became known';
comment on column warehouse.derivation_input.series_id is 'The derived series';
comment on column warehouse.derivation_input.input_series_id is 'A series that goes in';
comment on column warehouse.derivation_input.role is 'addend of a sum; numerator or denominator of a rate; rate and weight where a member''s levels must be estimated; coverage measures how much of the aggregate has figures; published where the office''s own figure stands instead';
comment on column warehouse.derivation_input.coefficient is '1 if added, -1 if subtracted';
comment on column warehouse.derivation_input.member is 'Member the series is about, for an aggregate';
comment on column warehouse.derivation_input.preference is 'Of several series of one member and role the first one with a figure is taken';

create view stat.derivation as
select s.series_key, d.kind, d.formula, d.formula_text, d.derived_from, i.role, i.coefficient, i.member, i.preference, g.series_key as input_series_key
from warehouse.derivation d
join warehouse.series s using (series_id)
join warehouse.derivation_input i using (series_id)
join warehouse.series g on g.series_id = i.input_series_id;
comment on view stat.derivation is 'How each derived series is computed: one row for each series that goes in';
comment on column stat.derivation.series_key is 'Key of the derived series';
comment on column stat.derivation.input_series_key is 'Key of a series that goes in';
call warehouse.copy_comments('warehouse.derivation', 'stat.derivation');
call warehouse.copy_comments('warehouse.derivation_input', 'stat.derivation');
