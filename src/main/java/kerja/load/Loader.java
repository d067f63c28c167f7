package kerja.load;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The checked figures of a delivery become observations, all in one transaction: new ones, revisions, withdrawals, and
 * nothing at all where the warehouse holds the figure already.
 *
 * <p>Shape: a handful of statements, whatever the number of figures. A figure is a revision where another value,
 * status or confidentiality held at the moment it became known; the earlier one ends at that moment and stays. A
 * vintage loaded late takes the place in time it was published for. Loads of one publication wait for each other.
 *
 * <p>Since when a figure is known: since its publication, if the delivery says when that was; otherwise since the
 * delivery came, so that it makes no difference in which order deliveries are loaded; since its release, if it was held
 * until then.
 *
 * <p>Errors: {@link IllegalStateException} if the delivery is not validated, or if an indicator's unit has changed;
 * nothing is loaded then.
 */
public final class Loader {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Deliveries deliveries;
    private final Comparison comparison;
    private final Allowances allowances;
    private final Clock clock;

    public Loader(DataSource database, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.deliveries = new Deliveries(database, clock);
        this.comparison = new Comparison(database);
        this.allowances = new Allowances(database, clock);
        this.clock = clock;
    }

    /**
     * Loads what is staged and not held, after telling what it changes. A delivery that is loaded already stays as it
     * is, so that a run may be restarted at any moment.
     */
    public DeliveryCounts load(long deliveryId, long runId, DeliveryPolicy policy) {
        return Objects.requireNonNull(transaction.execute(status -> once(deliveryId, runId, policy)));
    }

    /** Isolation by locks, taken in one order everywhere: publications first, then deliveries. */
    private DeliveryCounts once(long deliveryId, long runId, DeliveryPolicy policy) {
        jdbc.sql(LoadStatements.LOCK_PUBLICATIONS)
                .param("delivery", deliveryId)
                .query()
                .listOfRows();
        Delivery delivery = deliveries.lock(deliveryId);
        return switch (delivery.state()) {
            case LOADED, HELD -> delivery.counts();
            case VALIDATED -> compared(deliveryId, runId, policy);
            default ->
                throw new IllegalStateException("Delivery " + delivery.name() + " cannot be loaded: it is "
                        + delivery.state().column() + ", and only a validated delivery can be");
        };
    }

    private record Load(long deliveryId, long runId, OffsetDateTime knownFrom, boolean isFirst) {}

    /** What an operator has released was compared before; by now a part of it is loaded. */
    private DeliveryCounts compared(long deliveryId, long runId, DeliveryPolicy policy) {
        Load load = jdbc.sql(LoadStatements.KNOWN_FROM)
                .param(deliveryId)
                .query((row, number) -> new Load(
                        deliveryId,
                        runId,
                        row.getObject("known_from", OffsetDateTime.class),
                        row.getBoolean("is_first")))
                .single();
        if (load.isFirst()) {
            comparison.compare(deliveryId, runId, load.knownFrom(), policy, now());
            allowances.apply(deliveryId);
            if (policy.allOrNothing() && hasFault(deliveryId)) {
                run(load, LoadStatements.HOLD_ALL);
                run(load, LoadStatements.SUPERSEDE);
                return finish(load, 0, 0);
            }
        }
        run(load, LoadStatements.SUPERSEDE);
        return allAtOnce(load);
    }

    private boolean hasFault(long deliveryId) {
        return jdbc.sql(LoadStatements.HAS_FAULT)
                .param(deliveryId)
                .query(Boolean.class)
                .single();
    }

    private DeliveryCounts allAtOnce(Load load) {
        run(load, LoadStatements.NEW_SERIES);
        requireSameUnits(load);
        int unchanged = run(load, LoadStatements.LEAVE_REPEATED) + run(load, LoadStatements.LEAVE_UNCHANGED);
        run(load, LoadStatements.LEAVE_OVERTAKEN);
        makeRoomBeforeLaterRevisions(load);
        run(load, LoadStatements.END_STANDING);
        int loaded = run(load, LoadStatements.NEW_OBSERVATIONS);
        run(load, LoadStatements.WITHDRAWALS);
        run(load, LoadStatements.NOTE_WITHDRAWN);
        run(load, LoadStatements.CLEAR_STAGING);
        return finish(load, loaded, unchanged);
    }

    private void requireSameUnits(Load load) {
        List<String> changed = jdbc.sql(LoadStatements.CHANGED_UNITS)
                .param("delivery", load.deliveryId())
                .query(String.class)
                .list();
        if (!changed.isEmpty()) {
            throw new IllegalStateException("The unit of " + changed.get(0) + " in the indicator list is no longer the"
                    + " one its figures are kept in. Change it back, or add an indicator with the new unit");
        }
    }

    /** Only a vintage loaded late has later revisions behind it. Two steps, for no two rows may bear one number even for a moment. */
    private void makeRoomBeforeLaterRevisions(Load load) {
        if (run(load, LoadStatements.LIFT_LATER) > 0) {
            run(load, LoadStatements.LOWER_LATER);
        }
    }

    private DeliveryCounts finish(Load load, int loaded, int unchanged) {
        jdbc.sql(LoadStatements.FINISH)
                .param("delivery", load.deliveryId())
                .param("run", load.runId())
                .param("loaded", loaded)
                .param("unchanged", unchanged)
                .param("now", now())
                .update();
        Delivery delivery = deliveries.require(load.deliveryId());
        if (!delivery.counts().addUp()) {
            throw new IllegalStateException("The figures of delivery " + delivery.name() + " do not add up: "
                    + delivery.counts() + ". Nothing of it was loaded; this is a fault in Kerja, please report it");
        }
        return delivery.counts();
    }

    private int run(Load load, String statement) {
        return jdbc.sql(statement)
                .param("delivery", load.deliveryId())
                .param("run", load.runId())
                .param("knownFrom", load.knownFrom())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
