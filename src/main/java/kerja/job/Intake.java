package kerja.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kerja.codelist.Versions;
import kerja.feed.Feed;
import kerja.finding.Finding;
import kerja.finding.FindingCatalogue;
import kerja.finding.Parsed;
import kerja.inbox.Archive;
import kerja.inbox.Arrival;
import kerja.inbox.InboxScanner;
import kerja.load.Deliveries;
import kerja.load.Delivery;
import kerja.load.DeliveryState;
import kerja.load.FigureStaging;
import kerja.load.RecordedFinding;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what lies in the inbox: keeps each file in the archive, knows it again by its bytes, and finds its feed.
 *
 * <p>A file that no feed reads is quarantined with one finding, and looked at again each time, for a feed may have been
 * written meanwhile. What is done already is left alone.
 */
public final class Intake {
    private final InboxScanner scanner;
    private final Archive archive;
    private final FeedFinder feeds;
    private final Versions versions;
    private final FindingCatalogue catalogue;
    private final Deliveries deliveries;
    private final FigureStaging staging;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * What the inbox held.
     *
     * @param files settled files
     * @param news deliveries not seen before, or read anew
     * @param unsettled files still being written, left for the next run
     * @param misplaced files outside of a sender's folder
     */
    public record Scanned(int files, int news, List<Path> unsettled, List<Path> misplaced) {
        public Scanned {
            unsettled = List.copyOf(unsettled);
            misplaced = List.copyOf(misplaced);
        }
    }

    Intake(
            InboxScanner scanner,
            Archive archive,
            FeedFinder feeds,
            Versions versions,
            FindingCatalogue catalogue,
            Deliveries deliveries,
            FigureStaging staging,
            TransactionTemplate transaction,
            Clock clock) {
        this.scanner = scanner;
        this.archive = archive;
        this.feeds = feeds;
        this.versions = versions;
        this.catalogue = catalogue;
        this.deliveries = deliveries;
        this.staging = staging;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes every settled file of an inbox. */
    Scanned take(Path inbox, long runId) throws IOException {
        InboxScanner.Scan scan = scanner.scan(inbox);
        Set<Long> news = new HashSet<>();
        for (Arrival arrival : scan.arrivals()) {
            Archive.Kept kept = archive.keep(arrival.path());
            Delivery delivery = receive(arrival.sender(), arrival.fileName(), arrival.sizeBytes(), kept, runId);
            if (recognise(delivery, kept.path(), runId)) {
                news.add(delivery.id());
            }
        }
        return new Scanned(scan.arrivals().size(), news.size(), scan.unsettled(), scan.misplaced());
    }

    /** The delivery with the bytes of an archived file. */
    Delivery receive(String sender, String fileName, long sizeBytes, Archive.Kept kept, long runId) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Delivery received = deliveries.receive(
                    new kerja.load.Arrival(sender, fileName, kept.sha256(), sizeBytes, clock.instant(), runId));
            deliveries.archived(received.id(), archive.relative(kept.sha256()));
            return received;
        }));
    }

    /** Finds the feed of a delivery that has none yet; true if there is now something to do for it. */
    boolean recognise(Delivery delivery, Path file, long runId) throws IOException {
        boolean isNew = delivery.state() == DeliveryState.RECEIVED;
        if (!isNew && delivery.state() != DeliveryState.QUARANTINED) {
            return false;
        }
        Parsed<Feed> feed = feeds.find(file, delivery.sender(), delivery.fileName());
        transaction.executeWithoutResult(status -> assign(delivery, feed, runId));
        return isNew || feed instanceof Parsed.Value<Feed>;
    }

    private void assign(Delivery delivery, Parsed<Feed> found, long runId) {
        if (found instanceof Parsed.Value<Feed> feed) {
            staging.clear(delivery.id());
            deliveries.assign(
                    delivery.id(), runId, feed.value().slug(), feed.value().version());
            deliveries.readWith(delivery.id(), versions.mapping(), versions.codeLists());
            deliveries.change(delivery.id(), DeliveryState.RECEIVED);
        } else if (found instanceof Parsed.Unreadable<Feed> unreadable && delivery.state() == DeliveryState.RECEIVED) {
            Finding finding = unreadable.finding();
            staging.clear(delivery.id());
            staging.record(
                    delivery.id(),
                    runId,
                    List.of(new RecordedFinding(
                            finding, 0, "", catalogue.severity(finding.code()), catalogue.sentence(finding))));
            deliveries.change(delivery.id(), DeliveryState.QUARANTINED);
        }
    }
}
