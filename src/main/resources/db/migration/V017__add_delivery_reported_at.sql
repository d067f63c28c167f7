-- A run that is cut off between loading and reporting owes the sender the report: the next one sees that it is missing.
alter table intake.delivery add column reported_at timestamptz;
comment on column intake.delivery.reported_at is 'When the sender''s report was written; none if it still has to be';
