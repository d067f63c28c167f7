package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kerja.codelist.ReferenceData;
import kerja.database.TestDatabase;
import kerja.feed.Feed;
import kerja.feed.Feeds;
import kerja.load.Arrival;
import kerja.load.CodeListSync;
import kerja.load.CodeRow;
import kerja.load.Deliveries;
import kerja.load.DeliveryCounts;
import kerja.load.DeliveryPolicy;
import kerja.load.DeliveryState;
import kerja.load.FigureStaging;
import kerja.load.IndicatorRow;
import kerja.load.Loader;
import kerja.load.PublicationRow;
import kerja.load.Runs;
import kerja.load.StagedFigure;
import kerja.map.DeliveryMapper;
import kerja.map.ReportedValue;
import kerja.normalize.FigureNormalizer;
import kerja.normalize.Normalized;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A warehouse that tests fill through the real stages: read, map, normalize, stage, load.
 *
 * <p>Rules are left out on purpose: what is tested here is what statisticians get of figures that were accepted.
 */
final class Warehouse implements AutoCloseable {
    static final Path DOMAIN = Path.of("..", "shared", "domain");
    static final long RUN = 1;

    private static final Path JOBS = Path.of("jobs");
    private static final ReferenceData REFERENCE = ReferenceData.load(JOBS);

    private final TestDatabase database = TestDatabase.create();
    private final DataSource dataSource = database.database().dataSource();
    private final Clock clock = Clock.systemUTC();
    private final FigureNormalizer normalizer =
            new FigureNormalizer(REFERENCE.codeLists(), REFERENCE.units(), REFERENCE.periodWords());

    private Warehouse() {}

    /** An empty warehouse that knows the code lists. */
    static Warehouse create() {
        Warehouse warehouse = new Warehouse();
        new Runs(warehouse.dataSource, warehouse.clock).begin(RUN);
        warehouse.synchronise();
        return warehouse;
    }

    /** Feeds of a folder. */
    static Feeds feeds(Path folder) {
        return Feeds.load(folder, REFERENCE.codeLists(), REFERENCE.dictionaries(), REFERENCE.units());
    }

    /** The feeds that come with Kerja. */
    static Feeds shippedFeeds() {
        return feeds(JOBS.resolve("feeds"));
    }

    DataSource dataSource() {
        return dataSource;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    TestDatabase database() {
        return database;
    }

    /** Loads a file as known since a moment, and insists that every figure of it is read. */
    DeliveryCounts deliver(Feed feed, String sender, Path file, Instant knownFrom) {
        try {
            return load(feed, sender, file, knownFrom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void publish() {
        publish(RUN);
    }

    /** Publishes what came with a run. */
    void publish(long runId) {
        new Publisher(dataSource, new JdbcTransactionManager(dataSource)).publish(runId);
        jdbc().sql("analyze").update();
    }

    @Override
    public void close() throws IOException {
        database.close();
    }

    private DeliveryCounts load(Feed feed, String sender, Path file, Instant knownFrom) throws IOException {
        Deliveries deliveries = new Deliveries(dataSource, clock);
        String name = String.valueOf(file.getFileName());
        byte[] bytes = Files.readAllBytes(file);
        long id = deliveries
                .receive(new Arrival(sender, name, sha256(bytes), bytes.length, clock.instant(), RUN))
                .id();
        deliveries.assign(id, RUN, feed.slug(), feed.version());
        List<StagedFigure> figures = figures(feed, file, name);
        new FigureStaging(dataSource, clock).stage(id, figures);
        deliveries.staged(id, 0);
        deliveries.change(id, DeliveryState.VALIDATED);
        deliveries.published(id, knownFrom);
        return new Loader(dataSource, new JdbcTransactionManager(dataSource), clock)
                .load(id, RUN, DeliveryPolicy.DEFAULT);
    }

    private List<StagedFigure> figures(Feed feed, Path file, String name) throws IOException {
        ReadOptions options = ReadOptions.DEFAULT
                .withCharset(feed.charset())
                .withDelimiter(feed.delimiter())
                .withStreaming(feed.isLong());
        Document opened = DocumentReader.open(file, name, options)
                .match(document -> document, () -> failing("Nothing in " + file), finding -> failing("" + finding));
        List<StagedFigure> figures = new ArrayList<>();
        try (Document document = opened) {
            DeliveryMapper mapper = new DeliveryMapper(feed, document, name);
            for (Optional<ReportedValue> value = mapper.next(); value.isPresent(); value = mapper.next()) {
                figures.add(staged(figures.size() + 1, normalizer.normalize(value.get(), feed.slug())));
            }
            assertThat(mapper.findings()).isEmpty();
        }
        return figures;
    }

    private static StagedFigure staged(int number, Normalized normalized) {
        if (normalized instanceof Normalized.Figure it) {
            return new StagedFigure.Read(number, it.observation(), it.labels());
        }
        if (normalized instanceof Normalized.Blank it) {
            return new StagedFigure.Blank(number, it.place(), it.reportedText(), it.labels());
        }
        throw new AssertionError(normalized.toString());
    }

    private static Document failing(String message) {
        throw new AssertionError(message);
    }

    private void synchronise() {
        List<CodeRow> codes = REFERENCE.codeLists().lists().stream()
                .flatMap(list -> list.codes().stream()
                        .map(it -> new CodeRow(
                                list.name(),
                                it.code(),
                                it.label(),
                                it.parent(),
                                it.total(),
                                it.sort(),
                                it.attributes())))
                .toList();
        List<CodeRow> all = new ArrayList<>(codes);
        REFERENCE
                .correspondences()
                .forEach(it -> all.add(new CodeRow(
                        it.table(), "" + it.line(), "Line " + it.line(), "", false, (int) it.line(), it.fields())));
        List<IndicatorRow> indicators = new ArrayList<>();
        REFERENCE
                .codeLists()
                .indicators()
                .forEach(it -> indicators.add(new IndicatorRow(
                        it.code(),
                        it.label(),
                        it.unitMeasure(),
                        it.unitMult(),
                        indicators.size() + 1,
                        it.attributes())));
        List<PublicationRow> publications = shippedFeeds().all().stream()
                .map(it -> new PublicationRow(it.slug(), it.slug(), it.title(), it.publisher(), ""))
                .toList();
        new CodeListSync(dataSource, new JdbcTransactionManager(dataSource), clock)
                .synchronise(all, indicators, publications);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
