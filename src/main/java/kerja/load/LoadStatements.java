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
                where delivery_id = :delivery and publication is not null
                order by key) publication
            """;

    /** A figure that had to be released is known from then; any other from the moment its delivery came. */
    static final String KNOWN_FROM = """
            select coalesce(published_at, released_at, received_at) as known_from, released_at is null as is_first
            from intake.delivery where delivery_id = ?
            """;

    static final String HAS_FAULT = """
            select exists (
                select from intake.figure where delivery_id = ? and state in ('held', 'rejected'))
            """;

    static final String HOLD_ALL =
            "update intake.figure set state = 'held' where delivery_id = :delivery and state = 'figure'";

    /** What was held of earlier vintages and comes again; and what is held here and came in a later vintage already. */
    static final String SUPERSEDE = """
            with vintage as (
                select delivery_id, coalesce(published_at, received_at) as told_at from intake.delivery
            ), superseded as (
                update intake.figure f set state = 'superseded'
                from intake.figure again, vintage ours, vintage theirs
                where again.delivery_id = :delivery and again.state in ('figure', 'held')
                    and f.series_key = again.series_key and f.time_period = again.time_period
                    and f.delivery_id <> :delivery and f.state = 'held'
                    and ours.delivery_id = :delivery and theirs.delivery_id = f.delivery_id
                    and (ours.told_at, ours.delivery_id) > (theirs.told_at, theirs.delivery_id)
                returning f.delivery_id, f.figure_no
            ), late as (
                update intake.figure f set state = 'superseded'
                from warehouse.series s, warehouse.observation o, vintage ours, vintage theirs
                where f.delivery_id = :delivery and f.state = 'held'
                    and s.series_key = f.series_key and o.series_id = s.series_id and o.time_period = f.time_period
                    and ours.delivery_id = :delivery and theirs.delivery_id = o.delivery_id
                    and (theirs.told_at, theirs.delivery_id) > (ours.told_at, ours.delivery_id)
                returning f.delivery_id, f.figure_no
            ), settled as (
                update intake.finding found set settled_as = 'superseded'
                from (select * from superseded union all select * from late) gone
                where found.delivery_id = gone.delivery_id and found.figure_no = gone.figure_no
                    and found.settled_as is null
            )
            update intake.delivery d set
                held = d.held - gone.figures, rejected = d.rejected + gone.figures,
                state = case
                    when d.state <> 'held' or d.held > gone.figures then d.state
                    when d.loaded + d.unchanged > 0 then 'loaded'
                    else 'rejected' end
            from (select delivery_id, count(*) as figures from superseded group by delivery_id) gone
            where d.delivery_id = gone.delivery_id
            """;

    static final String NEW_SERIES = """
            insert into warehouse.series (%1$s, unit_measure, unit_mult, feed)
            select %1$s, f.unit_measure, f.unit_mult, d.feed
            from (
                select series_key, min(figure_no) as figure_no
                from intake.figure
                where delivery_id = :delivery and state = 'figure'
                group by series_key) first_told
            join intake.figure f on f.delivery_id = :delivery and f.figure_no = first_told.figure_no
            join intake.delivery d on d.delivery_id = :delivery
            where not exists (select from warehouse.series s where s.series_key = first_told.series_key)
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

    /** A withdrawal holds for the figure that was compared; another delivery may have revised it since. */
    static final String LEAVE_OVERTAKEN = """
            update intake.revision_ahead r set outcome = 'overtaken'
            where r.delivery_id = :delivery and r.is_withdrawn and r.outcome is null
                and not exists (
                    select from warehouse.observation o
                    where o.series_id = r.series_id and o.time_period = r.time_period
                        and o.known_from <= :knownFrom and o.known_to > :knownFrom
                        and o.delivery_id = r.previous_delivery_id and o.obs_value = r.previous_value)
            """;

    /** Series and periods of which the delivery gives another figure, or withdraws it. */
    private static final String CHANGING = """
            (
                select s.series_id, f.time_period
                from intake.figure f join warehouse.series s using (series_key)
                where f.delivery_id = :delivery and f.state = 'figure'
                union all
                select series_id, time_period
                from intake.revision_ahead
                where delivery_id = :delivery and is_withdrawn and outcome is null) changing
            """;

    static final String LIFT_LATER = """
            update warehouse.observation o set revision = o.revision + 1000001
            from %s
            where o.series_id = changing.series_id and o.time_period = changing.time_period
                and o.known_from > :knownFrom
            """.formatted(CHANGING);

    static final String LOWER_LATER = """
            update warehouse.observation o set revision = o.revision - 1000000
            from %s
            where o.series_id = changing.series_id and o.time_period = changing.time_period
                and o.known_from > :knownFrom
            """.formatted(CHANGING);

    static final String END_STANDING = """
            update warehouse.observation o set known_to = :knownFrom
            from %s
            where o.series_id = changing.series_id and o.time_period = changing.time_period
                and o.known_from <= :knownFrom and o.known_to > :knownFrom
            """.formatted(CHANGING);

    /** How many figures of a series and period were known before a moment, and when the next became known. */
    private static final String NEIGHBOURS = """
            (
                select o.series_id, o.time_period,
                    count(*) filter (where o.known_from <= :knownFrom) as earlier,
                    min(o.known_from) filter (where o.known_from > :knownFrom) as next_from
                from warehouse.observation o join %s using (series_id, time_period)
                group by o.series_id, o.time_period) neighbours
            """.formatted(CHANGING);

    static final String NEW_OBSERVATIONS = """
            insert into warehouse.observation (
                series_id, time_period, revision, period_start, period_end, obs_value, obs_status, conf_status, step,
                attributes, delivery_id, run_id, sheet, row_no, column_no, cell, reported_text, labels, feed,
                feed_version, known_from, known_to)
            select
                s.series_id, f.time_period, coalesce(neighbours.earlier, 0),
                warehouse.period_start(f.time_period, f.freq), warehouse.period_end(f.time_period, f.freq),
                f.obs_value, f.obs_status, f.conf_status, f.step,
                f.attributes, f.delivery_id, :run, f.sheet, f.row_no, f.column_no, f.cell, f.reported_text, f.labels,
                d.feed, d.feed_version, :knownFrom, coalesce(neighbours.next_from, 'infinity')
            from intake.figure f
            join intake.delivery d using (delivery_id)
            join warehouse.series s using (series_key)
            left join %s on neighbours.series_id = s.series_id and neighbours.time_period = f.time_period
            where f.delivery_id = :delivery and f.state = 'figure'
            """.formatted(NEIGHBOURS);

    /** A withdrawn figure ends and does not vanish: a row without a value says since when there is none. */
    static final String WITHDRAWALS = """
            insert into warehouse.observation (
                series_id, time_period, revision, period_start, period_end, obs_status, conf_status, delivery_id, run_id,
                sheet, row_no, column_no, cell, reported_text, labels, feed, feed_version, known_from, known_to)
            select
                r.series_id, r.time_period, neighbours.earlier,
                warehouse.period_start(r.time_period, s.freq), warehouse.period_end(r.time_period, s.freq),
                'O', 'F', r.delivery_id, :run,
                r.sheet, r.row_no, r.column_no, r.cell, coalesce(f.reported_text, ''), coalesce(f.labels, '{}'),
                d.feed, d.feed_version, :knownFrom, coalesce(neighbours.next_from, 'infinity')
            from intake.revision_ahead r
            join warehouse.series s using (series_id)
            join intake.delivery d using (delivery_id)
            join %s on neighbours.series_id = r.series_id and neighbours.time_period = r.time_period
            left join intake.figure f on f.delivery_id = r.delivery_id and f.figure_no = r.figure_no
            where r.delivery_id = :delivery and r.is_withdrawn and r.outcome is null
            """.formatted(NEIGHBOURS);

    static final String NOTE_WITHDRAWN = """
            update intake.revision_ahead set outcome = 'withdrawn'
            where delivery_id = :delivery and is_withdrawn and outcome is null
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
                    count(*) filter (where state in ('rejected', 'superseded')) as rejected
                from intake.figure where delivery_id = :delivery) left_behind
            where delivery_id = :delivery
            """;

    private LoadStatements() {}
}
