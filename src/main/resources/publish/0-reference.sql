-- Breaks as the code list tells them now, in columns of their types.
delete from warehouse.series_break;
insert into warehouse.series_break (break, label, ref_area, series_type, source, dimension, break_date, break_reason, is_certain)
select code, label, attributes ->> 'ref_area', attributes ->> 'series_type', attributes ->> 'survey',
    attributes ->> 'dimension', warehouse.period_start(nullif(attributes ->> 'period', 'ALWAYS'), 'M'),
    attributes ->> 'reason', attributes ->> 'certain' = 'Y'
from warehouse.code
where list = 'break';

-- What of the common base each published code covers. A code of another version is read as the part its bulk went to, and
-- only where that is one part: what was divided is left out.
delete from warehouse.base_part;
insert into warehouse.base_part (dimension, code, part, is_assumed)
select list, code, code, false
from warehouse.code
where (list = 'economic_activity' and code ~ '^ECO_ISIC4_[A-Z]$')
    or (list = 'occupation' and code ~ '^OCU_ISCO08_[0-9X]$')
union
select 'economic_activity', attributes ->> 'code', attributes ->> 'part', false
from warehouse.code
where list = 'industry-parts' and attributes ->> 'part' ~ '^ECO_ISIC4_[A-Z]$'
union
select 'economic_activity', attributes ->> 'from_code', min(attributes ->> 'to_code'), true
from warehouse.code
where list in ('isic2-to-isic4', 'isic3-to-isic4')
group by attributes ->> 'from_code'
having count(*) = 1 and min(attributes ->> 'part') in ('main', 'full') and min(attributes ->> 'to_code') ~ '^ECO_ISIC4_[A-Z]$'
union
-- Revision 5 is read back only where one section went whole into one, and counts as estimated.
select 'economic_activity', min(to_code), from_code, true
from (
    select attributes ->> 'from_code' as from_code, attributes ->> 'to_code' as to_code, attributes ->> 'part' as part,
        count(*) over (partition by attributes ->> 'to_code') as sources
    from warehouse.code
    where list = 'isic4-to-isic5') revision
group by from_code
having count(*) = 1 and min(part) in ('main', 'full') and min(sources) = 1
union
select attributes ->> 'dimension', attributes ->> 'code', attributes ->> 'part', attributes ->> 'is_assumed' = 'Y'
from warehouse.code
where list = 'breakdown-parts';
