-- V057__find_series_by_place_and_breakdown.sql
-- Readers ask one place's breakdowns of an indicator, or one breakdown of an indicator for all places: these find their
-- series without reading all others. Measured with 50 million figures, see src/docs/decisions; they replace two narrower ones.
create index series_by_place on warehouse.series (ref_area, indicator, sex, age, economic_activity) include (series_id);
create index series_by_breakdown on warehouse.series (indicator, sex, age, economic_activity, ref_area) include (series_id);
drop index warehouse.series_indicator_ref_area_freq_idx;
drop index warehouse.series_ref_area_idx;

-- The figures of one period lie where their deliveries put them, each on a page of its own. With what readers mostly ask in
-- the index, those pages are not read; delivery_id is there because the views that readers ask join the deliveries.
drop index warehouse.observation_current;
create unique index observation_current on warehouse.observation (time_period, series_id)
    include (obs_value, obs_status, conf_status, withheld, delivery_id, known_from) where known_to = 'infinity';

-- A sample cannot tell how many series a large table holds: it took 52 thousand for 1.25 million, and whole tables were
-- read for fear of long series. A series has some forty figures.
alter table warehouse.observation alter column series_id set (n_distinct = -0.025);
