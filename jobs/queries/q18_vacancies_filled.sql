-- 18. How many vacancies were filled by public employment services last year?
-- Placements of the calendar year over vacancies notified in it plus those brought forward. Only months are added, since
-- Thai fiscal years are not calendar years; a year counts when all twelve months are there. Months that count from the
-- beginning of the year (RP_YTD) are never added: December stands for the year. May exceed 100 percent.
-- Without members_missing: members without data have a row of their own, and a note says so.
with month as (
    select ref_area, publication, reference_period_type, reference_period_type = 'RP_YTD' as is_ytd, left(time_period, 4) as year, time_period,
        max(obs_value) filter (where indicator = 'PES_PLACE_NB') as placements,
        max(obs_value) filter (where indicator = 'PES_VAC_NEW_NB') as notified,
        max(obs_value) filter (where indicator = 'PES_VAC_STOCK_NB') as open_at_end,
        min(series_type) as series_type, min(concept_standard) as concept_standard, min(age) as age,
        string_agg(distinct obs_status, ' ') as obs_status, max(known_from) as known_from
    from stat.observation
    where indicator in ('PES_PLACE_NB', 'PES_VAC_NEW_NB', 'PES_VAC_STOCK_NB') and freq = 'M' and sex = 'SEX_T' and area = '_T'
        and area_type = 'GEO_COV_NAT' and occupation = 'OCU_ISCO08_TOTAL' and economic_activity = 'ECO_ISIC4_TOTAL'
        and series_type <> 'DERIVED'
    group by ref_area, publication, reference_period_type, left(time_period, 4), time_period
), year as (
    select ref_area, year, publication, count(placements) as months,
        case when is_ytd then max(placements) filter (where right(time_period, 2) = '12')
            when count(placements) = 12 then sum(placements) end as placements,
        case when is_ytd then max(notified) filter (where right(time_period, 2) = '12')
            when count(notified) = 12 then sum(notified) end as notified,
        min(series_type) as series_type, min(concept_standard) as concept_standard, min(age) as age, reference_period_type,
        string_agg(distinct obs_status, ' ') as obs_status, max(known_from) as known_from
    from month
    group by ref_area, year, publication, reference_period_type, is_ytd
)
select y.ref_area, y.year, y.publication, y.months, y.placements, y.notified, before.open_at_end as brought_forward,
    round(100 * y.placements / nullif(y.notified + before.open_at_end, 0), 1) as filled_percent,
    case when y.placements is null then 'not all twelve months: no figure for the year'
        when before.open_at_end is null then 'vacancies brought forward unknown' end as note,
    'PES_PLACE_NB PES_VAC_NEW_NB PES_VAC_STOCK_NB' as indicator, y.series_type, y.concept_standard, y.age, y.reference_period_type,
    m.membership, y.obs_status, y.known_from
from year y
join stat.member m using (ref_area)
left join lateral (
    select max(b.open_at_end) as open_at_end
    from month b
    where b.ref_area = y.ref_area and b.publication = y.publication and b.time_period = (y.year::int - 1)::text || '-12') before on true
union all
select m.ref_area, null, null, null, null, null, null, null, 'no monthly placements are published here', null, null, null, null, null, null,
    null, null
from stat.member m
where m.ref_area not in (select ref_area from month)
order by 1, 2 desc;
