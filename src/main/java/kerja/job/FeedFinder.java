package kerja.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kerja.feed.Feed;
import kerja.feed.Feeds;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Parsed;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.map.FeedChoice;
import kerja.provenance.Place;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;

/**
 * Tells which feed reads a delivery: by sender and file name, then by what the file shows.
 *
 * <p>Finds: {@code FEED_UNKNOWN}, {@code SENDER_MISMATCH}, {@code OUT_OF_SCOPE}, or what keeps the file from being opened.
 */
final class FeedFinder {
    private final Feeds feeds;

    FeedFinder(Feeds feeds) {
        this.feeds = feeds;
    }

    /** The one feed that reads the file, or the finding that puts the delivery into quarantine. */
    Parsed<Feed> find(Path file, String sender, String fileName) throws IOException {
        List<Feed> candidates = feeds.fitting(sender, fileName);
        if (candidates.isEmpty()) {
            Parsed<Document> opened = DocumentReader.open(file, fileName, ReadOptions.DEFAULT.withStreaming(true));
            return opened.match(
                    document -> {
                        document.close();
                        return unknown(sender, fileName);
                    },
                    () -> unknown(sender, fileName),
                    Parsed.Unreadable::new);
        }
        Set<Feed> chosen = new LinkedHashSet<>();
        Set<Feed> sure = new LinkedHashSet<>();
        for (ReadOptions options : candidates.stream().map(FeedFinder::options).collect(Collectors.toSet())) {
            Parsed<Document> opened = DocumentReader.open(file, fileName, options);
            if (opened instanceof Parsed.Unreadable<Document> unreadable) {
                return new Parsed.Unreadable<>(unreadable.finding());
            }
            if (opened instanceof Parsed.Value<Document> value) {
                try (Document document = value.value()) {
                    List<Feed> fitting = candidates.stream()
                            .filter(it -> options(it).equals(options))
                            .toList();
                    for (Feed feed : FeedChoice.among(fitting, document)) {
                        chosen.add(feed);
                        if (FeedChoice.isSure(feed, document)) {
                            sure.add(feed);
                        }
                    }
                }
            }
        }
        return only(sure.isEmpty() ? chosen : sure, sender, fileName);
    }

    /** How a feed's deliveries are opened. */
    static ReadOptions options(Feed feed) {
        return ReadOptions.DEFAULT
                .withCharset(feed.charset())
                .withDelimiter(feed.delimiter())
                .withStreaming(feed.isLong());
    }

    private Parsed<Feed> only(Set<Feed> chosen, String sender, String fileName) {
        if (chosen.size() > 1) {
            return finding(
                    FindingCode.FEED_UNKNOWN,
                    fileName,
                    Phrased.of(
                            Phrase.FITS_SEVERAL,
                            fileName,
                            chosen.stream().map(Feed::slug).collect(Collectors.joining(", "))),
                    Phrased.of(Phrase.ONE_FEED));
        }
        if (chosen.isEmpty()) {
            return unknown(sender, fileName);
        }
        Feed feed = chosen.iterator().next();
        return feed.outOfScope() == null
                ? new Parsed.Value<>(feed)
                : finding(FindingCode.OUT_OF_SCOPE, fileName, Phrased.delivered(feed.title()), feed.outOfScope());
    }

    private Parsed<Feed> unknown(String sender, String fileName) {
        List<String> owners = feeds.all().stream()
                .filter(it -> !it.recognition().files().isEmpty())
                .flatMap(feed -> feed.recognition().from().stream()
                        .filter(other -> feed.recognition().fitsName(other, fileName)))
                .distinct()
                .toList();
        if (!owners.isEmpty()) {
            return finding(
                    FindingCode.SENDER_MISMATCH,
                    fileName,
                    Phrased.of(Phrase.IN_FOLDER, fileName, sender),
                    Phrased.of(Phrase.FOLDER, String.join(" / ", owners)));
        }
        return finding(FindingCode.FEED_UNKNOWN, fileName, Phrased.delivered(fileName), Phrased.of(Phrase.USUAL_FILE));
    }

    private static Parsed<Feed> finding(FindingCode code, String fileName, Phrased found, Phrased expected) {
        return new Parsed.Unreadable<>(new Finding(code, Place.ofFile(fileName), found, expected));
    }
}
