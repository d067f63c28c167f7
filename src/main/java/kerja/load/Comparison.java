package kerja.load;

import java.time.OffsetDateTime;
import javax.sql.DataSource;
import kerja.finding.FindingCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a delivery changes is told before it is loaded: figures new, revised, withdrawn, and which revisions go beyond
 * what its feed lets pass without being asked. These are held.
 *
 * <p>Shape: a handful of statements, whatever the number of figures; {@code intake.revision_ahead} lists what differs.
 * Compared is with what was known at the moment for which the delivery was published. Finds: {@code REVISION_LARGE} at
 * the figure's cell. Comparing again gives the same.
 *
 * <p>A figure is withdrawn only by a delivery that tells so: its cell holds a missing marker, or it is absent between
 * the delivered periods of a series whose vintages are full by their feed. An empty cell is as good as none. Where some
 * figure of the delivery could not be placed, nothing counts as absent, for it may be that one.
 */
final class Comparison {

    private static final String FORGET = "delete from intake.revision_ahead where delivery_id = :delivery";

    private static final String REVISED = """
            insert into intake.revision_ahead (
                delivery_id, series_id, time_period, figure_no, is_withdrawn, sheet, row_no, column_no, cell,
                previous_delivery_id, previous_value, previous_obs_status, obs_value, obs_status, change,
                change_percent, is_large)
            select
                f.delivery_id, o.series_id, o.time_period, f.figure_no, false, f.sheet, f.row_no, f.column_no, f.cell,
                o.delivery_id, o.obs_value, o.obs_status, f.obs_value, f.obs_status, f.obs_value - o.obs_value,
                round(100 * (f.obs_value - o.obs_value) / nullif(abs(o.obs_value), 0), 4),
                case
                    when s.unit_measure = 'PT' then abs(f.obs_value - o.obs_value) > :points
                    else 100 * abs(f.obs_value - o.obs_value) > :percent * abs(o.obs_value)
                end is true
            from intake.figure f
            join warehouse.series s using (series_key)
            join warehouse.observation o on o.series_id = s.series_id and o.time_period = f.time_period
                and o.known_from <= :knownFrom and o.known_to > :knownFrom
            where f.delivery_id = :delivery and f.state in ('figure', 'held')
                and (o.obs_value, o.obs_status, o.conf_status) is distinct from
                    (f.obs_value, f.obs_status, f.conf_status)
            """;

    private static final String MARKED_MISSING = """
            insert into intake.revision_ahead (
                delivery_id, series_id, time_period, figure_no, is_withdrawn, sheet, row_no, column_no, cell,
                previous_delivery_id, previous_value, previous_obs_status)
            select distinct on (o.series_id, o.time_period)
                f.delivery_id, o.series_id, o.time_period, f.figure_no, true, f.sheet, f.row_no, f.column_no, f.cell,
                o.delivery_id, o.obs_value, o.obs_status
            from intake.figure f
            join warehouse.series s using (series_key)
            join warehouse.observation o on o.series_id = s.series_id and o.time_period = f.time_period
                and o.known_from <= :knownFrom and o.known_to > :knownFrom and o.obs_value is not null
            where f.delivery_id = :delivery and f.state = 'blank' and btrim(f.reported_text) <> ''
                and not exists (
                    select from intake.figure given
                    where given.delivery_id = :delivery and given.series_key = f.series_key
                        and given.time_period = f.time_period and given.state <> 'blank')
            order by o.series_id, o.time_period, f.figure_no
            """;

    private static final String ABSENT = """
            with given as (
                select s.series_id, f.time_period, warehouse.period_start(f.time_period, f.freq) as period_start,
                    f.state in ('figure', 'held') as is_figure
                from intake.figure f
                join warehouse.series s using (series_key)
                where f.delivery_id = :delivery and (f.state <> 'blank' or btrim(f.reported_text) <> '')
            ), delivered as (
                select series_id, min(period_start) as first_start, max(period_start) as last_start
                from given where is_figure group by series_id
            )
            insert into intake.revision_ahead (
                delivery_id, series_id, time_period, figure_no, is_withdrawn,
                previous_delivery_id, previous_value, previous_obs_status)
            select :delivery, o.series_id, o.time_period, 0, true, o.delivery_id, o.obs_value, o.obs_status
            from delivered
            join warehouse.observation o using (series_id)
            where o.period_start between first_start and last_start
                and o.known_from <= :knownFrom and o.known_to > :knownFrom and o.obs_value is not null
                and not exists (
                    select from given g where g.series_id = o.series_id and g.time_period = o.time_period)
                and not exists (
                    select from intake.figure unplaced
                    where unplaced.delivery_id = :delivery and unplaced.state = 'rejected'
                        and unplaced.series_key is null)
            """;

    private static final String COUNT = """
            update intake.delivery set
                revised = changed.revised, withdrawn = changed.withdrawn, new_figures = (
                    select count(*)
                    from (
                        select distinct series_key, time_period
                        from intake.figure
                        where delivery_id = :delivery and state in ('figure', 'held')) told
                    left join warehouse.series s using (series_key)
                    where not exists (
                        select from warehouse.observation o
                        where o.series_id = s.series_id and o.time_period = told.time_period
                            and o.known_from <= :knownFrom and o.known_to > :knownFrom))
            from (
                select
                    count(distinct (series_id, time_period)) filter (where not is_withdrawn) as revised,
                    count(*) filter (where is_withdrawn) as withdrawn
                from intake.revision_ahead where delivery_id = :delivery) changed
            where delivery_id = :delivery
            """;

    /** A finding that an operator has settled is not made again, whatever became of the figure. */
    private static final String HOLD_LARGE = """
            with large as (
                select r.*, s.unit_measure = 'PT' as is_rate, before.delivery as previous_delivery
                from intake.revision_ahead r
                join warehouse.series s using (series_id)
                join intake.delivery before on before.delivery_id = r.previous_delivery_id
                where r.delivery_id = :delivery and r.is_large and not exists (
                    select from intake.finding known
                    where known.delivery_id = :delivery and known.figure_no = r.figure_no and known.code = :code)
            ), held as (
                update intake.figure f set state = 'held'
                from large
                where f.delivery_id = :delivery and f.figure_no = large.figure_no
                returning f.*, large.is_rate, large.change, large.change_percent, large.previous_delivery,
                    trim_scale(large.previous_value) as previous_value
            )
            insert into intake.finding (delivery_id, run_id, figure_no, code, severity, sheet, row_no, column_no, cell,
                found, expected, words, message, created_at)
            select delivery_id, :run, figure_no, :code, 'error', sheet, row_no, column_no, cell, reported_text,
                format('a change of at most %s against %s', most.allowed, previous_value),
                jsonb_build_object('expected', jsonb_build_object(
                    'phrase', case when is_rate then 'CHANGE_IN_POINTS' else 'CHANGE_IN_PERCENT' end,
                    'values', jsonb_build_array(case when is_rate then :points else :percent end, previous_value))),
                format('Cell %s says %s. The figure known so far is %s, from the delivery %s. That is a change of %s; this'
                    ' table may change by %s without being asked. Confirm the figure, or correct it.',
                    cell, reported_text, previous_value, previous_delivery,
                    case when is_rate then trim_scale(change) || ' points'
                        else coalesce(trim_scale(round(change_percent, 1)) || ' percent', change::text) end,
                    most.allowed),
                :now
            from held
            cross join lateral (
                select case when is_rate then :points || ' points' else :percent || ' percent' end as allowed) most
            """;

    private final JdbcClient jdbc;

    Comparison(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Compares a staged delivery with what was known at a moment, and holds what its feed wants to be asked about. */
    void compare(long deliveryId, long runId, OffsetDateTime knownFrom, DeliveryPolicy policy, OffsetDateTime now) {
        Given given = new Given(deliveryId, runId, knownFrom, policy, now);
        run(FORGET, given);
        run(REVISED, given);
        if (policy.withdrawsMarked()) {
            run(MARKED_MISSING, given);
        }
        if (policy.withdrawsAbsent()) {
            run(ABSENT, given);
        }
        run(COUNT, given);
        if (policy.revisionPercent() != null || policy.revisionPoints() != null) {
            run(HOLD_LARGE, given);
        }
    }

    private record Given(
            long deliveryId, long runId, OffsetDateTime knownFrom, DeliveryPolicy policy, OffsetDateTime now) {}

    private void run(String statement, Given given) {
        jdbc.sql(statement)
                .param("delivery", given.deliveryId())
                .param("run", given.runId())
                .param("knownFrom", given.knownFrom())
                .param("percent", given.policy().revisionPercent(), java.sql.Types.NUMERIC)
                .param("points", given.policy().revisionPoints(), java.sql.Types.NUMERIC)
                .param("code", FindingCode.REVISION_LARGE.name())
                .param("now", given.now())
                .update();
    }
}
