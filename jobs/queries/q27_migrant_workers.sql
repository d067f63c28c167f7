-- 27. How many nationals work abroad and how many foreigners work here?
-- Stocks and flows side by side, never netted. Philippine deployments count contracts, rehires included, and overseas
-- workers are outside domestic employment.
select o.ref_area, o.indicator, i.label as measure, o.time_period, o.population, o.migrant_status, o.obs_value, o.unit_measure, o.unit_mult,
    case when o.indicator like 'MST%' or (o.indicator like 'EMP%') then 'stock of workers here' when o.indicator like 'MFL%' then 'flow in'
        when o.indicator like 'MNA%' then 'flow out; contracts where the office counts contracts' end as kind,
    o.series_type, o.concept_standard, o.publication, o.known_from
from stat.observation o
join stat.indicator i using (indicator)
where o.sex = 'SEX_T' and o.area = '_T' and o.series_type <> 'DERIVED'
    and (o.indicator in ('MST_TEMP_SEX_ECO_CBR_NB', 'MFL_NEMP_SEX_ECO_NB', 'MNA_OEMP_SEX_CDS_NB')
        or (o.indicator = 'EMP_TEMP_SEX_AGE_NB'
            and (o.migrant_status <> 'MIG_STATUS_TOTAL' or o.population in ('NON_RESIDENT', 'NON_CITIZEN', 'TEMPORARY_RESIDENT'))))
union all
select m.code, null, null, null, null, null, null, null, null, 'no figures of workers abroad or of foreign workers are published here', null, null, null, null
from stat.code m
where m.list = 'ref_area' and m.attributes ->> 'asean_member_from' is not null and not exists (
    select from stat.observation o
    where o.ref_area = m.code and o.indicator in ('MST_TEMP_SEX_ECO_CBR_NB', 'MFL_NEMP_SEX_ECO_NB', 'MNA_OEMP_SEX_CDS_NB'))
order by 1, 2, 4;
