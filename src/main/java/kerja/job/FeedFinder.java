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
        for (ReadOptions options : candidates.stream().map(FeedFinder::options).collect(Collectors.toSet())) {
            Parsed<Document> opened = DocumentReader.open(file, fileName, options);
            if (opened instanceof Parsed.Unreadable<Document> unreadable) {
                return new Parsed.Unreadable<>(unreadable.finding());
            }
            if (opened instanceof Parsed.Value<Document> value) {
                try (Document document = value.value()) {
                    chosen.addAll(FeedChoice.among(
                            candidates.stream()
                                    .filter(it -> options(it).equals(options))
                                    .toList(),
                            document));
                }
            }
        }
        return only(chosen, sender, fileName);
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
                    fileName + ", which fits " + chosen.stream().map(Feed::slug).collect(Collectors.joining(" and ")),
                    "a file that fits one feed only; the operator makes their \"file:\" or \"showing:\" differ");
        }
        if (chosen.isEmpty()) {
            return unknown(sender, fileName);
        }
        Feed feed = chosen.iterator().next();
        return feed.outOfScope() == null
                ? new Parsed.Value<>(feed)
                : finding(FindingCode.OUT_OF_SCOPE, fileName, feed.title(), feed.outOfScope());
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
                    fileName + " in the folder " + sender,
                    "the folder " + String.join(" or ", owners));
        }
        return finding(
                FindingCode.FEED_UNKNOWN, fileName, fileName, "a file like one of those this folder usually receives");
    }

    private static Parsed<Feed> finding(FindingCode code, String fileName, String found, String expected) {
        return new Parsed.Unreadable<>(new Finding(code, Place.ofFile(fileName), found, expected));
    }
}
