-- What was looked through needs no second look, unless more comes with the same run.
update intake.run set published_at = now()
where published_at is null or run_id = current_setting('kerja.run')::bigint;

update warehouse.publishing p set
    basis = basis.basis, series_id = (select coalesce(max(series_id), 0) from warehouse.series)
from basis;
