-- V031__read_cells_with_three_decimals.sql
-- "17.808" may be told in thousands or with three decimals: where the figure is held as just that number, it is the latter,
-- and so it is where thousands would make a unit of less than a person.
alter function intake.unit_of_cell(text, numeric) rename to unit_of_grouped_cell;
comment on function intake.unit_of_grouped_cell(text, numeric) is
    'intake.unit_of_cell for cells that group their digits or have none to group';

create function intake.unit_of_cell(reported_text text, obs_value numeric) returns numeric
language sql immutable parallel safe
return case
    when btrim(reported_text) ~ '^-?\d{1,20}([.,]\d{1,20})?$' and replace(btrim(reported_text), ',', '.')::numeric = obs_value then 1
    when btrim(reported_text) ~ '^-?\d{1,3}[.,]\d{3}$' and intake.unit_of_grouped_cell(reported_text, obs_value) < 0.001
        then intake.unit_of_grouped_cell(reported_text, obs_value) * 1000
    else intake.unit_of_grouped_cell(reported_text, obs_value)
end;
comment on function intake.unit_of_cell(text, numeric) is
    'How many of the indicator''s units one unit of a cell is: 1000 for "52.2" million persons held as 52200 thousand; 1 where the text does not tell. For messages only';
