package kerja.load;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The checked figures of a delivery become observations, all in one transaction: new ones, revisions, and nothing at
 * all where the warehouse holds the figure already.
 *
 * <p>Shape: a handful of statements, whatever the number of figures. A figure is a revision where another value,
 * status or confidentiality held at the moment it became known; the earlier one ends at that moment and stays. A
 * vintage loaded late takes the place in time it was published for. Loads of one publication wait for each other.
 *
 * <p>Errors: {@link IllegalStateException} if the delivery is not validated, or if an indicator's unit has changed;
 * nothing is loaded then.
 */
public final class Loader {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Deliveries deliveries;
    private final Clock clock;

    public Loader(DataSource database, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.deliveries = new Deliveries(database, clock);
        this.clock = clock;
    }

    /**
     * Loads what is staged and not held. A delivery that is loaded already stays as it is, so that a run may be
     * restarted at any moment.
     *
     * @param knownFrom since when the figures are known: when they were published, or now
     */
    public DeliveryCounts load(long deliveryId, long runId, Instant knownFrom) {
        Load load = new Load(deliveryId, runId, knownFrom.atOffset(ZoneOffset.UTC));
        return Objects.requireNonNull(transaction.execute(status -> once(load)));
    }

    private record Load(long deliveryId, long runId, OffsetDateTime knownFrom) {}

    private DeliveryCounts once(Load load) {
        jdbc.sql("select 1 from intake.delivery where delivery_id = ? for update")
                .param(load.deliveryId())
                .query()
                .listOfRows();
        Delivery delivery = deliveries.require(load.deliveryId());
        return switch (delivery.state()) {
            case LOADED, HELD -> delivery.counts();
            case VALIDATED -> allAtOnce(load);
            default ->
                throw new IllegalStateException("Delivery " + delivery.name() + " cannot be loaded: it is "
                        + delivery.state().column() + ", and only a validated delivery can be");
        };
    }

    private DeliveryCounts allAtOnce(Load load) {
        waitForOtherLoads(load);
        run(load, LoadStatements.NEW_SERIES);
        requireSameUnits(load);
        int unchanged = run(load, LoadStatements.LEAVE_REPEATED) + run(load, LoadStatements.LEAVE_UNCHANGED);
        makeRoomBeforeLaterRevisions(load);
        run(load, LoadStatements.END_STANDING);
        int loaded = run(load, LoadStatements.NEW_OBSERVATIONS);
        run(load, LoadStatements.CLEAR_STAGING);
        return finish(load, loaded, unchanged);
    }

    /** Locks are taken in one order everywhere, so that loads never wait for each other in a circle. */
    private void waitForOtherLoads(Load load) {
        jdbc.sql(LoadStatements.LOCK_PUBLICATIONS)
                .param("delivery", load.deliveryId())
                .query()
                .listOfRows();
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
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
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
}
