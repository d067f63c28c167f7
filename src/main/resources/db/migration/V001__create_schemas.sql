-- V001__create_schemas.sql
-- One schema for each reader: the warehouse itself, what deliveries went through, the statisticians' contract, and
-- Spring Batch's own records.
create schema warehouse;
create schema intake;
create schema stat;
create schema batch;

comment on schema warehouse is 'Harmonized figures with all their revisions, and the code lists they are told in';
comment on schema intake is 'Deliveries, runs, findings, and figures on their way into the warehouse';
comment on schema stat is 'What statisticians read: views and functions that keep their names and columns';
comment on schema batch is 'Records of Spring Batch, one row for each job and step it ran';
