-- Breaks as the code list tells them now, in columns of their types.
delete from warehouse.series_break;
insert into warehouse.series_break (break, label, ref_area, series_type, source, dimension, break_date, break_reason, is_certain)
select code, label, attributes ->> 'ref_area', attributes ->> 'series_type', attributes ->> 'survey',
    attributes ->> 'dimension', warehouse.period_start(nullif(attributes ->> 'period', 'ALWAYS'), 'M'),
    attributes ->> 'reason', attributes ->> 'certain' = 'Y'
from warehouse.code
where list = 'break';

-- What of the common base each published code covers. A code of another version is read as the part its bulk went to, and
-- only where that is one part: what was divided is left out. Revision 5 divides sections of revision 4; each piece that
-- moved is a part of its own, so that what covers all pieces of a section, or of a sector, covers it whole.
delete from warehouse.base_part;
insert into warehouse.base_part (dimension, code, part, is_assumed)
with piece as (
    select section, to_code, case when place = 1 then section else section || '_TO_' || replace(to_code, 'ECO_', '') end as part
    from (
        select attributes ->> 'from_code' as section, attributes ->> 'to_code' as to_code, row_number() over (
            partition by attributes ->> 'from_code'
            order by attributes ->> 'part' in ('main', 'full') desc, attributes ->> 'to_code') as place
        from warehouse.code
        where list = 'isic4-to-isic5') ranked
), industry as (
    select code, code as part, false as is_assumed
    from warehouse.code
    where list = 'economic_activity' and code ~ '^ECO_ISIC4_[A-Z]$'
    union
    select attributes ->> 'code', attributes ->> 'part', false
    from warehouse.code
    where list = 'industry-parts'
    union
    select attributes ->> 'from_code', min(attributes ->> 'to_code'), true
    from warehouse.code
    where list in ('isic2-to-isic4', 'isic3-to-isic4')
    group by attributes ->> 'from_code'
    having count(*) = 1 and min(attributes ->> 'part') in ('main', 'full')
    union
    select to_code, to_code, true from piece
)
select 'economic_activity', i.code, coalesce(p.part, i.part), bool_or(i.is_assumed or coalesce(p.to_code = i.part, false))
from industry i
left join piece p on i.part in (p.section, p.to_code)
where i.part ~ '^ECO_ISIC4_[A-Z]$' or p.part is not null
group by 1, 2, 3
union
select list, code, code, false
from warehouse.code
where list = 'occupation' and code ~ '^OCU_ISCO08_[0-9X]$'
union
select attributes ->> 'dimension', attributes ->> 'code', attributes ->> 'part', attributes ->> 'is_assumed' = 'Y'
from warehouse.code
where list = 'breakdown-parts';
