package kerja.layouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.codelist.ReferenceData;
import kerja.feed.Feed;
import kerja.feed.Feeds;
import kerja.finding.Finding;
import kerja.finding.Parsed;
import kerja.map.DeliveryMapper;
import kerja.map.ReportedValue;
import kerja.normalize.FigureNormalizer;
import kerja.normalize.Normalized;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;

/** A feed written in a test, from {@code table:} on, with the shipped code lists and dictionaries. */
final class TinyFeed {
    private static final ReferenceData DATA = ReferenceData.load(Path.of("jobs"));
    private static final String START = """
            feed: tiny
            title: A table made for a test
            publisher: An office
            deliveries: { from: PHL, file: "*" }
            """;

    private final Feed feed;

    private TinyFeed(Feed feed) {
        this.feed = feed;
    }

    /**
     * The feed.
     *
     * @throws kerja.feed.FeedException if it has mistakes
     */
    static TinyFeed of(String yaml) {
        return whole("tiny", START + yaml);
    }

    /**
     * A feed written out, under its name.
     *
     * @throws kerja.feed.FeedException if it has mistakes
     */
    static TinyFeed whole(String slug, String yaml) {
        try {
            Path folder = Files.createTempDirectory("kerja-feed");
            Path file = folder.resolve(slug + ".yaml");
            try {
                Files.writeString(file, yaml);
                return new TinyFeed(Feeds.load(folder, DATA.codeLists(), DATA.dictionaries(), DATA.units())
                        .find(slug)
                        .orElseThrow());
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A feed of the jobs folder. */
    static TinyFeed shipped(String slug) {
        return new TinyFeed(Feeds.load(Path.of("jobs", "feeds"), DATA.codeLists(), DATA.dictionaries(), DATA.units())
                .find(slug)
                .orElseThrow());
    }

    /** What the feed reads of a text file. */
    TinyResult reads(String text) {
        return reads("table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the feed reads of a workbook. */
    TinyResult reads(TinyWorkbook workbook) {
        return reads(workbook.fileName(), workbook.bytes());
    }

    /** What the feed reads of a file. */
    TinyResult reads(String fileName, byte[] content) {
        try {
            Path file = Files.createTempFile("kerja-table", ".bin");
            try {
                Files.write(file, content);
                return read(file, fileName);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TinyResult read(Path file, String fileName) throws IOException {
        ReadOptions options = ReadOptions.DEFAULT
                .withCharset(feed.charset())
                .withDelimiter(feed.delimiter())
                .withStreaming(feed.isLong());
        Parsed<Document> opened = DocumentReader.open(file, fileName, options);
        try (Document document = opened.match(it -> it, TinyFeed::nothing, TinyFeed::refused)) {
            Map<String, Normalized> cells = new LinkedHashMap<>();
            FigureNormalizer normalizer = new FigureNormalizer(DATA.codeLists(), DATA.units(), DATA.periodWords());
            DeliveryMapper mapper = new DeliveryMapper(feed, document, fileName);
            for (Optional<ReportedValue> value = mapper.next(); value.isPresent(); value = mapper.next()) {
                Normalized normalized = normalizer.normalize(value.get(), feed.slug());
                String sheet = normalized.place().sheet();
                String cell =
                        (sheet == null ? "" : sheet + "!") + normalized.place().cell();
                if (cells.put(cell, normalized) != null) {
                    throw new AssertionError("Read twice: " + cell);
                }
            }
            List<Finding> findings = new ArrayList<>(document.findings());
            findings.addAll(mapper.findings());
            return new TinyResult(cells, findings, mapper.outOfScope());
        }
    }

    private static Document nothing() {
        throw new AssertionError("Nothing in the file");
    }

    private static Document refused(Finding finding) {
        throw new AssertionError(finding.toString());
    }
}
