package kerja.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kerja.codelist.ReferenceData;
import kerja.feed.Feed;
import kerja.feed.Feeds;
import kerja.finding.Finding;
import kerja.finding.Parsed;
import kerja.map.DeliveryMapper;
import kerja.map.FeedChoice;
import kerja.map.ReportedValue;
import kerja.normalize.FigureNormalizer;
import kerja.normalize.Normalized;
import kerja.provenance.Place;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;
import kerja.statistic.Observation;

/**
 * A file as the feed that recognises it reads it, without a database.
 *
 * @param cells what became of each cell that was read, by place within the file, in reading order
 * @param outOfScope how many figures the feed left as out of scope
 * @param findings about the layout, and of figures that could not be read
 */
record ReadFile(Feed feed, Map<String, Normalized> cells, int outOfScope, List<Finding> findings) {

    /** Cells that claim the same series and period as another cell, with another value. */
    List<String> conflicts() {
        Map<String, Observation> first = new TreeMap<>();
        List<String> conflicts = new ArrayList<>();
        cells.values().stream()
                .flatMap(
                        it -> it instanceof Normalized.Figure figure ? Stream.of(figure.observation()) : Stream.empty())
                .sorted(Comparator.comparing((Observation it) -> it.place().row())
                        .thenComparing(it -> it.place().column()))
                .forEach(it -> {
                    String key = new TreeMap<>(it.dimensions()) + " " + it.timePeriod();
                    Observation before = first.putIfAbsent(key, it);
                    if (before != null && before.value().compareTo(it.value()) != 0) {
                        conflicts.add(before.place() + " = " + before.value() + ", " + it.place() + " = " + it.value());
                    }
                });
        return conflicts;
    }

    /** Reads deliveries with the feeds of a jobs folder. */
    static final class Reader {
        private final Path corpus;
        private final Feeds feeds;
        private final FigureNormalizer normalizer;

        Reader(Path corpus, Path jobs, ReferenceData data) {
            this.corpus = corpus;
            this.feeds = Feeds.load(jobs.resolve("feeds"), data.codeLists(), data.dictionaries(), data.units());
            this.normalizer = new FigureNormalizer(data.codeLists(), data.units(), data.periodWords());
        }

        /** The feeds whose sender and file name fit. */
        List<Feed> candidates(String file) {
            Path path = Path.of(file);
            return feeds.fitting(path.getName(0).toString().toUpperCase(Locale.ROOT), nameOf(path));
        }

        ReadFile read(String file) throws IOException {
            Feed feed = chosen(file);
            Map<String, Normalized> cells = new LinkedHashMap<>();
            List<Finding> findings = new ArrayList<>();
            int outOfScope = 0;
            if (feed.outOfScope() == null) {
                try (Document document = opened(file, feed)) {
                    DeliveryMapper mapper = new DeliveryMapper(feed, document, nameOf(Path.of(file)));
                    for (Optional<ReportedValue> value = mapper.next(); value.isPresent(); value = mapper.next()) {
                        Normalized normalized = normalizer.normalize(value.get(), feed.slug());
                        Normalized before = cells.put(at(normalized.place()), normalized);
                        if (before != null) {
                            throw new AssertionError("Read twice: " + before.place());
                        }
                        if (normalized instanceof Normalized.Rejected rejected) {
                            findings.addAll(rejected.findings());
                        }
                    }
                    findings.addAll(document.findings());
                    findings.addAll(mapper.findings());
                    outOfScope = mapper.outOfScope();
                }
            }
            return new ReadFile(feed, cells, outOfScope, findings);
        }

        private Feed chosen(String file) throws IOException {
            List<Feed> candidates = candidates(file);
            try (Document document = opened(file, candidates.get(0))) {
                List<Feed> chosen = FeedChoice.among(candidates, document);
                if (chosen.size() != 1) {
                    throw new AssertionError("One feed must fit " + file + ", it was "
                            + chosen.stream().map(Feed::slug).toList());
                }
                return chosen.get(0);
            }
        }

        private Document opened(String file, Feed feed) throws IOException {
            ReadOptions options = ReadOptions.DEFAULT
                    .withCharset(feed.charset())
                    .withDelimiter(feed.delimiter())
                    .withStreaming(feed.isLong());
            Parsed<Document> opened = DocumentReader.open(corpus.resolve(file), nameOf(Path.of(file)), options);
            return opened.match(
                    document -> document,
                    () -> {
                        throw new AssertionError("Nothing in " + file);
                    },
                    finding -> {
                        throw new AssertionError(finding.toString());
                    });
        }

        private static String at(Place place) {
            return place.sheet() == null ? place.cell() : place.sheet() + "!" + place.cell();
        }

        private static String nameOf(Path file) {
            return String.valueOf(file.getFileName());
        }
    }
}
