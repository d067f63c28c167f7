-- 1. How many jobs were lost in ASEAN in 2020, the first year of the pandemic?
-- Four quantities carry this label. Only the actual change from 2019 to 2020 follows from annual levels (part A: member by
-- member; part B: sums; part C: from the ILO model, as labour force times employment ratio over participation rate, of two
-- vintages and so only about right). The counterfactuals and the loss of hours need what no annual table holds: they are
-- quoted with their source (part D), never computed. Unit: thousand people for A to C.
-- A figure with why_not is given as a plain difference because the question wants it; it is no growth.
with change as (
    select g.ref_area, g.series_type, g.time_period, g.obs_value - g.earlier_value as difference, g.why_not
    from stat.growth g
    where g.indicator = 'EMP_TEMP_SEX_AGE_NB' and g.against = 'year earlier' and g.sex = 'SEX_T'
        and g.age = 'AGE_YTHADULT_YGE15' and g.area = '_T'
        and ((g.series_type = 'ILO_HARM' and g.time_period = '2020')
            or (g.series_type = 'NATIONAL' and g.ref_area = 'IDN' and g.time_period = '2020-08'))
), model as (
    select e.ref_area, l.time_period, l.obs_value * e.obs_value / p.obs_value as employment
    from stat.observation l
    join stat.observation e using (ref_area, time_period, sex, age)
    join stat.observation p using (ref_area, time_period, sex, age)
    where l.indicator = 'EAP_2EAP_SEX_AGE_NB' and e.indicator = 'EMP_2WAP_SEX_AGE_RT' and p.indicator = 'EAP_2WAP_SEX_AGE_RT'
        and l.series_type = 'ILO_MOD' and e.series_type = 'ILO_MOD' and p.series_type = 'ILO_MOD'
        and l.sex = 'SEX_T' and l.age = 'AGE_YTHADULT_YGE15' and l.time_period in ('2019', '2020') and l.ref_area <> 'TLS'
), missing as (
    select string_agg(code, ' ' order by code) as members
    from stat.code
    where list = 'ref_area' and attributes ->> 'asean_member_from' is not null
        and code not in (select ref_area from change)
)
select 'A change 2019 to 2020' as part, ref_area as about, round(difference, 1) as thousand_people,
    concat_ws('; ', series_type, case when time_period = '2020-08' then 'August round' end, why_not) as note
from change
union all
select 'B sum without breaks', 'ASEAN', round(sum(difference) filter (where why_not is null), 1),
    'missing: ' || (select members from missing) || '; left out because of a break: '
        || coalesce(string_agg(ref_area, ' ') filter (where why_not is not null), 'none')
from change
union all
select 'B sum of all', 'ASEAN', round(sum(difference), 1), 'missing: ' || (select members from missing)
from change
union all
select 'C ILO model', 'ASEAN10',
    round(sum(employment) filter (where time_period = '2020') - sum(employment) filter (where time_period = '2019'), 1),
    'approximate: levels and rates are of two vintages'
from model
union all
select 'D quoted, not computed', ref_area, quoted_value * 1000, label || ' (' || published_by || ', ' || published_on || ')'
from stat.quoted_figure
where unit_measure = 'PS'
order by part, about;
