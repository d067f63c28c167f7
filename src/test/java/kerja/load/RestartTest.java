package kerja.load;

import static kerja.load.Figures.employment;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import kerja.database.TestDatabase;
import kerja.finding.Severity;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deliveries, however often their run is killed and restarted, end in the same warehouse as undisturbed ones. */
class RestartTest {
    private static final Instant START = Instant.parse("2026-03-01T22:00:00Z");
    private static final Clock CLOCK = Clock.fixed(START.plus(Duration.ofDays(30)), ZoneOffset.UTC);

    /** A delivery to come: what it holds, how it is taken, when it was published, whether an operator releases it. */
    private record Plan(
            int number, List<StagedFigure> figures, DeliveryPolicy policy, boolean isDated, boolean isReleased) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void endsInTheSameWarehouse(long seed) throws Exception {
        List<Plan> plans = plans(new Random(seed));
        List<String> undisturbed;
        try (TestDatabase database = TestDatabase.create()) {
            DataSource whole = database.database().dataSource();
            plans.forEach(plan -> new Run(whole).take(plan));
            undisturbed = contents(whole);
        }
        try (TestDatabase database = TestDatabase.create()) {
            DataSource whole = database.database().dataSource();
            int kills = disturbed(plans, new KilledConnections(whole), new Random(seed + 1000));
            assertThat(kills).as("kills").isPositive();
            assertThat(contents(whole)).isEqualTo(undisturbed);
        }
        assertThat(undisturbed).hasSizeGreaterThan(plans.size());
    }

    private static int disturbed(List<Plan> plans, KilledConnections connections, Random random) {
        int kills = 0;
        for (Plan plan : plans) {
            boolean isDone = false;
            for (int attempt = 0; !isDone; attempt++) {
                if (attempt < 6) {
                    connections.breakAt(1 + random.nextInt(60), random.nextBoolean());
                } else {
                    connections.mend();
                }
                try {
                    new Run(connections).take(plan);
                    isDone = random.nextInt(4) > 0; // Sometimes a run that did all its work is started again.
                } catch (NestedRuntimeException e) { // Of the data access, or of the transaction around it.
                    assertThat(e.getMostSpecificCause()).hasMessageStartingWith("killed");
                    kills++;
                }
            }
            connections.mend();
        }
        return kills;
    }

    /** A run of one delivery: takes it up where it stands, as the nightly job does. */
    private static final class Run {
        private final Deliveries deliveries;
        private final FigureStaging staging;
        private final ConflictCheck conflicts;
        private final Loader loader;
        private final Decisions decisions;
        private final TransactionTemplate transaction;
        private final Runs runs;
        private final JdbcClient jdbc;

        Run(DataSource database) {
            JdbcTransactionManager transactions = new JdbcTransactionManager(database);
            this.jdbc = JdbcClient.create(database);
            this.runs = new Runs(database, CLOCK);
            this.deliveries = new Deliveries(database, CLOCK);
            this.staging = new FigureStaging(database, CLOCK);
            this.conflicts = new ConflictCheck(database, CLOCK);
            this.loader = new Loader(database, transactions, CLOCK);
            this.decisions = new Decisions(database, transactions, CLOCK);
            this.transaction = new TransactionTemplate(transactions);
        }

        void take(Plan plan) {
            runs.begin(1);
            Instant received = START.plusSeconds(plan.number());
            String sha256 = "%064x".formatted(plan.number());
            Delivery delivery = deliveries.receive(new Arrival("BRN", plan.number() + ".csv", sha256, 1, received, 1));
            long id = delivery.id();
            if (delivery.state() == DeliveryState.RECEIVED) {
                deliveries.assign(id, 1, "brn-lfs-key-findings", "0123456789ab");
                if (plan.isDated()) {
                    deliveries.published(id, START.minus(Duration.ofDays(100L * (plan.number() % 3))));
                }
                read(id, plan.figures());
            }
            if (deliveries.require(id).state() == DeliveryState.STAGED) {
                transaction.executeWithoutResult(status -> {
                    conflicts.check(id, 1, Severity.ERROR);
                    deliveries.change(id, DeliveryState.VALIDATED);
                });
            }
            if (!deliveries.require(id).state().isFinal()) {
                assertThat(loader.load(id, 1, plan.policy()).addUp()).isTrue();
            }
            if (plan.isReleased() && isHeldBeyondConflicts(id)) {
                decisions.release(id, new Decider("siti", ""));
                loader.load(id, 1, plan.policy());
            }
        }

        private void read(long id, List<StagedFigure> figures) {
            transaction.executeWithoutResult(status -> staging.clear(id));
            int half = figures.size() / 2;
            transaction.executeWithoutResult(status -> staging.stage(id, figures.subList(0, half)));
            transaction.executeWithoutResult(status -> {
                staging.stage(id, figures.subList(half, figures.size()));
                deliveries.staged(id, 0);
            });
        }

        private boolean isHeldBeyondConflicts(long id) {
            return jdbc.sql("""
                            select exists (
                                select from intake.figure f where delivery_id = :id and state = 'held' and not exists (
                                    select from intake.finding where delivery_id = :id and figure_no = f.figure_no
                                        and code = 'FIGURES_CONFLICT' and settled_as is null))
                            """).param("id", id).query(Boolean.class).single();
        }
    }

    private static List<Plan> plans(Random random) {
        List<Plan> plans = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            List<StagedFigure> figures = new ArrayList<>();
            int count = 2 + random.nextInt(8);
            for (int figure = 1; figure <= count; figure++) {
                figures.add(figure(figure, random));
            }
            DeliveryPolicy policy = new DeliveryPolicy(
                    random.nextInt(4) == 0,
                    random.nextBoolean() ? new BigDecimal(5) : null,
                    null,
                    random.nextBoolean(),
                    random.nextInt(3) == 0);
            plans.add(new Plan(number, figures, policy, random.nextInt(3) == 0, random.nextBoolean()));
        }
        return plans;
    }

    private static StagedFigure figure(int number, Random random) {
        String period = String.valueOf(2018 + random.nextInt(4));
        Figures figure = employment(period, "21" + random.nextInt(3) * 4 + ".5")
                .with(Dimension.SEX, random.nextBoolean() ? "SEX_T" : "SEX_F");
        Place place = new Place("employment.csv", null, number + 1, 2);
        return switch (random.nextInt(8)) {
            case 0 -> new StagedFigure.Blank(number, place, "n.a.", Map.of(), figure.dimensions(), period);
            case 1 -> new StagedFigure.Rejected(number, place, "2l6", Map.of());
            default -> figure.staged(number);
        };
    }

    /** Everything the database says, without the numbers it gives itself. */
    private static List<String> contents(DataSource database) {
        return JdbcClient.create(database).sql("""
                        select concat_ws('|', 'observation', series_key, time_period, revision, obs_value, obs_status,
                            known_from, known_to, delivery, cell, reported_text)
                        from stat.observation_history
                        union all
                        select concat_ws('|', 'delivery', delivery, state, figures_read, loaded, unchanged, blank, rejected,
                            held, new_figures, revised, withdrawn)
                        from intake.delivery
                        union all
                        select concat_ws('|', 'figure', delivery, figure_no, f.state, series_key, time_period, obs_value)
                        from intake.figure f join intake.delivery using (delivery_id)
                        union all
                        select concat_ws('|', 'finding', delivery, figure_no, code, cell, message, settled_as)
                        from intake.finding join intake.delivery using (delivery_id)
                        union all
                        select concat_ws('|', 'change', delivery, series_key, time_period, previous_value, obs_value, outcome)
                        from intake.change
                        union all
                        select concat_ws('|', 'decision', delivery, kind, figures, decided_by)
                        from intake.decision join intake.delivery using (delivery_id)
                        order by 1""").query(String.class).list();
    }
}
