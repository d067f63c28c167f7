-- Breaks as the code list tells them now, in columns of their types.
delete from warehouse.series_break;
insert into warehouse.series_break (break, label, ref_area, series_type, source, dimension, break_date, break_reason, is_certain)
select code, label, attributes ->> 'ref_area', attributes ->> 'series_type', attributes ->> 'survey',
    attributes ->> 'dimension', warehouse.period_start(nullif(attributes ->> 'period', 'ALWAYS'), 'M'),
    attributes ->> 'reason', attributes ->> 'certain' = 'Y'
from warehouse.code
where list = 'break';
