package kerja.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerja.database.TestDatabase;
import kerja.finding.Finding;
import kerja.finding.FindingCatalogue;
import kerja.finding.FindingCode;
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
import org.jspecify.annotations.Nullable;

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
        Finding finding = new Finding(code, new Place(delivery.fileName(), sheet, row, column), found, expected);
        Severity severity = catalogue.severity(code);
        String message = rule.isEmpty() ? catalogue.sentence(finding) : "The rule says: " + found + ".";
        staging.record(id(), 1, List.of(new RecordedFinding(finding, 0, rule, severity, message)));
        return this;
    }

    ReportedDelivery ended(DeliveryState state) {
        deliveries.change(id(), state);
        return this;
    }

    /** Says what became of the figures, as loading would. */
    ReportedDelivery counted(int loaded, int unchanged, int blank, int held, int rejected) {
        org.springframework.jdbc.core.simple.JdbcClient.create(
                        database.database().dataSource())
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
