package kerja.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kerja.database.TestDatabase;
import kerja.finding.Finding;
import kerja.finding.FindingCatalogue;
import kerja.finding.FindingCode;
import kerja.finding.Phrased;
import kerja.finding.Severity;
import kerja.load.Arrival;
import kerja.load.Deliveries;
import kerja.load.Delivery;
import kerja.load.DeliveryState;
import kerja.load.FigureStaging;
import kerja.load.RecordedFinding;
import kerja.load.Runs;
import kerja.load.StagedFigure;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A delivery in a database of its own, with a file, figures and findings as a test names them. */
final class ReportedDelivery implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T18:30:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.create();
    private final Path folder;
    private final Path file;
    private final Delivery delivery;
    private final FindingCatalogue catalogue;
    private final FigureStaging staging;
    private final Deliveries deliveries;
    private int figures;

    private ReportedDelivery(Path folder, String sender, String fileName, byte[] content) throws IOException {
        this.folder = folder;
        this.file = Files.write(folder.resolve("archived.bin"), content);
        this.catalogue = FindingCatalogue.read(Path.of("jobs/rules/findings.yaml"));
        this.staging = new FigureStaging(database.database().dataSource(), CLOCK);
        this.deliveries = new Deliveries(database.database().dataSource(), CLOCK);
        new Runs(database.database().dataSource(), CLOCK).begin(1);
        this.delivery = deliveries.receive(
                new Arrival(sender, fileName, "0f3c5a7e9b1d".repeat(5) + "0f3c", content.length, CLOCK.instant(), 1));
    }

    static ReportedDelivery of(Path folder, String sender, String fileName, byte[] content) throws IOException {
        return new ReportedDelivery(folder, sender, fileName, content);
    }

    static ReportedDelivery of(Path folder, String sender, String fileName, String content) throws IOException {
        return of(folder, sender, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    long id() {
        return delivery.id();
    }

    TestDatabase database() {
        return database;
    }

    FindingCatalogue catalogue() {
        return catalogue;
    }

    /** Adds cells with missing markers, and cells that could not be used. */
    ReportedDelivery figures(int blank, int rejected) {
        List<StagedFigure> added = new ArrayList<>();
        for (int i = 0; i < blank + rejected; i++) {
            Place place = Place.ofFile(delivery.fileName()).at(++figures, 1);
            added.add(
                    i < blank
                            ? new StagedFigure.Blank(figures, place, "..", Map.of())
                            : new StagedFigure.Rejected(figures, place, "x", Map.of()));
        }
        staging.stage(id(), added);
        deliveries.staged(id(), 0);
        return this;
    }

    ReportedDelivery finding(
            FindingCode code, @Nullable String sheet, int row, int column, String found, String expected) {
        return finding(code, "", sheet, row, column, found, expected);
    }

    ReportedDelivery finding(
            FindingCode code, String rule, @Nullable String sheet, int row, int column, String found, String expected) {
        Finding finding = new Finding(
                code, new Place(delivery.fileName(), sheet, row, column), found, Phrased.delivered(expected));
        Severity severity = catalogue.severity(code);
        String message = rule.isEmpty() ? catalogue.sentence(finding) : "The rule says: " + found + ".";
        staging.record(id(), 1, List.of(new RecordedFinding(finding, 0, rule, severity, message)));
        return this;
    }

    /** Adds a figure in the first row's second cell and so on downwards, held by an error. */
    ReportedDelivery heldFigure(String sex, String period, String value) {
        Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, "_T");
        }
        dimensions.put(Dimension.REF_AREA, delivery.sender());
        dimensions.put(Dimension.INDICATOR, "UNE_DEAP_SEX_AGE_RT");
        dimensions.put(Dimension.FREQ, "A");
        dimensions.put(Dimension.SEX, sex);
        Place place = Place.ofFile(delivery.fileName()).at(++figures, 2);
        Observation observation = new Observation(
                dimensions,
                period,
                new BigDecimal(value),
                "PT",
                0,
                new BigDecimal("0.1"),
                "A",
                "F",
                Map.of(),
                place,
                value);
        staging.stage(id(), List.of(new StagedFigure.Read(figures, observation, Map.of())));
        Finding finding = new Finding(FindingCode.UNUSUAL, place, value, Phrased.delivered("about as before"));
        staging.record(
                id(), 1, List.of(new RecordedFinding(finding, figures, "jump", Severity.ERROR, "Unlike before.")));
        sql("update intake.figure set state = 'held' where delivery_id = ? and figure_no = ?", id(), figures);
        return this;
    }

    /** Lets the warehouse know a figure of the series that the last staged figure belongs to. */
    ReportedDelivery known(String period, String value) {
        String columns = Arrays.stream(Dimension.values())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", unit_measure, unit_mult, feed";
        sql(
                "insert into warehouse.series (" + columns + ") select " + columns.replace(", feed", ", 'test'")
                        + " from intake.figure where delivery_id = ? and figure_no = ? on conflict do nothing",
                id(),
                figures);
        sql("""
                insert into warehouse.observation (series_id, time_period, revision, period_start, period_end, obs_value,
                    obs_status, conf_status, delivery_id, run_id, row_no, column_no, cell, reported_text, feed,
                    feed_version, known_from)
                select series_id, p, 0, warehouse.period_start(p, 'A'), warehouse.period_end(p, 'A'), v::numeric, 'A', 'F',
                    delivery_id, 1, 900, 1, 'A900', v, 'test', '1', now()
                from intake.figure join warehouse.series using (series_key), (values (?, ?)) known (p, v)
                where delivery_id = ? and figure_no = ?
                """, period, value, id(), figures);
        return this;
    }

    /** Says that the last staged figure revises one known before, as comparing would. */
    ReportedDelivery revising(String period, String before, String now, String percent) {
        known(period, before);
        sql("update intake.delivery set revised = revised + 1 where delivery_id = ?", id());
        sql("""
                insert into intake.revision_ahead (delivery_id, series_id, time_period, figure_no, is_withdrawn, row_no,
                    column_no, cell, previous_delivery_id, previous_value, previous_obs_status, obs_value, obs_status,
                    change, change_percent)
                select f.delivery_id, series_id, ?, f.figure_no, false, f.row_no, f.column_no, f.cell, f.delivery_id, b,
                    'A', n, 'A', n - b, ?::numeric
                from intake.figure f join warehouse.series using (series_key),
                    (values (?::numeric, ?::numeric)) revised (b, n)
                where f.delivery_id = ? and f.figure_no = ?
                """, period, percent, before, now, id(), figures);
        return this;
    }

    void sql(String statement, Object... values) {
        JdbcClient.create(database.database().dataSource())
                .sql(statement)
                .params(values)
                .update();
    }

    ReportedDelivery ended(DeliveryState state) {
        deliveries.change(id(), state);
        return this;
    }

    /** Says what became of the figures, as loading would. */
    ReportedDelivery counted(int loaded, int unchanged, int blank, int held, int rejected) {
        JdbcClient.create(database.database().dataSource())
                .sql("""
                        update intake.delivery set figures_read = ?, loaded = ?, unchanged = ?, blank = ?, held = ?,
                            rejected = ? where delivery_id = ?
                        """)
                .params(loaded + unchanged + blank + held + rejected, loaded, unchanged, blank, held, rejected, id())
                .update();
        return this;
    }

    Path reported() throws IOException {
        return reports().write(id(), file);
    }

    String html() throws IOException {
        return Files.readString(reported().resolve("report.html"));
    }

    String json() throws IOException {
        return Files.readString(reported().resolve("report.json"));
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    private DeliveryReports reports() {
        return new DeliveryReports(database.database().dataSource(), catalogue, outbox(), CLOCK);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
