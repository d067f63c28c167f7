package kerja.load;

/** What decisions do to a delivery's figures and findings. */
final class DecisionStatements {

    /** Contradicting cells stay, until one of them is allowed. */
    static final String RELEASED = """
            f.state = 'held' and not exists (
                select from intake.finding conflict
                where conflict.delivery_id = f.delivery_id and conflict.figure_no = f.figure_no
                    and conflict.code = 'FIGURES_CONFLICT' and conflict.settled_as is null)
            """;

    static final String REJECTED = "f.state in ('figure', 'held')";

    /** Open findings about the figures that a condition selects. */
    static final String SETTLE = """
            update intake.finding found set settled_as = :as
            from intake.figure f
            where found.delivery_id = :delivery and found.settled_as is null
                and f.delivery_id = :delivery and f.figure_no = found.figure_no and %s
            """;

    static final String RELEASE =
            "update intake.figure f set state = 'figure' where f.delivery_id = :delivery and " + RELEASED;

    static final String REJECT =
            "update intake.figure f set state = 'rejected' where f.delivery_id = :delivery and " + REJECTED;

    /** The delivery is to be loaded once more. */
    static final String GO_ON = """
            update intake.delivery set state = 'validated', finished_at = null, released_at = :now
            where delivery_id = :delivery
            """;

    static final String CLOSE = """
            update intake.delivery set
                state = case when loaded + unchanged > 0 then 'loaded' else 'rejected' end,
                held = 0, finished_at = :now,
                rejected = (
                    select count(*) from intake.figure
                    where delivery_id = :delivery and state in ('rejected', 'superseded'))
            where delivery_id = :delivery
            """;

    /** The figure may wait in staging, or be loaded already if the finding held nothing. */
    static final String ALLOW = """
            insert into intake.allowance (
                code, rule, series_key, time_period, obs_value, allowed_by, why, until_date, allowed_at, delivery_id)
            select found.code, coalesce(found.rule, ''), about.series_key, about.time_period, about.obs_value,
                :who, :why, :until, :now, found.delivery_id
            from intake.finding found
            cross join lateral (
                select f.series_key, f.time_period, f.obs_value
                from intake.figure f
                where f.delivery_id = found.delivery_id and f.figure_no = found.figure_no
                    and f.series_key is not null and f.obs_value is not null
                union all
                select s.series_key, o.time_period, o.obs_value
                from warehouse.observation o join warehouse.series s using (series_id)
                where o.delivery_id = found.delivery_id and o.sheet is not distinct from found.sheet
                    and (o.row_no, o.column_no) = (found.row_no, found.column_no) and o.obs_value is not null
                limit 1) about
            where found.finding_id = :finding and found.figure_no is not null
            on conflict (code, rule, series_key, time_period, obs_value) do update set
                allowed_by = excluded.allowed_by, why = excluded.why, until_date = excluded.until_date,
                allowed_at = excluded.allowed_at, delivery_id = excluded.delivery_id
            """;

    /** A finding that held nothing is settled too: its figure is loaded, and no longer staged. */
    static final String SETTLE_ALLOWED = """
            update intake.finding found set settled_as = 'allowed', allowance_id = a.allowance_id
            from intake.allowance a
            where found.finding_id = :finding and found.settled_as is null and a.code = found.code
                and a.rule = coalesce(found.rule, '') and a.delivery_id = found.delivery_id and a.allowed_at = :now
            """;

    static final String CONTRADICTING = """
            select trim_scale(f_other.obs_value)::text
            from intake.finding found
            join intake.figure f using (delivery_id, figure_no)
            join intake.figure f_other on f_other.delivery_id = f.delivery_id and f_other.series_key = f.series_key
                and f_other.time_period = f.time_period and f_other.obs_value <> f.obs_value
            join intake.finding accepted on accepted.delivery_id = f.delivery_id
                and accepted.figure_no = f_other.figure_no and accepted.code = found.code
                and accepted.settled_as = 'allowed'
            where found.finding_id = ? and found.code = 'FIGURES_CONFLICT'
            limit 1
            """;

    private DecisionStatements() {}
}
