package kerja.validate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import kerja.finding.FindingCatalogue;
import kerja.finding.Severity;
import kerja.load.Arrival;
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
final class Staged {
    static final long RUN = 1;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);

    private static final AtomicLong NUMBER = new AtomicLong();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Deliveries deliveries;
    private final FigureStaging staging;
    private final Loader loader;
    private final Validator validator;

    Staged(DataSource database, Rules rules) {
        this.jdbc = JdbcClient.create(database);
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        this.transaction = new TransactionTemplate(transactions);
        this.deliveries = new Deliveries(database, CLOCK);
        this.staging = new FigureStaging(database, CLOCK);
        this.loader = new Loader(database, transactions, CLOCK);
        this.validator = new Validator(database, rules, catalogue(), CLOCK);
        new Runs(database, CLOCK).begin(RUN);
    }

    private static FindingCatalogue catalogue() {
        try {
            return FindingCatalogue.read(Path.of("jobs/rules/findings.yaml"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Loads what a case has in the warehouse already, and stages the rest as a delivery. */
    long stage(RuleCase example) {
        String publication = "example-" + NUMBER.incrementAndGet();
        List<RuleCase.Figure> before = ofTime(example, RuleCase.When.BEFORE);
        if (!before.isEmpty()) {
            load(stage("XXX", observations(before, publication)));
        }
        return stage("XXX", observations(ofTime(example, RuleCase.When.NOW), publication));
    }

    long stage(String sender, List<Observation> observations) {
        long number = NUMBER.incrementAndGet();
        long delivery = deliveries
                .receive(new Arrival(
                        sender, "figures-" + number + ".csv", "%064x".formatted(number), 1, CLOCK.instant(), RUN))
                .id();
        deliveries.assign(delivery, RUN, "example", "1");
        List<StagedFigure> figures = new ArrayList<>();
        for (Observation observation : observations) {
            figures.add(new StagedFigure.Read(figures.size() + 1, observation, Map.of("row", "label")));
        }
        transaction.executeWithoutResult(status -> staging.stage(delivery, figures));
        deliveries.staged(delivery, 0);
        return delivery;
    }

    void load(long delivery) {
        deliveries.change(delivery, DeliveryState.VALIDATED);
        deliveries.published(delivery, CLOCK.instant().minusSeconds(3600));
        loader.load(delivery, RUN, DeliveryPolicy.DEFAULT);
    }

    Staged validate(long delivery) {
        transaction.executeWithoutResult(status -> validator.validate(delivery, RUN));
        last = delivery;
        return this;
    }

    private long last;

    List<Severity> severitiesOf(String rule) {
        return jdbc.sql("select severity from intake.finding where delivery_id = ? and rule = ? order by finding_id")
                .params(last, rule)
                .query((row, number) -> Severity.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
                .list();
    }

    List<String> messagesOf(long delivery, String rule) {
        return jdbc.sql("select message from intake.finding where delivery_id = ? and rule = ? order by finding_id")
                .params(delivery, rule)
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

    private static List<Observation> observations(List<RuleCase.Figure> figures, String publication) {
        List<Observation> observations = new ArrayList<>();
        for (RuleCase.Figure figure : figures) {
            Map<Dimension, String> dimensions = new java.util.EnumMap<>(figure.dimensions());
            dimensions.computeIfPresent(
                    Dimension.PUBLICATION, (it, said) -> said.equals("example") ? publication : said);
            observations.add(new Observation(
                    dimensions,
                    figure.timePeriod(),
                    figure.value(),
                    figure.unitMeasure(),
                    figure.unitMultiplier(),
                    figure.step(),
                    figure.status(),
                    "F",
                    Map.of(),
                    new Place("figures.csv", null, observations.size() + 2, 3),
                    figure.value().toPlainString()));
        }
        return observations;
    }
}
