-- Fills a migrated database with 50 million figures: 1.25 million series of 40 quarters, one figure in twenty restated a
-- quarter later. They lie as they would have come, each member's delivery of a quarter after the other, so that a series is
-- spread over the whole table. For measuring only: psql -f fifty-million.sql, about 14 GB and a quarter of an hour.
\timing on
\set ON_ERROR_STOP on
set session_replication_role = replica;   -- made-up rows need no checks
set synchronous_commit = off;
set maintenance_work_mem = '1GB';

create temporary table member (member_no int, member text, place_prefix text);
insert into member values (0, 'BRN', 'BN'), (1, 'KHM', 'KH'), (2, 'IDN', 'ID'), (3, 'LAO', 'LA'), (4, 'MYS', 'MY'), (5, 'MMR', 'MM'),
    (6, 'PHL', 'PH'), (7, 'SGP', 'SG'), (8, 'THA', 'TH'), (9, 'TLS', 'TL'), (10, 'VNM', 'VN');
create temporary table quarter as
select n, (2014 + n / 4)::text || '-Q' || (n % 4 + 1) as period, make_date(2014 + n / 4, n % 4 * 3 + 1, 1) as start,
    (make_date(2014 + n / 4, n % 4 * 3 + 1, 1) + interval '3 months')::date as after_last,
    make_date(2014 + n / 4, n % 4 * 3 + 1, 1) + interval '3 months 20 days' as told_at
from generate_series(0, 40) n;

-- Numbers below zero, as runs of Kerja count from one.
insert into intake.run select n - 41, told_at, told_at, 'completed' from quarter;
insert into intake.delivery (sha256, sender, file_name, size_bytes, received_at, run_id, feed, feed_version, state,
    finished_at, reported_at)
select lpad(to_hex(n * 11 + member_no), 64, '0'), member, 'generated-' || period || '.csv', 1, told_at, n - 41, 'generated',
    '0123456789ab', 'loaded', told_at, told_at
from quarter cross join member order by n, member_no;

insert into warehouse.series (ref_area, area, indicator, freq, sex, age, economic_activity, occupation,
    status_in_employment, education, area_type, institutional_sector, duration, hours, migrant_status, currency,
    population, seasonal_adjustment, reference_period_type, series_type, source, concept_standard, publication,
    unit_measure, unit_mult, feed)
select place.code, '_T', indicator, 'Q', sex, age, industry, 'OCU_ISCO08_TOTAL', 'STE_ICSE93_TOTAL', 'EDU_ISCED11_TOTAL',
    'GEO_COV_NAT', 'INS_SECTOR_TOTAL', 'DUR_AGGREGATE_TOTAL', 'HOW_BANDS_TOTAL', 'MIG_STATUS_TOTAL', '_Z', '_T', 'N',
    'RP_AVG3', 'NATIONAL', member || '-LFS', 'ICLS19', 'generated-' || lower(member),
    case when indicator like '%_RT' then 'PT' else 'PS' end, case when indicator like '%_RT' then 0 else 3 end, 'generated'
from (
    select member_no, member, member as code from member
    union all
    select member_no, member, place_prefix || '-' || lpad(n::text, 3, '0') from generate_series(1, 279) n
    join member on member_no = (array[1, 2, 3, 4, 5, 6, 8, 10])[n % 8 + 1]) place
cross join unnest(array['EMP_TEMP_SEX_AGE_NB', 'EMP_TEMP_SEX_ECO_NB', 'UNE_TUNE_SEX_AGE_NB', 'EAP_TEAP_SEX_AGE_NB',
    'POP_XWAP_SEX_AGE_NB', 'EIP_TEIP_SEX_AGE_NB', 'UNE_DEAP_SEX_AGE_RT', 'EAP_DWAP_SEX_AGE_RT', 'EMP_DWAP_SEX_AGE_RT',
    'EES_TEES_SEX_AGE_NB', 'TRU_TTRU_SEX_AGE_NB', 'EIP_NEET_SEX_NB']) indicator
cross join unnest(array['SEX_T', 'SEX_M', 'SEX_F']) sex
cross join unnest(array['AGE_YTHADULT_YGE15', 'AGE_YTHADULT_Y15-24', 'AGE_YTHADULT_YGE25', 'AGE_10YRBANDS_Y15-24',
    'AGE_10YRBANDS_Y25-34', 'AGE_10YRBANDS_Y35-44', 'AGE_10YRBANDS_Y45-54', 'AGE_10YRBANDS_Y55-64',
    'AGE_10YRBANDS_YGE65', 'AGE_YTHADULT_Y15-64']) age
cross join unnest(array['ECO_ISIC4_TOTAL', 'ECO_ISIC4_A', 'ECO_ISIC4_B', 'ECO_ISIC4_C', 'ECO_ISIC4_F', 'ECO_ISIC4_G',
    'ECO_ISIC4_H', 'ECO_ISIC4_I', 'ECO_ISIC4_O', 'ECO_ISIC4_P', 'ECO_ISIC4_Q', 'ECO_ISIC4_S']) industry
order by member_no, place.code, indicator, sex, age, industry;

-- Indexes are made after the rows, which is faster; they are the ones of the migrations.
alter table warehouse.observation drop constraint observation_pkey;
create temporary table dropped as
select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
from pg_index where indrelid = 'warehouse.observation'::regclass and not indisprimary;
do $$ declare i record; begin for i in select * from dropped loop execute 'drop index ' || i.name; end loop; end $$;

-- The figures of a quarter, and those of the quarter before that are restated with it.
do $$ begin
    for turn in 0..40 loop
        insert into warehouse.observation (series_id, time_period, revision, period_start, period_end, obs_value, obs_status,
            conf_status, step, delivery_id, run_id, row_no, column_no, cell, reported_text, feed, feed_version, known_from, known_to)
        select s.series_id, q.period, given.revision, q.start, q.after_last, given.value + given.revision, 'A', 'F', 0.1, d.delivery_id,
            turn - 41, s.series_id % 50000, 3, 'C' || s.series_id % 50000, (given.value + given.revision)::text, 'generated', '0123456789ab',
            now.told_at, case when given.revision = 0 and (s.series_id + q.n) % 20 = 0 then later.told_at else 'infinity' end
        from warehouse.series s
        join member m on s.publication = 'generated-' || lower(m.member)
        join quarter now on now.n = turn
        join quarter q on q.n in (turn, turn - 1)
        left join quarter later on later.n = turn + 1
        join intake.delivery d on d.feed = 'generated' and d.sender = m.member and d.file_name = 'generated-' || now.period || '.csv'
        cross join lateral (
            select turn - q.n as revision, round((1000 + (s.series_id * 7 + q.n * 13) % 90000)::numeric / 10, 1) as value) given
        where q.n < 40 and (q.n = turn or (s.series_id + q.n) % 20 = 0)
        order by s.series_id, q.n;
        commit;
    end loop;
end $$;

alter table warehouse.observation add primary key (series_id, time_period, revision);
do $$ declare i record; begin for i in select * from dropped loop execute i.definition; end loop; end $$;
vacuum (analyze) warehouse.series;
vacuum (analyze) warehouse.observation;
analyze;
select count(*) as figures, pg_size_pretty(pg_total_relation_size('warehouse.observation')) as size from warehouse.observation;
