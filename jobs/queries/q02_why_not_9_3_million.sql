-- 2. Why does the warehouse not show 9.3 million?
-- Because it is a projection for 2021 against a path without the pandemic, which no annual table holds. The search finds
-- the quotations; the other definitions that carry the label stand below, with the closest figure that can be computed.
-- Without indicator, series_type, concept_standard, age, reference_period_type, membership, obs_status, known_from, members_missing:
-- figures of others are quoted as they were published, with quantity, publisher and date; query 1 has these for the closest one.
select quoted_figure, label, quoted_value, unit_measure, unit_mult, ref_area, time_period, quantity, published_by, published_on, is_reproducible,
    concat_ws(' ', label, quoted_value, quantity) ~ '9\.3' as is_found, why,
    case when is_reproducible then 'the closest that can be computed: jobs/queries/q01_jobs_lost_in_2020.sql, parts B and C' end as instead
from stat.quoted_figure
order by is_found desc, quoted_figure;
