-- 27. How many nationals work abroad and how many foreigners work here?
-- A mirror table: what the destination counts beside what the origin counts, stocks and flows apart, never netted. Overseas
-- workers are outside domestic employment; where an office counts contracts, stat.national_definition says so.
-- Without members_missing: members without data have a row of their own, and a note says so.
with counted as (
    select o.*, i.label,
        case when o.indicator = 'MNA_OEMP_SEX_CDS_NB' then 'origin' else 'destination' end as counted_by,
        case when o.indicator in ('MNA_OEMP_SEX_CDS_NB', 'MFL_NEMP_SEX_ECO_NB') then 'flow' else 'stock' end as stock_or_flow
    from stat.observation o
    join stat.indicator i using (indicator)
    where o.sex = 'SEX_T' and o.area = '_T' and o.series_type <> 'DERIVED'
        and o.ref_area = any (array(select ref_area from stat.member))
        and (o.indicator in ('MST_TEMP_SEX_ECO_CBR_NB', 'MFL_NEMP_SEX_ECO_NB', 'MNA_OEMP_SEX_CDS_NB')
            or (o.indicator = 'EMP_TEMP_SEX_AGE_NB'
                and (o.migrant_status not in ('MIG_STATUS_TOTAL', 'MIG_STATUS_NONMIG', 'MIG_STATUS_X')
                    or o.population in ('NON_RESIDENT', 'NON_CITIZEN', 'TEMPORARY_RESIDENT'))))
)
select c.ref_area, c.counted_by, c.stock_or_flow, c.label as measure, c.time_period, c.population, c.migrant_status, c.obs_value, c.unit_measure,
    c.unit_mult, c.indicator, c.series_type, c.concept_standard, c.age, c.reference_period_type, m.membership, c.obs_status, c.publication,
    c.known_from,
    case when c.counted_by = 'origin' then concat_ws('; ',
        (select string_agg(d.note, '; ') from stat.national_definition d
        where d.ref_area = c.ref_area and d.series_type = c.series_type and d.indicator = c.indicator),
        'outside domestic employment') end as note
from counted c
join stat.member m using (ref_area)
union all
select m.ref_area, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
    'no figures of workers abroad or of foreign workers are published here'
from stat.member m
where m.ref_area not in (select ref_area from counted)
order by ref_area, counted_by, stock_or_flow, time_period;
