-- V010__create_findings.sql
-- Every problem in delivered data, at its cell, in words for the sender. Findings outlive the staged figures.
create table intake.finding (
    finding_id bigint generated always as identity primary key,
    delivery_id bigint not null references intake.delivery,
    run_id bigint not null references intake.run,
    figure_no int,
    code text not null,
    rule text,
    severity text not null check (severity in ('block', 'error', 'warning', 'info')),
    sheet text,
    row_no int not null default 0,
    column_no int not null default 0,
    cell text not null default '',
    found text not null,
    expected text not null,
    message text not null,
    created_at timestamptz not null
);
create index on intake.finding (delivery_id, figure_no);
create index on intake.finding (run_id);

comment on table intake.finding is 'Problems found in deliveries, one row each';
comment on column intake.finding.finding_id is 'Number of the finding, by which an operator allows it';
comment on column intake.finding.delivery_id is 'Delivery the problem is in';
comment on column intake.finding.run_id is 'Run that found it';
comment on column intake.finding.figure_no is 'Figure concerned, as numbered in staging; none if the finding is about a label, a sheet or the file';
comment on column intake.finding.code is 'Kind of the problem, such as NUMBER_UNREADABLE';
comment on column intake.finding.rule is 'Rule that found it; none if reading or mapping did';
comment on column intake.finding.severity is 'block: refused; error: held until mended or allowed; warning: loaded and told; info: kept for the record';
comment on column intake.finding.sheet is 'Sheet of the workbook; none for CSV and for the file as a whole';
comment on column intake.finding.row_no is 'Row or CSV line from 1; 0 if it is about no particular row';
comment on column intake.finding.column_no is 'Column or CSV field from 1; 0 if it is about no particular column';
comment on column intake.finding.cell is 'A1 reference of the cell; a bare row or column, or empty, where less is known';
comment on column intake.finding.found is 'The delivered text, unchanged';
comment on column intake.finding.expected is 'What would have been accepted, in words';
comment on column intake.finding.message is 'The whole sentence that the sender reads';
comment on column intake.finding.created_at is 'When the problem was found';
