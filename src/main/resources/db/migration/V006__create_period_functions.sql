-- V006__create_period_functions.sql
-- A period is named as SDMX names it. Readers also need its days: to sort, to join calendars, to compare rhythms.
create function warehouse.period_start(time_period text, freq text) returns date
language sql immutable parallel safe
return case
    when time_period ~ '^\d{4}$' then make_date(time_period::int, 1, 1)
    when time_period ~ '^\d{4}-S[12]$' then make_date(left(time_period, 4)::int, right(time_period, 1)::int * 6 - 5, 1)
    when time_period ~ '^\d{4}-Q[1-4]$' then make_date(left(time_period, 4)::int, right(time_period, 1)::int * 3 - 2, 1)
    when time_period ~ '^\d{4}-(0[1-9]|1[0-2])$' then make_date(left(time_period, 4)::int, right(time_period, 2)::int, 1)
    when time_period ~ '^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$' then
        date_trunc('week', make_date(left(time_period, 4)::int, 1, 4)::timestamp)::date + (right(time_period, 2)::int - 1) * 7
    when time_period ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' then
        make_date(left(time_period, 4)::int, substr(time_period, 6, 2)::int, right(time_period, 2)::int)
end;
comment on function warehouse.period_start(text, text) is
    'First day of a period: 2023, 2023-S1, 2023-Q1, 2023-02, 2023-W05 (ISO week, from Monday) or 2023-02-01; null for any other text. A survey round is named by its month whatever its rhythm (freq), and starts with that month';

create function warehouse.period_end(time_period text, freq text) returns date
language sql immutable parallel safe
return case
    when time_period ~ '^\d{4}$' then (warehouse.period_start(time_period, freq) + interval '1 year')::date
    when time_period ~ '^\d{4}-S' then (warehouse.period_start(time_period, freq) + interval '6 months')::date
    when time_period ~ '^\d{4}-Q' then (warehouse.period_start(time_period, freq) + interval '3 months')::date
    when time_period ~ '^\d{4}-\d\d$' then (warehouse.period_start(time_period, freq) + interval '1 month')::date
    when time_period ~ '^\d{4}-W' then warehouse.period_start(time_period, freq) + 7
    else warehouse.period_start(time_period, freq) + 1
end;
comment on function warehouse.period_end(text, text) is
    'Day after the last day of a period, so that start <= day < end holds for its days; null where warehouse.period_start gives null';
