-- Fills a migrated, empty database with 50 million figures, 1.25 million series of 40 quarters; one figure in twenty has an
-- earlier revision. For measuring only: psql -f fifty-million.sql, about 20 GB and a quarter of an hour.
\timing on
set session_replication_role = replica;   -- made-up rows need no checks
set synchronous_commit = off;
set maintenance_work_mem = '1GB';

insert into intake.run values (1, '2024-01-01', '2024-01-01', 'completed');
insert into intake.delivery (sha256, sender, file_name, size_bytes, received_at, run_id, state)
select lpad(to_hex(n), 64, '0'), 'INTL', 'generated-' || n || '.csv', 1, '2024-01-01', 1, 'loaded' from generate_series(1, 500) n;

insert into warehouse.series (ref_area, area, indicator, freq, sex, age, economic_activity, occupation,
    status_in_employment, education, area_type, institutional_sector, duration, hours, migrant_status, currency,
    population, seasonal_adjustment, reference_period_type, series_type, source, concept_standard, publication,
    unit_measure, unit_mult, feed)
select place.code, '_T', indicator, 'Q', sex, age, industry, 'OCU_ISCO08_TOTAL', 'STE_ICSE93_TOTAL', 'EDU_ISCED11_TOTAL',
    'GEO_COV_NAT', 'INS_SECTOR_TOTAL', 'DUR_AGGREGATE_TOTAL', 'HOW_BANDS_TOTAL', 'MIG_STATUS_TOTAL', '_Z', '_T', 'N',
    'RP_AVG3', 'NATIONAL', left(place.code, 3) || '-LFS', 'ICLS19', 'generated',
    case when indicator like '%_RT' then 'PT' else 'PS' end, case when indicator like '%_RT' then 0 else 3 end, 'generated'
from (
    select unnest(array['BRN', 'KHM', 'IDN', 'LAO', 'MYS', 'MMR', 'PHL', 'SGP', 'THA', 'TLS', 'VNM']) as code
    union all
    select (array['KH', 'ID', 'LA', 'MY', 'MM', 'PH', 'TH', 'VN'])[n % 8 + 1] || '-' || lpad(n::text, 3, '0')
    from generate_series(1, 279) n) place
cross join unnest(array['EMP_TEMP_SEX_AGE_NB', 'EMP_TEMP_SEX_ECO_NB', 'UNE_TUNE_SEX_AGE_NB', 'EAP_TEAP_SEX_AGE_NB',
    'POP_XWAP_SEX_AGE_NB', 'EIP_TEIP_SEX_AGE_NB', 'UNE_DEAP_SEX_AGE_RT', 'EAP_DWAP_SEX_AGE_RT', 'EMP_DWAP_SEX_AGE_RT',
    'EES_TEES_SEX_AGE_NB', 'TRU_TTRU_SEX_AGE_NB', 'EIP_NEET_SEX_NB']) indicator
cross join unnest(array['SEX_T', 'SEX_M', 'SEX_F']) sex
cross join unnest(array['AGE_YTHADULT_YGE15', 'AGE_YTHADULT_Y15-24', 'AGE_YTHADULT_YGE25', 'AGE_10YRBANDS_Y15-24',
    'AGE_10YRBANDS_Y25-34', 'AGE_10YRBANDS_Y35-44', 'AGE_10YRBANDS_Y45-54', 'AGE_10YRBANDS_Y55-64',
    'AGE_10YRBANDS_YGE65', 'AGE_YTHADULT_Y15-64']) age
cross join unnest(array['ECO_ISIC4_TOTAL', 'ECO_ISIC4_A', 'ECO_ISIC4_B', 'ECO_ISIC4_C', 'ECO_ISIC4_F', 'ECO_ISIC4_G',
    'ECO_ISIC4_H', 'ECO_ISIC4_I', 'ECO_ISIC4_O', 'ECO_ISIC4_P', 'ECO_ISIC4_Q', 'ECO_ISIC4_S']) industry;

-- Indexes are made after the rows, which is faster; they are the ones of the migrations.
alter table warehouse.observation drop constraint observation_pkey;
create temporary table dropped as
select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
from pg_index where indrelid = 'warehouse.observation'::regclass and not indisprimary;
do $$ declare i record; begin for i in select * from dropped loop execute 'drop index ' || i.name; end loop; end $$;

insert into warehouse.observation (series_id, time_period, revision, period_start, period_end, obs_value, obs_status,
    conf_status, step, delivery_id, run_id, row_no, column_no, cell, reported_text, feed, feed_version, known_from, known_to)
select series_id, period, revision, start, (start + interval '3 months')::date, round((1000 + (series_id * 7 + quarter * 13) % 90000)::numeric / 10, 1),
    'A', 'F', 0.1, 1 + series_id % 500, 1, quarter + 1, 3, 'C' || quarter + 1, ((1000 + (series_id * 7 + quarter * 13) % 90000) / 10)::text,
    'generated', '0123456789ab', timestamptz '2024-01-01' + make_interval(days => revision * 90),
    case when revision = 0 and restated = 1 then timestamptz '2024-03-31' else 'infinity' end
from warehouse.series
cross join lateral (
    select quarter, (2014 + quarter / 4)::text || '-Q' || (quarter % 4 + 1) as period,
        make_date(2014 + quarter / 4, quarter % 4 * 3 + 1, 1) as start, case when (series_id + quarter) % 20 = 0 then 1 else 0 end as restated
    from generate_series(0, 39) quarter) quarters
cross join lateral generate_series(0, restated) revision;

alter table warehouse.observation add primary key (series_id, time_period, revision);
do $$ declare i record; begin for i in select * from dropped loop execute i.definition; end loop; end $$;
vacuum (analyze) warehouse.series;
vacuum (analyze) warehouse.observation;
analyze;
select count(*) as figures, pg_size_pretty(pg_total_relation_size('warehouse.observation')) as size from warehouse.observation;
