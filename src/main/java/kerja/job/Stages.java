package kerja.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import kerja.codelist.ReferenceData;
import kerja.feed.Feed;
import kerja.feed.Feeds;
import kerja.feed.Policy;
import kerja.feed.Published;
import kerja.finding.Finding;
import kerja.finding.FindingCatalogue;
import kerja.finding.FindingCode;
import kerja.finding.Parsed;
import kerja.inbox.Archive;
import kerja.inbox.InboxScanner;
import kerja.load.CalendarSync;
import kerja.load.CodeListSync;
import kerja.load.ConflictCheck;
import kerja.load.Deliveries;
import kerja.load.Delivery;
import kerja.load.DeliveryPolicy;
import kerja.load.DeliveryState;
import kerja.load.FigureStaging;
import kerja.load.Loader;
import kerja.map.FirstRows;
import kerja.normalize.FigureNormalizer;
import kerja.normalize.PublicationDates;
import kerja.publish.Publisher;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.report.DeliveryReports;
import kerja.validate.Validator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each stage does to one delivery; the job makes steps of them, {@code check} runs them in one transaction. */
final class Stages {
    private final ReferenceData reference;
    private final Feeds feeds;
    private final FindingCatalogue catalogue;
    private final Archive archive;
    private final FigureStaging staging;
    private final Deliveries deliveries;
    private final ConflictCheck conflicts;
    private final Loader loader;
    private final FigureNormalizer normalizer;
    private final PublicationDates publicationDates;
    private final Validator validator;
    private final DeliveryReports reports;
    private final Publisher publisher;
    private final Intake intake;
    private final CodeListSync sync;
    private final CalendarSync calendar;

    Stages(
            DataSource database,
            PlatformTransactionManager transactions,
            JobsFolder jobs,
            NightlySettings settings,
            Clock clock) {
        this.reference = jobs.reference();
        this.feeds = jobs.feeds();
        this.catalogue = jobs.catalogue();
        this.validator = new Validator(database, jobs.rules(), clock);
        this.reports = new DeliveryReports(database, catalogue, settings.outbox(), clock);
        this.publisher = new Publisher(database, transactions);
        this.archive = new Archive(settings.archive());
        this.sync = new CodeListSync(database, transactions, clock);
        this.calendar = new CalendarSync(database, transactions);
        this.staging = new FigureStaging(database, clock);
        this.deliveries = new Deliveries(database, clock);
        this.conflicts = new ConflictCheck(database, clock);
        this.loader = new Loader(database, transactions, clock);
        this.normalizer = new FigureNormalizer(reference.codeLists(), reference.units(), reference.periodWords());
        this.publicationDates = new PublicationDates(reference.periodWords());
        this.intake = new Intake(
                new InboxScanner(clock),
                archive,
                new FeedFinder(feeds),
                reference.versions(),
                catalogue,
                deliveries,
                staging,
                new TransactionTemplate(transactions),
                clock);
    }

    /** Brings code lists and calendar of the warehouse to the state of their files; returns the names of lists that changed. */
    List<String> synchronise() {
        calendar.synchronise(ReferenceRows.calendar(feeds));
        return sync.synchronise(
                ReferenceRows.codes(reference),
                ReferenceRows.indicators(reference.codeLists()),
                ReferenceRows.publications(feeds));
    }

    Intake intake() {
        return intake;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    /** Takes out what an earlier reading had staged. */
    void clear(Delivery delivery) {
        staging.clear(delivery.id());
    }

    StagingReader reader(Delivery delivery) {
        Feed feed = feed(delivery);
        return new StagingReader(() -> open(delivery, feed), feed, delivery.fileName());
    }

    StagingProcessor processor(Delivery delivery) {
        return new StagingProcessor(feed(delivery), delivery.fileName(), normalizer, catalogue);
    }

    StagingWriter writer(Delivery delivery, long runId) {
        return new StagingWriter(delivery.id(), runId, staging, deliveries);
    }

    /** Checks what is staged; a delivery refused while it was read has nothing to check. */
    void validate(Delivery delivery, long runId) {
        if (deliveries.require(delivery.id()).state() != DeliveryState.STAGED) {
            return;
        }
        conflicts.check(delivery.id(), runId, catalogue.severity(FindingCode.FIGURES_CONFLICT));
        validator.validate(delivery.id(), runId);
        deliveries.change(delivery.id(), DeliveryState.VALIDATED);
    }

    /** Loads what passed. */
    void load(Delivery delivery, long runId) {
        if (deliveries.require(delivery.id()).state() == DeliveryState.VALIDATED) {
            loader.load(delivery.id(), runId, policy(feed(delivery).terms().policy()));
        }
    }

    /** Tells the sender what became of the delivery; returns the folder of the report. */
    Path report(Delivery delivery) throws IOException {
        Path report = reports.write(delivery.id(), archive.path(delivery.sha256()));
        deliveries.reported(delivery.id());
        return report;
    }

    /** Tells the sender what would become of a delivery that is rolled back. */
    Path reportChecked(Delivery delivery) throws IOException {
        return reports.writeChecked(delivery.id(), archive.path(delivery.sha256()));
    }

    /** Checks what one delivery has loaded against all other publications. */
    void across(Delivery delivery, long runId) {
        validator.validateAcross(List.of(delivery.id()), runId);
    }

    /** Checks what spans deliveries, after all of them are loaded, and tells the senders concerned. */
    void across(long runId) throws IOException {
        for (long deliveryId : validator.validateAcross(runId)) {
            report(deliveries.require(deliveryId));
        }
    }

    /** Refreshes what follows from the figures. */
    void publish(long runId) {
        publisher.publish(runId);
    }

    private static DeliveryPolicy policy(Policy policy) {
        return new DeliveryPolicy(
                policy.allOrNothing(),
                policy.revisionPercent(),
                policy.revisionPoints(),
                policy.vintage() != Policy.Vintage.PARTIAL,
                policy.vintage() == Policy.Vintage.FULL);
    }

    /** Notes when the office published the delivery, if the delivery says so. */
    private void date(Delivery delivery, Feed feed, Document document) throws IOException {
        Published published = feed.terms().published();
        List<String> shown = published.showing().isEmpty() ? List.of() : FirstRows.texts(document);
        publicationDates
                .find(published, delivery.fileName(), shown)
                .ifPresent(day -> deliveries.published(
                        delivery.id(), day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private Feed feed(Delivery delivery) {
        return feeds.find(delivery.feed())
                .orElseThrow(() -> new IllegalStateException("The feed " + delivery.feed() + " of delivery "
                        + delivery.name() + " is no longer in jobs/feeds. Put it back, or reread the delivery"));
    }

    private Document open(Delivery delivery, Feed feed) throws IOException {
        Path file = archive.path(delivery.sha256());
        Parsed<Document> opened = DocumentReader.open(file, delivery.fileName(), FeedFinder.options(feed));
        if (opened instanceof Parsed.Value<Document> value) {
            date(delivery, feed, value.value());
            return value.value();
        }
        String why = opened.match(it -> "", () -> "it is empty", Finding::found);
        throw new IOException("The archived file " + file + " could be read before and cannot now: " + why
                + ". Restore the archive from its backup");
    }
}
