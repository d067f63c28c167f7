-- 7. Which members miss 2022-Q4?
-- A member misses a period when its calendar makes the period due and nothing is accepted: late and due are missing,
-- rejected and held too, each named. Partial is there, but not all of it. Not due is not missing: Brunei surveys once a
-- year, Indonesia in February and August, Lao PDR and Timor-Leste irregularly. Asked of the quarter, its months, and rounds
-- that lie in it. For what was known on a past day ask stat.coverage_on.
-- Without indicator, series_type, concept_standard, age, reference_period_type, obs_status, known_from: deliveries are asked for,
-- not figures; stat.coverage has each publication, indicator and period.
-- Without members_missing: members without data have a row of their own, and state says which of them is missing.
with cell as (
    select ref_area, publication, indicator, freq, time_period, state, due_date, figures, held, rejected
    from stat.coverage
    where freq in ('Q', 'M', 'S') and period_start >= date '2022-10-01' and period_end <= date '2023-01-01'
)
select m.ref_area, m.membership,
    coalesce(c.state, case
        when exists (select from stat.calendar k where k.ref_area = m.ref_area and k.freq is not null)
            then 'not due' else 'no calendar' end) as state,
    coalesce(c.state in ('late', 'due', 'rejected', 'held'), false) as is_missing,
    string_agg(distinct c.publication, ' ' order by c.publication) as publications,
    string_agg(distinct c.time_period, ' ' order by c.time_period) as periods,
    min(c.due_date) as due_date, sum(c.figures) as figures, sum(c.held) as held, sum(c.rejected) as rejected,
    case when c.state is null then coalesce(
        (select 'expected otherwise: ' || string_agg(distinct format('%s %s%s', k.publication, k.freq,
            case when k.round_months <> '{}' then ' in months ' || array_to_string(k.round_months, ', ') end), '; ')
        from stat.calendar k where k.ref_area = m.ref_area and k.freq is not null), 'irregular surveys or none: nothing is ever due') end as note
from stat.member m
left join cell c using (ref_area)
group by m.ref_area, m.membership, c.state
order by is_missing desc, m.ref_area, state;
