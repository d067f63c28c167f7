package kerja.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kerja.codelist.ReferenceData;
import kerja.feed.Feed;
import kerja.feed.Feeds;
import kerja.finding.FindingCode;
import kerja.finding.Parsed;
import kerja.map.DeliveryMapper;
import kerja.map.FeedChoice;
import kerja.map.ReportedValue;
import kerja.normalize.FigureNormalizer;
import kerja.normalize.Normalized;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every sample delivery is recognised by one feed and gives the observations of {@code golden/<feed>/observations.csv};
 * {@code -Dgolden.update} writes these files anew.
 */
class SampleFeedsTest {
    private static final Path SAMPLES = Path.of("sample-input");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final List<String> UNUSABLE =
            Unusable.files().stream().map(SampleFile::path).toList();

    private static Feeds feeds;
    private static FigureNormalizer normalizer;

    @BeforeAll
    static void loadsTheFeeds() {
        Path jobs = Path.of("jobs");
        ReferenceData data = ReferenceData.load(jobs);
        feeds = Feeds.load(jobs.resolve("feeds"), data.codeLists(), data.dictionaries(), data.units());
        normalizer = new FigureNormalizer(data.codeLists(), data.units(), data.periodWords());
    }

    @TestFactory
    Stream<DynamicTest> readsEachDeliveryAsItsGoldenFileSays() throws IOException {
        Map<String, List<Path>> files = new TreeMap<>();
        for (SampleFile sample : SampleInput.files()) {
            if (!UNUSABLE.contains(sample.path())) {
                Path file = SAMPLES.resolve(sample.path());
                files.computeIfAbsent(feedOf(file).slug(), it -> new ArrayList<>())
                        .add(file);
            }
        }
        return files.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> matchesGolden(it.getKey(), it.getValue())));
    }

    @Test
    void recognisesNoFileThatIsNoTable() throws IOException {
        for (String path : UNUSABLE) {
            Path file = SAMPLES.resolve(path);
            Optional<FindingCode> problem = DocumentReader.open(file, nameOf(file), ReadOptions.DEFAULT)
                    .match(document -> Optional.empty(), Optional::empty, finding -> Optional.of(finding.code()));
            assertThat(problem.isPresent() || candidates(file).isEmpty())
                    .as(path)
                    .isTrue();
        }
    }

    private static void matchesGolden(String slug, List<Path> files) throws IOException {
        Feed feed = feeds.find(slug).orElseThrow();
        GoldenLines lines = new GoldenLines();
        for (Path file : files) {
            try (Document document = opened(file, feed)) {
                assertThat(document.findings()).isEmpty();
                DeliveryMapper mapper = new DeliveryMapper(feed, document, nameOf(file));
                for (Optional<ReportedValue> value = mapper.next(); value.isPresent(); value = mapper.next()) {
                    Normalized normalized = normalizer.normalize(value.get(), slug);
                    lines.add(nameOf(file), normalized);
                }
                assertThat(mapper.findings()).isEmpty();
            }
        }
        Path golden = GOLDEN.resolve(slug).resolve("observations.csv");
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(GOLDEN.resolve(slug));
            Files.writeString(golden, lines.text());
        }
        assertThat(lines.text()).as("%s, which -Dgolden.update writes", golden).isEqualTo(Files.readString(golden));
    }

    private static Feed feedOf(Path file) throws IOException {
        List<Feed> candidates = candidates(file);
        assertThat(candidates).as("feeds for %s", file).isNotEmpty();
        try (Document document = opened(file, candidates.get(0))) {
            List<Feed> chosen = FeedChoice.among(candidates, document);
            assertThat(chosen).extracting(Feed::slug).as("feeds for %s", file).hasSize(1);
            return chosen.get(0);
        }
    }

    private static List<Feed> candidates(Path file) {
        return feeds.fitting(SAMPLES.relativize(file).getName(0).toString(), nameOf(file));
    }

    private static Document opened(Path file, Feed feed) throws IOException {
        ReadOptions options = ReadOptions.DEFAULT
                .withCharset(feed.charset())
                .withDelimiter(feed.delimiter())
                .withStreaming(feed.isLong());
        Parsed<Document> opened = DocumentReader.open(file, nameOf(file), options);
        return opened.match(
                document -> document,
                () -> {
                    throw new AssertionError("Nothing in " + file);
                },
                finding -> {
                    throw new AssertionError(finding.toString());
                });
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
