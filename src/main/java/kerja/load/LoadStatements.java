package kerja.load;

/**
 * Loading is these statements, in this order. Each is about the figures of one delivery that are still to be loaded.
 *
 * <p>Parameters: {@code delivery}, {@code run}, {@code knownFrom}.
 */
final class LoadStatements {

    /** Figures belong to the same publication as those they could revise, so that locking publications is enough. */
    static final String LOCK_PUBLICATIONS = """
            select pg_advisory_xact_lock(key)
            from (
                select distinct hashtextextended('publication ' || publication, 0) as key
                from intake.figure
                where delivery_id = :delivery and state = 'figure'
                order by key) publication
            """;

    static final String NEW_SERIES = """
            insert into warehouse.series (%1$s, unit_measure, unit_mult, feed)
            select distinct on (f.series_key) %1$s, f.unit_measure, f.unit_mult, d.feed
            from intake.figure f
            join intake.delivery d using (delivery_id)
            where f.delivery_id = :delivery and f.state = 'figure'
                and not exists (select from warehouse.series s where s.series_key = f.series_key)
            order by f.series_key, f.figure_no
            on conflict (series_key) do nothing
            """.formatted(StagedColumns.DIMENSIONS);

    static final String CHANGED_UNITS = """
            select distinct s.indicator
            from intake.figure f
            join warehouse.series s using (series_key)
            where f.delivery_id = :delivery and f.state = 'figure'
                and (f.unit_measure, f.unit_mult) is distinct from (s.unit_measure, s.unit_mult)
            order by 1
            """;

    /** The same figure twice in a delivery: one is loaded, the more confidential one if they differ in that. */
    static final String LEAVE_REPEATED = """
            delete from intake.figure f
            using (
                select figure_no, row_number() over (
                    partition by series_key, time_period, obs_value order by conf_status = 'F', figure_no) as place
                from intake.figure
                where delivery_id = :delivery and state = 'figure') repeated
            where f.delivery_id = :delivery and f.figure_no = repeated.figure_no and repeated.place > 1
            """;

    static final String LEAVE_UNCHANGED = """
            delete from intake.figure f
            using warehouse.series s join warehouse.observation o using (series_id)
            where f.delivery_id = :delivery and f.state = 'figure'
                and s.series_key = f.series_key and o.time_period = f.time_period
                and o.known_from <= :knownFrom and o.known_to > :knownFrom
                and o.obs_value = f.obs_value and o.obs_status = f.obs_status and o.conf_status = f.conf_status
            """;

    static final String LIFT_LATER = """
            update warehouse.observation o set revision = o.revision + 1000001
            from intake.figure f join warehouse.series s using (series_key)
            where f.delivery_id = :delivery and f.state = 'figure'
                and o.series_id = s.series_id and o.time_period = f.time_period and o.known_from > :knownFrom
            """;

    static final String LOWER_LATER = """
            update warehouse.observation o set revision = o.revision - 1000000
            from intake.figure f join warehouse.series s using (series_key)
            where f.delivery_id = :delivery and f.state = 'figure'
                and o.series_id = s.series_id and o.time_period = f.time_period and o.known_from > :knownFrom
            """;

    static final String END_STANDING = """
            update warehouse.observation o set known_to = :knownFrom
            from intake.figure f join warehouse.series s using (series_key)
            where f.delivery_id = :delivery and f.state = 'figure'
                and o.series_id = s.series_id and o.time_period = f.time_period
                and o.known_from <= :knownFrom and o.known_to > :knownFrom
            """;

    static final String NEW_OBSERVATIONS = """
            insert into warehouse.observation (
                series_id, time_period, revision, period_start, period_end, obs_value, obs_status, conf_status, step,
                attributes, delivery_id, run_id, sheet, row_no, column_no, cell, reported_text, labels, feed,
                feed_version, known_from, known_to)
            select
                s.series_id, f.time_period,
                (select count(*) from warehouse.observation o
                    where o.series_id = s.series_id and o.time_period = f.time_period and o.known_from <= :knownFrom),
                warehouse.period_start(f.time_period, f.freq), warehouse.period_end(f.time_period, f.freq),
                f.obs_value, f.obs_status, f.conf_status, f.step,
                f.attributes, f.delivery_id, :run, f.sheet, f.row_no, f.column_no, f.cell, f.reported_text, f.labels,
                d.feed, d.feed_version, :knownFrom,
                coalesce((select min(o.known_from) from warehouse.observation o
                    where o.series_id = s.series_id and o.time_period = f.time_period
                        and o.known_from > :knownFrom), 'infinity')
            from intake.figure f
            join intake.delivery d using (delivery_id)
            join warehouse.series s using (series_key)
            where f.delivery_id = :delivery and f.state = 'figure'
            order by s.series_id, f.time_period
            """;

    static final String CLEAR_STAGING =
            "delete from intake.figure where delivery_id = :delivery and state in ('figure', 'blank')";

    /** Adds to earlier counts, for figures that were held may be released and loaded later. */
    static final String FINISH = """
            update intake.delivery set
                loaded = loaded + :loaded, unchanged = unchanged + :unchanged,
                held = left_behind.held, rejected = left_behind.rejected,
                state = case when left_behind.held > 0 then 'held' else 'loaded' end,
                run_id = :run, finished_at = :now
            from (
                select
                    count(*) filter (where state = 'held') as held,
                    count(*) filter (where state = 'rejected') as rejected
                from intake.figure where delivery_id = :delivery) left_behind
            where delivery_id = :delivery
            """;

    private LoadStatements() {}
}
