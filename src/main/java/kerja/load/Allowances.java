package kerja.load;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an operator has accepted holds no figure, as long as all figures that the finding concerns are the ones accepted
 * and the day has not passed.
 *
 * <p>Shape: a few statements over a delivery's findings and staged figures. A figure that several findings hold goes on
 * once all of them are settled. Of figures that contradict each other the accepted one goes on and the others are
 * rejected. Applying again changes nothing.
 */
public final class Allowances {

    private static final String SETTLE = """
            update intake.finding found set settled_as = 'allowed', allowance_id = a.allowance_id
            from intake.figure f, intake.allowance a
            where found.delivery_id = :delivery and found.settled_as is null
                and f.delivery_id = found.delivery_id and f.figure_no = found.figure_no
                and a.code = found.code and a.rule = coalesce(found.rule, '') and a.series_key = f.series_key
                and a.time_period = f.time_period and a.obs_value = f.obs_value and a.until_date >= :today
                and (a.beside is null or intake.figures_of(found.finding_id) <@ a.beside)
            """;

    /** The cells that contradict an accepted one. */
    private static final String REJECT_CONTRADICTING = """
            with other as (
                update intake.figure f set state = 'rejected'
                from intake.finding found, intake.finding accepted, intake.figure kept
                where f.delivery_id = :delivery and f.state = 'held'
                    and found.delivery_id = :delivery and found.figure_no = f.figure_no
                    and found.code = 'FIGURES_CONFLICT' and found.settled_as is null
                    and kept.delivery_id = :delivery and kept.series_key = f.series_key
                    and kept.time_period = f.time_period and kept.obs_value <> f.obs_value
                    and accepted.delivery_id = :delivery and accepted.figure_no = kept.figure_no
                    and accepted.code = 'FIGURES_CONFLICT' and accepted.settled_as = 'allowed'
                returning f.figure_no
            )
            update intake.finding found set settled_as = 'rejected'
            from other
            where found.delivery_id = :delivery and found.figure_no = other.figure_no and found.settled_as is null
            """;

    private static final String LET_GO = """
            update intake.figure f set state = 'figure'
            where f.delivery_id = :delivery and f.state = 'held'
                and exists (
                    select from intake.finding found
                    where found.delivery_id = :delivery and found.figure_no = f.figure_no
                        and found.settled_as = 'allowed')
                and not exists (
                    select from intake.finding found
                    where found.delivery_id = :delivery and found.figure_no = f.figure_no
                        and found.settled_as is null
                        and (found.severity in ('block', 'error') or found.code = 'FIGURES_CONFLICT'))
            """;

    /** Figures that no finding holds wait only because their delivery is to be loaded whole or not at all. */
    private static final String LET_COMPANIONS_GO = """
            update intake.figure f set state = 'figure'
            where f.delivery_id = :delivery and f.state = 'held'
                and not exists (
                    select from intake.figure bad
                    where bad.delivery_id = :delivery and (bad.state = 'rejected' or bad.state = 'held' and exists (
                        select from intake.finding found
                        where found.delivery_id = :delivery and found.figure_no = bad.figure_no
                            and found.settled_as is null)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Allowances(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /**
     * Lets go what only accepted findings hold, within the caller's transaction.
     *
     * @return how many held figures go on
     */
    public int apply(long deliveryId) {
        if (run(SETTLE, deliveryId) == 0) {
            return 0;
        }
        run(REJECT_CONTRADICTING, deliveryId);
        return run(LET_GO, deliveryId) + run(LET_COMPANIONS_GO, deliveryId);
    }

    private int run(String statement, long deliveryId) {
        return jdbc.sql(statement)
                .param("delivery", deliveryId)
                .param("today", LocalDate.now(clock))
                .update();
    }
}
