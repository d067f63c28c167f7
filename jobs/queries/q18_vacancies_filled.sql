-- 18. How many vacancies were filled by public employment services last year?
-- Placements of the calendar year over vacancies notified in it plus those brought forward. Only months are added, since
-- Thai fiscal years are not calendar years; a year counts when all twelve months are there. Months that count from the
-- beginning of the year (RP_YTD) are never added: December stands for the year. May exceed 100 percent.
with month as (
    select ref_area, publication, reference_period_type = 'RP_YTD' as is_ytd, left(time_period, 4) as year, time_period,
        max(obs_value) filter (where indicator = 'PES_PLACE_NB') as placements,
        max(obs_value) filter (where indicator = 'PES_VAC_NEW_NB') as notified,
        max(obs_value) filter (where indicator = 'PES_VAC_STOCK_NB') as open_at_end
    from stat.observation
    where indicator in ('PES_PLACE_NB', 'PES_VAC_NEW_NB', 'PES_VAC_STOCK_NB') and freq = 'M' and sex = 'SEX_T' and area = '_T'
        and area_type = 'GEO_COV_NAT' and occupation = 'OCU_ISCO08_TOTAL' and economic_activity = 'ECO_ISIC4_TOTAL'
    group by ref_area, publication, is_ytd, left(time_period, 4), time_period
)
select y.ref_area, y.year, y.publication, y.months, y.placements, y.notified, before.open_at_end as brought_forward,
    round(100 * y.placements / nullif(y.notified + before.open_at_end, 0), 1) as filled_percent,
    case when y.placements is null then 'not all twelve months: no figure for the year'
        when before.open_at_end is null then 'vacancies brought forward unknown' end as note
from (
    select ref_area, year, publication, count(placements) as months,
        case when is_ytd then max(placements) filter (where right(time_period, 2) = '12')
            when count(placements) = 12 then sum(placements) end as placements,
        case when is_ytd then max(notified) filter (where right(time_period, 2) = '12')
            when count(notified) = 12 then sum(notified) end as notified
    from month
    group by ref_area, year, publication, is_ytd) y
left join month before
    on before.ref_area = y.ref_area and before.publication = y.publication and before.time_period = (y.year::int - 1)::text || '-12'
union all
select m.code, null, null, null, null, null, null, null, 'no monthly placements are published here'
from stat.code m
where m.list = 'ref_area' and m.attributes ->> 'asean_member_from' is not null and m.code not in (select ref_area from month)
order by 1, 2 desc;
