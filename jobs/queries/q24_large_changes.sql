-- 24. Which indicators changed by more than the threshold in the last submission, and why?
-- What the rules about change and revision found in each sender's last delivery, and how it was settled.
with last as (
    select distinct on (sender) sender, delivery
    from stat.delivery
    where feed is not null
    order by sender, received_at desc
)
select f.delivery, f.rule, f.code, f.severity, f.ref_area, f.indicator, f.time_period, f.cell, f.found, f.expected, f.state
from last
join stat.finding f using (delivery)
where f.is_about_change
order by f.delivery, f.rule, f.ref_area, f.indicator, f.time_period;
