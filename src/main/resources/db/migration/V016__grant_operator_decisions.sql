-- V016__grant_operator_decisions.sql
-- An operator decides what becomes of held figures, and changes nothing else.
grant update (state, rejected, held, finished_at) on intake.delivery to kerja_operator;
grant update (state) on intake.figure to kerja_operator;
