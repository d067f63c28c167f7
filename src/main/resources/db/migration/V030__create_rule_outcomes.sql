-- V030__create_rule_outcomes.sql
-- Rules say more than their findings: what they checked, and which figures stand in an equation that does not hold.
create table intake.finding_figure (
    finding_id bigint not null references intake.finding on delete cascade,
    figure_no int not null,
    primary key (finding_id, figure_no)
);
comment on table intake.finding_figure is 'Figures of the delivery that a rule''s finding stops if it is grave: all those of which one must be wrong';
comment on column intake.finding_figure.finding_id is 'The finding, of intake.finding';
comment on column intake.finding_figure.figure_no is 'Figure concerned, as numbered in the staging of the finding''s delivery';

create table intake.rule_outcome (
    delivery_id bigint not null references intake.delivery,
    rule text not null,
    run_id bigint not null references intake.run,
    checked int not null generated always as (passed + failed) stored,
    passed int not null,
    failed int not null,
    not_applicable int not null,
    primary key (delivery_id, rule)
);
create index on intake.rule_outcome (run_id);
comment on table intake.rule_outcome is 'What each rule made of each delivery it was applied to; a rule that found nothing to check has passed nothing';
comment on column intake.rule_outcome.delivery_id is 'Delivery that was checked';
comment on column intake.rule_outcome.rule is 'Name of the rule in jobs/rules';
comment on column intake.rule_outcome.run_id is 'Run that checked it';
comment on column intake.rule_outcome.checked is 'Cases that could be decided: figures, equations or series, as the rule has it';
comment on column intake.rule_outcome.passed is 'Cases that keep the rule';
comment on column intake.rule_outcome.failed is 'Cases that break it, each with a finding';
comment on column intake.rule_outcome.not_applicable is 'Cases that could not be decided, because a figure they need is missing';

create function intake.figures_of(finding bigint) returns text[]
language sql stable
begin atomic
    select coalesce(
        array_agg(f.series_key || ' ' || f.time_period || ' ' || trim_scale(f.obs_value) order by f.series_key, f.time_period), '{}')
    from intake.finding_figure t
    join intake.finding k using (finding_id)
    join intake.figure f on f.delivery_id = k.delivery_id and f.figure_no = t.figure_no
    where t.finding_id = figures_of.finding;
end;
comment on function intake.figures_of(bigint) is
    'Staged figures that a finding concerns, each as its series, period and value; empty if it concerns only its own or they are staged no longer';

-- The one place that says which findings stop figures. An allowance takes a finding out of it.
create view intake.stopping_finding as
select finding_id, delivery_id, severity
from intake.finding
where severity in ('block', 'error');
comment on view intake.stopping_finding is 'Findings that keep figures from being loaded: their own figure and those in intake.finding_figure';
comment on column intake.stopping_finding.severity is 'block: the figures are rejected; error: they are held';
call warehouse.copy_comments('intake.finding', 'intake.stopping_finding');

-- A ministry reads sums in the unit of its own table, not in the warehouse's.
create function intake.unit_of_cell(reported_text text, obs_value numeric) returns numeric
language sql immutable parallel safe
return (
    select case
        when obs_value = 0 or written = 0 then 1
        when power(10::numeric, round(log(abs(obs_value) / written))) * written = abs(obs_value)
            then power(10::numeric, round(log(abs(obs_value) / written)))
        else 1
    end
    from (
        select case
            when text ~ '^\d{1,20}$' then text::numeric
            when text ~ '^\d{1,3}([., ]\d{3})+$' then regexp_replace(text, '[., ]', '', 'g')::numeric
            when text ~ '^\d{1,20}[.,]\d{1,20}$' then replace(text, ',', '.')::numeric
            when text ~ '^\d{1,3}([, ]\d{3})+\.\d{1,20}$' then regexp_replace(text, '[, ]', '', 'g')::numeric
            when text ~ '^\d{1,3}([. ]\d{3})+,\d{1,20}$' then replace(regexp_replace(text, '[. ]', '', 'g'), ',', '.')::numeric
            else 0
        end as written
        from (select translate(regexp_replace(reported_text, '[%()*]|^\s+|\s+$|^-', '', 'g'), U&'\00A0\202F', '  ') as text) trimmed) read);
comment on function intake.unit_of_cell(text, numeric) is
    'How many of the indicator''s units one unit of a cell is: 1000 for "52.2" million persons held as 52200 thousand; 1 where the text does not tell. For messages only';
