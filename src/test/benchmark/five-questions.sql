-- Five typical questions at 50 million figures, each twice: the first run may read from disk, the second finds its pages in memory.
-- psql -f five-questions.sql, after fifty-million.sql. The target is 100 ms where fewer than 10,000 figures are touched.
\timing on
analyze warehouse.series;

\echo 1. One series over time: 40 figures
explain (analyze, buffers) select time_period, obs_value from stat.observation
where ref_area = 'MYS' and indicator = 'EMP_TEMP_SEX_AGE_NB' and sex = 'SEX_T' and age = 'AGE_YTHADULT_YGE15' and economic_activity = 'ECO_ISIC4_TOTAL';
explain (analyze, buffers) select time_period, obs_value from stat.observation
where ref_area = 'MYS' and indicator = 'EMP_TEMP_SEX_AGE_NB' and sex = 'SEX_T' and age = 'AGE_YTHADULT_YGE15' and economic_activity = 'ECO_ISIC4_TOTAL';

\echo 2. One indicator of all places in one period: 290 figures
explain (analyze, buffers) select ref_area, obs_value from stat.observation
where indicator = 'UNE_DEAP_SEX_AGE_RT' and sex = 'SEX_T' and age = 'AGE_YTHADULT_YGE15' and economic_activity = 'ECO_ISIC4_TOTAL' and time_period = '2022-Q4';
explain (analyze, buffers) select ref_area, obs_value from stat.observation
where indicator = 'UNE_DEAP_SEX_AGE_RT' and sex = 'SEX_T' and age = 'AGE_YTHADULT_YGE15' and economic_activity = 'ECO_ISIC4_TOTAL' and time_period = '2022-Q4';

\echo 3. All breakdowns of an indicator of one member as known on a past day: 4,800 figures
explain (analyze, buffers) select time_period, age, economic_activity, obs_value from stat.observation_as_of('2024-02-01')
where ref_area = 'THA' and indicator = 'EMP_TEMP_SEX_ECO_NB' and sex = 'SEX_T';
explain (analyze, buffers) select time_period, age, economic_activity, obs_value from stat.observation_as_of('2024-02-01')
where ref_area = 'THA' and indicator = 'EMP_TEMP_SEX_ECO_NB' and sex = 'SEX_T';

\echo 4. What a member restated of an indicator: 720 revisions
explain (analyze, buffers) select time_period, previous_value, obs_value, change from stat.revision
where ref_area = 'IDN' and indicator = 'UNE_TUNE_SEX_AGE_NB';
explain (analyze, buffers) select time_period, previous_value, obs_value, change from stat.revision
where ref_area = 'IDN' and indicator = 'UNE_TUNE_SEX_AGE_NB';

\echo 5. Growth on a year earlier of all industries of a member: 480 figures and as many earlier ones
explain (analyze, buffers) select time_period, economic_activity, change_percent, why_not from stat.growth
where ref_area = 'PHL' and indicator = 'EMP_TEMP_SEX_ECO_NB' and sex = 'SEX_T' and age = 'AGE_YTHADULT_YGE15' and against = 'year earlier';
explain (analyze, buffers) select time_period, economic_activity, change_percent, why_not from stat.growth
where ref_area = 'PHL' and indicator = 'EMP_TEMP_SEX_ECO_NB' and sex = 'SEX_T' and age = 'AGE_YTHADULT_YGE15' and against = 'year earlier';

\echo 6. Comparison between members of one quarterly rate: 1,320 figures, chosen from 52,800
explain (analyze, buffers) select ref_area, time_period, obs_value, is_comparable from stat.comparable('UNE_DEAP_SEX_AGE_RT', freq => 'Q', age => 'AGE_YTHADULT_YGE15') where time_period = '2022-Q4';
