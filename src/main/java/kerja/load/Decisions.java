package kerja.load;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operator decides about held figures. A decision changes states only; what it lets go is loaded by the next
 * {@link Loader#load}, so that the rights of {@code kerja_operator} suffice.
 *
 * <p>Errors: {@link IllegalArgumentException} with a sentence for the operator if there is nothing to decide.
 */
public final class Decisions {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Deliveries deliveries;
    private final Allowances allowances;
    private final Clock clock;

    public Decisions(DataSource database, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.deliveries = new Deliveries(database, clock);
        this.allowances = new Allowances(database, clock);
        this.clock = clock;
    }

    /**
     * Lets a delivery's held figures go on, all but those that contradict each other: nobody but the sender, or an
     * allowance for one of them, can tell which is right.
     *
     * @return how many figures go on
     */
    public int release(long deliveryId, Decider by) {
        return decided(deliveryId, "release", by, delivery -> {
            settle(deliveryId, "released", DecisionStatements.RELEASED);
            int figures = isWaiting(delivery) ? update(DecisionStatements.RELEASE, deliveryId) : 0;
            if (figures == 0) {
                throw new IllegalArgumentException("Nothing of " + delivery.name() + " can be released: "
                        + (delivery.state() == DeliveryState.HELD
                                ? "its held figures contradict each other. Allow the right one, or reject them"
                                : "it is " + delivery.state().column()));
            }
            update(DecisionStatements.GO_ON, deliveryId);
            return figures;
        });
    }

    /**
     * Refuses what is not loaded: the held figures, or the whole delivery if nothing of it is loaded.
     *
     * @return how many figures are refused
     */
    public int reject(long deliveryId, Decider by) {
        return decided(deliveryId, "reject", by, delivery -> {
            if (!isWaiting(delivery)) {
                throw new IllegalArgumentException("Nothing of " + delivery.name() + " can be rejected: it is "
                        + delivery.state().column());
            }
            settle(deliveryId, "rejected", DecisionStatements.REJECTED);
            int figures = update(DecisionStatements.REJECT, deliveryId);
            update(DecisionStatements.CLOSE, deliveryId);
            return figures;
        });
    }

    /**
     * Accepts a finding about a figure until a day, as long as all figures that it concerns stay the same.
     *
     * @return how many held figures go on by it
     */
    public int allow(long findingId, Decider by, LocalDate until) {
        if (by.why().isBlank() || until.isBefore(LocalDate.now(clock))) {
            throw new IllegalArgumentException("An allowance needs a reason (--why) and a day not yet past (--until)");
        }
        long deliveryId = jdbc.sql("select delivery_id from intake.finding where finding_id = ?")
                .param(findingId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no finding number " + findingId));
        return decided(deliveryId, "allow", by, delivery -> {
            requireUncontradicted(findingId);
            OffsetDateTime moment = now();
            int kept = jdbc.sql(DecisionStatements.ALLOW)
                    .param("finding", findingId)
                    .param("who", by.who())
                    .param("why", by.why())
                    .param("until", until)
                    .param("now", moment)
                    .update();
            if (kept == 0) {
                throw new IllegalArgumentException("Finding " + findingId + " cannot be allowed, for it is not about a"
                        + " figure that can be loaded. Release or reject the delivery " + delivery.name());
            }
            int figures = allowances.apply(deliveryId);
            jdbc.sql(DecisionStatements.SETTLE_ALLOWED)
                    .param("finding", findingId)
                    .param("now", moment)
                    .update();
            if (figures > 0 && isWaiting(delivery)) {
                update(DecisionStatements.GO_ON, deliveryId);
            }
            return figures;
        });
    }

    /** A run may be at work on any other delivery, or is done with it. */
    private static boolean isWaiting(Delivery delivery) {
        return delivery.state() == DeliveryState.HELD || delivery.state() == DeliveryState.VALIDATED;
    }

    private interface Change {
        int make(Delivery delivery);
    }

    private int decided(long deliveryId, String kind, Decider by, Change change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Delivery delivery = deliveries.lock(deliveryId);
            int figures = change.make(delivery);
            jdbc.sql("""
                    insert into intake.decision (delivery_id, kind, figures, decided_by, why, decided_at)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .params(deliveryId, kind, figures, by.who(), by.why(), now())
                    .update();
            return figures;
        }));
    }

    /** Two figures for the same thing cannot both be right. */
    private void requireUncontradicted(long findingId) {
        jdbc.sql(DecisionStatements.CONTRADICTING)
                .param(findingId)
                .query(String.class)
                .optional()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(
                            "Finding " + findingId + " cannot be allowed: for the same series and"
                                    + " period the figure " + other + " is allowed already");
                });
    }

    private void settle(long deliveryId, String as, String figures) {
        jdbc.sql(DecisionStatements.SETTLE.formatted(figures))
                .param("delivery", deliveryId)
                .param("as", as)
                .update();
    }

    private int update(String statement, long deliveryId) {
        return jdbc.sql(statement)
                .param("delivery", deliveryId)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
