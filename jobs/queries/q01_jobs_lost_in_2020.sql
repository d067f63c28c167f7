-- 1. How many jobs were lost in ASEAN in 2020, the first year of the pandemic?
-- Four quantities carry this label. Only the actual change from 2019 to 2020 follows from annual levels (part A: member by
-- member; part B: sums; part C: from the ILO model, as labour force times employment ratio over participation rate, of two
-- vintages and so only about right). The counterfactuals and the loss of hours need what no annual table holds: they are
-- quoted with their source (part D), never computed. Unit: thousand people for A to C.
-- A figure with why_not is given as a plain difference because the question wants it; it is no growth.
with change as (
    select g.ref_area, g.obs_value - g.earlier_value as difference, g.why_not, g.indicator, g.series_type, g.concept_standard, g.age,
        g.time_period, g.reference_period_type, g.obs_status, greatest(g.known_from, g.earlier_known_from) as known_from
    from stat.growth g
    where g.indicator = 'EMP_TEMP_SEX_AGE_NB' and g.against = 'year earlier' and g.sex = 'SEX_T'
        and g.age = 'AGE_YTHADULT_YGE15' and g.area = '_T'
        and ((g.series_type = 'ILO_HARM' and g.time_period = '2020')
            or (g.series_type = 'NATIONAL' and g.ref_area = 'IDN' and g.time_period = '2020-08'))
), model as (
    select e.ref_area, l.time_period, l.obs_value * e.obs_value / p.obs_value as employment, l.concept_standard, l.age,
        l.reference_period_type, l.obs_status, greatest(l.known_from, e.known_from, p.known_from) as known_from
    from stat.observation l
    join stat.observation e using (ref_area, time_period, sex, age)
    join stat.observation p using (ref_area, time_period, sex, age)
    where l.indicator = 'EAP_2EAP_SEX_AGE_NB' and e.indicator = 'EMP_2WAP_SEX_AGE_RT' and p.indicator = 'EAP_2WAP_SEX_AGE_RT'
        and l.series_type = 'ILO_MOD' and e.series_type = 'ILO_MOD' and p.series_type = 'ILO_MOD'
        and l.sex = 'SEX_T' and l.age = 'AGE_YTHADULT_YGE15' and l.time_period in ('2019', '2020')
        and l.ref_area in (select ref_area from stat.member where member_from < date '2021-01-01')
), missing as (
    select string_agg(ref_area, ' ' order by ref_area) as members
    from stat.member
    where ref_area not in (select ref_area from change)
), answer as (
    select 'A change 2019 to 2020' as part, ref_area as about, round(difference, 1) as thousand_people,
        concat_ws('; ', case when time_period = '2020-08' then 'August round' end, why_not) as note,
        indicator, series_type, concept_standard, age, reference_period_type, m.membership, obs_status, known_from,
        (select members from missing) as members_missing
    from change
    join stat.member m using (ref_area)
    union all
    select case set when 1 then 'B sum without breaks' else 'B sum of all' end, 'ASEAN', round(sum(difference), 1),
        'missing: ' || (select members from missing)
            || case set when 1 then '; left out because of a break: '
                || coalesce((select string_agg(ref_area, ' ' order by ref_area) from change where why_not is not null), 'none') else '' end,
        min(indicator), string_agg(distinct series_type, ' '), string_agg(distinct concept_standard, ' '), min(age),
        string_agg(distinct reference_period_type, ' '), min(m.membership), string_agg(distinct obs_status, ' '), max(known_from),
        (select members from missing)
    from change
    join stat.member m using (ref_area)
    cross join (values (1), (2)) sets (set)
    where set = 2 or why_not is null
    group by set
    union all
    select 'C ILO model', 'ASEAN10',
        round(sum(employment) filter (where time_period = '2020') - sum(employment) filter (where time_period = '2019'), 1),
        'approximate: levels and rates are of two vintages', 'EAP_2EAP_SEX_AGE_NB EMP_2WAP_SEX_AGE_RT EAP_2WAP_SEX_AGE_RT', 'ILO_MOD',
        string_agg(distinct concept_standard, ' '), min(age), string_agg(distinct reference_period_type, ' '), 'ASEAN10',
        string_agg(distinct obs_status, ' '), max(known_from),
        coalesce((select string_agg(m.ref_area, ' ' order by m.ref_area) from stat.member m
            where m.member_from < date '2021-01-01' and m.ref_area not in (select ref_area from model)), 'none')
    from model
    having count(*) > 0
)
select * from answer
union all
select 'D quoted, not computed', ref_area, case unit_measure when 'PS' then quoted_value * 1000 end, label || ' (' || published_by || ', ' || published_on || ')', null, null,
    null, null, null, null, null, null, null
from stat.quoted_figure
order by part, about;
