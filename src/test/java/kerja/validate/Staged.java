package kerja.validate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import kerja.finding.Severity;
import kerja.load.Arrival;
import kerja.load.ConflictCheck;
import kerja.load.Deliveries;
import kerja.load.DeliveryPolicy;
import kerja.load.DeliveryState;
import kerja.load.FigureStaging;
import kerja.load.Loader;
import kerja.load.Runs;
import kerja.load.StagedFigure;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stages figures as deliveries of their own, and checks them. */
public final class Staged {
    static final long RUN = 1;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);

    private static final AtomicLong NUMBER = new AtomicLong();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Deliveries deliveries;
    private final FigureStaging staging;
    private final ConflictCheck conflicts;
    private final Loader loader;
    private final Validator validator;

    /** A finding of a rule. */
    public record Found(
            String rule,
            Severity severity,
            String cell,
            String timePeriod,
            String found,
            String expected,
            String message) {}

    public Staged(DataSource database, Rules rules) {
        this.jdbc = JdbcClient.create(database);
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        this.transaction = new TransactionTemplate(transactions);
        this.deliveries = new Deliveries(database, CLOCK);
        this.staging = new FigureStaging(database, CLOCK);
        this.conflicts = new ConflictCheck(database, CLOCK);
        this.loader = new Loader(database, transactions, CLOCK);
        this.validator = new Validator(database, rules, CLOCK);
        new Runs(database, CLOCK).begin(RUN);
    }

    /** Loads what a case has in the warehouse already, and stages the rest as a delivery. */
    long stage(RuleCase example) {
        String publication = "example-" + NUMBER.incrementAndGet();
        List<StagedFigure> before = figures(ofTime(example, RuleCase.When.BEFORE), publication);
        if (!before.isEmpty()) {
            load(stage("MYS", before));
        }
        return stage("MYS", figures(ofTime(example, RuleCase.When.NOW), publication));
    }

    /** Stages figures as a new delivery. */
    public long stage(String sender, List<StagedFigure> figures) {
        long number = NUMBER.incrementAndGet();
        long delivery = deliveries
                .receive(new Arrival(
                        sender, "figures-" + number + ".csv", "%064x".formatted(number), 1, CLOCK.instant(), RUN))
                .id();
        deliveries.assign(delivery, RUN, "example", "1");
        transaction.executeWithoutResult(status -> {
            staging.stage(delivery, figures);
            deliveries.staged(delivery, 0);
            conflicts.check(delivery, RUN, Severity.ERROR);
        });
        return delivery;
    }

    /** Loads what is not held. */
    public void load(long delivery) {
        deliveries.change(delivery, DeliveryState.VALIDATED);
        deliveries.published(delivery, CLOCK.instant().minusSeconds(3600));
        loader.load(delivery, RUN, DeliveryPolicy.DEFAULT);
    }

    /** Checks a delivery, and returns what the rules found. */
    public List<Found> validate(long delivery) {
        transaction.executeWithoutResult(status -> validator.validate(delivery, RUN));
        return found(delivery);
    }

    /** Loads a delivery, checks it against all that is loaded of other publications, and returns what the rules found. */
    public List<Found> validateAcross(long delivery) {
        load(delivery);
        validator.validateAcross(List.of(delivery), RUN);
        return found(delivery);
    }

    /** What rules found in a delivery. */
    public List<Found> found(long delivery) {
        return jdbc.sql("""
            select k.rule, k.severity, k.cell, f.time_period, k.found, k.expected, k.message
            from intake.finding k
            left join intake.figure f on f.delivery_id = k.delivery_id and f.figure_no = k.figure_no
            where k.delivery_id = ? and k.rule is not null
            order by k.rule, k.finding_id
            """)
                .param(delivery)
                .query((row, number) -> new Found(
                        row.getString(1),
                        Severity.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    /** Cells of the figures in a state, in reading order. */
    public List<String> cells(long delivery, String state) {
        return jdbc.sql("select cell from intake.figure where delivery_id = ? and state = ? order by figure_no")
                .params(delivery, state)
                .query(String.class)
                .list();
    }

    int passed(long delivery, String rule) {
        return jdbc.sql("select passed from intake.rule_outcome where delivery_id = ? and rule = ?")
                .params(delivery, rule)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static List<RuleCase.Figure> ofTime(RuleCase example, RuleCase.When when) {
        return example.figures().stream().filter(it -> it.when() == when).toList();
    }

    private static List<StagedFigure> figures(List<RuleCase.Figure> said, String publication) {
        List<StagedFigure> figures = new ArrayList<>();
        for (RuleCase.Figure figure : said) {
            Map<Dimension, String> dimensions = new EnumMap<>(figure.dimensions());
            dimensions.computeIfPresent(
                    Dimension.PUBLICATION, (it, name) -> name.equals("example") ? publication : name);
            int number = figures.size() + 1;
            Observation observation = new Observation(
                    dimensions,
                    figure.timePeriod(),
                    figure.value(),
                    figure.unitMeasure(),
                    figure.unitMultiplier(),
                    figure.step(),
                    figure.status(),
                    "F",
                    figure.attributes(),
                    new Place("figures.csv", null, number + 1, 3),
                    figure.value().toPlainString());
            figures.add(new StagedFigure.Read(number, observation, Map.of("row", "label")));
        }
        return figures;
    }
}
