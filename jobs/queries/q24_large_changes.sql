-- 24. Which indicators changed by more than the threshold in the last submission, and why?
-- What the rules about change and revision found in each sender's last delivery (TMP-02 levels, TMP-03 rates, REV-01
-- revisions), with the ministry's explanation, how it was settled (allowed and released are waivers), and who decided. A
-- sender without a row has nothing beyond its thresholds.
-- Without membership, members_missing: the question is about deliveries; a sender without a row has no large change.
with last as (
    select distinct on (sender) sender, delivery
    from stat.delivery
    where feed is not null
    order by sender, received_at desc
)
select f.delivery, f.rule, f.code, f.severity, f.ref_area, f.indicator, f.time_period, f.cell, f.found, f.expected, f.state,
    f.explanation, f.decided_by, f.decided_at, f.allowed_until, o.series_type, o.concept_standard, o.age, o.reference_period_type,
    o.obs_status, o.known_from
from last
join stat.finding f using (delivery)
left join stat.observation o on o.series_key = f.series_key and o.time_period = f.time_period
where f.is_about_change
order by f.delivery, f.rule, f.ref_area, f.indicator, f.time_period;
