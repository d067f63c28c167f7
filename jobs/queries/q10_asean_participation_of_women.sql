-- 10. What is the ASEAN participation rate of women?
-- Needs labour force and population of women. From rates alone it is refused: modelled levels and modelled rates here are
-- of two vintages, and a mean of rates is no rate. Members with what is needed are listed; the aggregate appears with them.
with told as (
    select m.ref_area,
        bool_or(o.indicator in ('EAP_TEAP_SEX_AGE_NB', 'EAP_2EAP_SEX_AGE_NB')) as has_labour_force,
        bool_or(o.indicator in ('POP_XWAP_SEX_AGE_NB', 'POP_2POP_SEX_AGE_NB')) as has_population,
        bool_or(o.indicator in ('EAP_DWAP_SEX_AGE_RT', 'EAP_2WAP_SEX_AGE_RT')) as has_rate
    from stat.member m
    left join stat.observation o on o.ref_area = m.ref_area and o.sex = 'SEX_F' and o.area = '_T' and o.freq = 'A'
        and o.series_type <> 'DERIVED'
    group by m.ref_area
)
select 'aggregate' as part, a.ref_area, a.time_period, a.obs_value as percent, a.coverage, a.why_not_shown as note, a.indicator,
    a.derived_from as series_type, a.concept_standard, a.age, a.reference_period_type, a.ref_area as membership, a.obs_status, a.known_from,
    coalesce(a.members_missing, 'none') as members_missing
from stat.asean a
where a.indicator in ('EAP_DWAP_SEX_AGE_RT', 'EAP_2WAP_SEX_AGE_RT') and a.sex = 'SEX_F'
union all
select 'member', ref_area, null, null, null,
    case
        when has_labour_force and has_population then 'can be added'
        when has_rate then 'refused: only the rate is published, and no levels of women of the same vintage'
        else 'no figures of women'
    end, null, null, null, null, null, null, null, null, null
from told
order by part, ref_area, time_period;
