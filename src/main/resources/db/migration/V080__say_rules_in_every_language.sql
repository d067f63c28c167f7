-- V080__say_rules_in_every_language.sql
-- A rule's sentence is told in the language of the sender, so that what it names is kept beside the English one.
alter table intake.finding
    add column kind text,
    add column words jsonb;
comment on column intake.finding.kind is 'Kind of the rule that found it, by which its sentence is known in other languages; none if reading or loading did';
comment on column intake.finding.words is 'What the sentence of the rule names: cells and texts as strings, figures as numbers; where no rule found it, the phrases in which found and expected are told';
