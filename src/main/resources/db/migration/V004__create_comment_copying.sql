-- V004__create_comment_copying.sql
-- The same column stands in several tables and views and means the same in each: it is described once, and copied.
create procedure warehouse.copy_comments(source regclass, target regclass)
language plpgsql
as $$
declare
    described record;
begin
    for described in
        select theirs.attname as name, col_description(source, theirs.attnum) as meaning
        from pg_catalog.pg_attribute theirs
        join pg_catalog.pg_attribute ours on ours.attname = theirs.attname and ours.attrelid = target
        where theirs.attrelid = source and theirs.attnum > 0 and not theirs.attisdropped
            and ours.attnum > 0 and not ours.attisdropped
            and col_description(source, theirs.attnum) is not null
            and col_description(target, ours.attnum) is null
    loop
        execute format('comment on column %s.%I is %L', target, described.name, described.meaning);
    end loop;
end
$$;

comment on procedure warehouse.copy_comments(regclass, regclass) is
    'Describes the columns of target as those of source with the same name are, where target says nothing itself; for migrations';
revoke execute on procedure warehouse.copy_comments(regclass, regclass) from public;
