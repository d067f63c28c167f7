-- 24. Which indicators changed by more than the threshold in the last submission, and why?
-- What the rules about change and revision found in each sender's last delivery (TMP-02, TMP-03, REV-01), with the ministry's
-- explanation, how it was settled, and who decided. A sender without a row has nothing beyond its thresholds.
with last as (
    select distinct on (sender) sender, delivery
    from stat.delivery
    where feed is not null
    order by sender, received_at desc
)
select f.delivery, f.rule, f.code, f.severity, f.ref_area, f.indicator, f.time_period, f.cell, f.found, f.expected, f.state,
    f.explanation, f.decided_by, f.decided_at, f.allowed_until
from last
join stat.finding f using (delivery)
where f.is_about_change
order by f.delivery, f.rule, f.ref_area, f.indicator, f.time_period;
