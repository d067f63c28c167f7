-- 25. Where does this cell come from?
-- Any figure, traced to file, hash, sheet, cell and the text as delivered, with the versions of feed (how the table is laid
-- out), mapping (dictionaries) and code lists, the rules it passed and those waived for it, the run, when it was loaded, and
-- since when it is known (the vintage). The text stands beside the figure: "606.840" in the file is 606 840 people. Here:
-- Brunei's employment of 2020, every vintage.
-- Without membership, members_missing: one figure of one member is traced.
select l.level, l.role, l.ref_area, l.indicator, l.time_period, l.obs_value, l.unit_measure, l.unit_mult, l.reported_text, l.delivery,
    l.sha256, l.sheet, l.cell, l.labels, l.feed, l.feed_version, l.mapping_version, l.code_list_version, l.rules_passed, l.findings,
    l.rules_waived, l.run_id, l.loaded_at, l.known_from, l.series_type, o.concept_standard, l.age, o.reference_period_type, l.obs_status
from stat.observation_history o
cross join lateral stat.lineage(o.series_key, o.time_period, o.known_from) l
where o.ref_area = 'BRN' and o.indicator = 'EMP_TEMP_SEX_AGE_NB' and o.time_period = '2020' and o.sex = 'SEX_T'
order by o.known_from, l.level;
