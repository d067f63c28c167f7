-- V021__keep_decisions.sql
-- What an operator decides about held figures is kept with who and why; an allowance also with until when.
create table intake.decision (
    decision_id bigint generated always as identity primary key,
    delivery_id bigint not null references intake.delivery,
    kind text not null check (kind in ('release', 'reject', 'allow')),
    figures int not null check (figures >= 0),
    decided_by text not null check (decided_by <> ''),
    why text not null,
    decided_at timestamptz not null
);
create index on intake.decision (delivery_id);
comment on table intake.decision is 'Decisions of operators about deliveries, one row each, never changed';
comment on column intake.decision.decision_id is 'Number of the decision in this database';
comment on column intake.decision.delivery_id is 'Delivery decided on';
comment on column intake.decision.kind is 'release: held figures go on to be loaded; reject: what is not loaded is refused; allow: one finding is accepted';
comment on column intake.decision.figures is 'How many figures changed their state by the decision';
comment on column intake.decision.decided_by is 'Who decided';
comment on column intake.decision.why is 'Reason in the operator''s words; may be empty for release and reject';
comment on column intake.decision.decided_at is 'When it was decided';

-- The figure itself is part of the key: another one reopens the matter by itself.
create table intake.allowance (
    allowance_id bigint generated always as identity primary key,
    code text not null,
    rule text not null default '',
    series_key uuid not null,
    time_period text not null,
    obs_value numeric not null,
    beside text[],
    allowed_by text not null check (allowed_by <> ''),
    why text not null check (why <> ''),
    until_date date not null,
    allowed_at timestamptz not null,
    delivery_id bigint not null references intake.delivery,
    unique (code, rule, series_key, time_period, obs_value)
);
comment on table intake.allowance is 'Findings accepted once: as long as the figure is the same and the day has not passed, they hold nothing';
comment on column intake.allowance.allowance_id is 'Number of the allowance in this database';
comment on column intake.allowance.code is 'Kind of the finding accepted';
comment on column intake.allowance.rule is 'Rule whose finding is accepted; empty if reading or loading found it';
comment on column intake.allowance.series_key is 'Series of the figure';
comment on column intake.allowance.time_period is 'Period of the figure';
comment on column intake.allowance.obs_value is 'The figure accepted; any other one is a new matter';
comment on column intake.allowance.beside is 'All figures that the finding concerned, as intake.figures_of tells them: if one is another, the matter is new. Null if they were no longer staged';
comment on column intake.allowance.allowed_by is 'Who accepted it';
comment on column intake.allowance.why is 'Why it may stand';
comment on column intake.allowance.until_date is 'Last day on which the allowance counts';
comment on column intake.allowance.allowed_at is 'When it was accepted, or accepted again';
comment on column intake.allowance.delivery_id is 'Delivery in which it was accepted';

alter table intake.finding
    add column settled_as text check (settled_as in ('allowed', 'released', 'rejected', 'superseded')),
    add column allowance_id bigint references intake.allowance;
comment on column intake.finding.settled_as is 'How the matter ended: allowed by an allowance; released or rejected with the delivery; superseded by a later delivery; none while it is open';
comment on column intake.finding.allowance_id is 'Allowance that settled it; none otherwise';

alter table intake.delivery add column released_at timestamptz;
comment on column intake.delivery.released_at is 'When held figures were last let go on; those without a date of publication count as known from then';

alter table intake.figure drop constraint figure_state_check;
alter table intake.figure add constraint figure_state_check
    check (state in ('figure', 'blank', 'rejected', 'superseded', 'held', 'loaded', 'unchanged'));
comment on column intake.figure.state is 'figure: to be loaded; blank: empty cell or missing marker; rejected: cannot be used; superseded: was held until a later delivery brought the figure again, counted as rejected; held: waits for a decision; loaded, unchanged: done';
create index figure_held on intake.figure (series_key, time_period) where state = 'held';

grant insert on intake.decision, intake.allowance to kerja_operator;
grant update (beside, allowed_by, why, until_date, allowed_at, delivery_id) on intake.allowance to kerja_operator;
grant update (settled_as, allowance_id) on intake.finding to kerja_operator;
grant update (released_at) on intake.delivery to kerja_operator;
