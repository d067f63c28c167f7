-- 23. What is the gender gap in participation?
-- Men's rate less women's, in points, of the same publication, age base and vintage. Not a percentage, and never national
-- against modelled.
-- Without members_missing: members without data have a row of their own, and a note says so.
with gap as (
    select m.ref_area, m.time_period, m.series_type, m.indicator, m.obs_value as men, w.obs_value as women,
        m.obs_value - w.obs_value as gap_points, m.age, m.concept_standard, m.reference_period_type, m.obs_status, m.publication, m.known_from
    from stat.observation m
    join stat.observation w
        on w.ref_area = m.ref_area and w.area = m.area and w.indicator = m.indicator and w.freq = m.freq
        and w.time_period = m.time_period and w.age = m.age and w.area_type = m.area_type and w.series_type = m.series_type
        and w.source = m.source and w.concept_standard = m.concept_standard and w.publication = m.publication
        and w.population = m.population and w.seasonal_adjustment = m.seasonal_adjustment
        and (w.economic_activity, w.occupation, w.status_in_employment, w.education)
            = (m.economic_activity, m.occupation, m.status_in_employment, m.education)
    where m.indicator in ('EAP_DWAP_SEX_AGE_RT', 'EAP_2WAP_SEX_AGE_RT') and m.sex = 'SEX_M' and w.sex = 'SEX_F' and m.area = '_T'
        and m.ref_area in (select ref_area from stat.member)
)
select g.*, m.membership, null as note
from gap g
join stat.member m using (ref_area)
union all
select m.ref_area, null, null, null, null, null, null, null, null, null, null, null, null, m.membership,
    'no participation rates of men and women of one publication are here'
from stat.member m
where m.ref_area not in (select ref_area from gap)
order by ref_area, series_type, time_period;
