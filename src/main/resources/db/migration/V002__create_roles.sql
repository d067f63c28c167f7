-- V002__create_roles.sql
-- Three groups that people and programs are granted; none can log in. Roles belong to the whole server, so that another
-- database on it may have made them already, or may be making them at this moment.
do $$
declare
    wanted record;
begin
    for wanted in
        select *
        from (values
            ('kerja_etl', 'Runs the nightly job: writes deliveries, findings and figures'),
            ('kerja_operator', 'Sees everything and decides on held deliveries'),
            ('kerja_statistician', 'Reads schema stat and nothing else')) as role (name, purpose)
        where not exists (select from pg_catalog.pg_roles where rolname = role.name)
    loop
        begin
            execute format('create role %I nologin', wanted.name);
            execute format('comment on role %I is %L', wanted.name, wanted.purpose);
        exception
            when duplicate_object or unique_violation then null;
        end;
    end loop;
end
$$;

grant usage on schema warehouse, intake, stat, batch to kerja_etl, kerja_operator;
grant usage on schema stat to kerja_statistician;

-- Later migrations create tables and views; what the roles may do with them holds from the moment they exist.
alter default privileges in schema warehouse, intake, batch grant select, insert, update, delete on tables to kerja_etl;
alter default privileges in schema batch grant usage, select on sequences to kerja_etl;
alter default privileges in schema warehouse, intake, batch grant select on tables to kerja_operator;
alter default privileges in schema stat grant select on tables to kerja_etl, kerja_operator, kerja_statistician;
