-- 25. Where does this cell come from?
-- Any figure, traced to file, hash, sheet, cell and the text as delivered, with feed and version, rules and run. The text
-- stands beside the figure: 606.840 in the file is 606.84 thousand here. Here: Brunei's employment of 2020, every vintage.
select l.level, l.role, l.indicator, l.time_period, l.obs_value, l.unit_measure, l.unit_mult, l.reported_text, l.delivery, l.sha256, l.sheet, l.cell,
    l.labels, l.feed, l.feed_version, l.rules_passed, l.findings, l.run_id, l.known_from
from stat.observation_history o
cross join lateral stat.lineage(o.series_key, o.time_period, o.known_from) l
where o.ref_area = 'BRN' and o.indicator = 'EMP_TEMP_SEX_AGE_NB' and o.time_period = '2020' and o.sex = 'SEX_T'
order by o.known_from, l.level;
