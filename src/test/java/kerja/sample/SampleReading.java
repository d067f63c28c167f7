package kerja.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kerja.feed.Feed;
import kerja.finding.Finding;
import kerja.map.DeliveryMapper;
import kerja.map.ReportedValue;
import kerja.normalize.FigureNormalizer;
import kerja.normalize.Normalized;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;
import kerja.statistic.Observation;

/** What a feed reads in one document: observations as lines of series, period and value, in order of line; and findings. */
record SampleReading(List<String> observations, List<Finding> layout, List<Finding> figures) {

    static SampleReading of(Feed feed, FigureNormalizer normalizer, Document document, String file) throws IOException {
        DeliveryMapper mapper = new DeliveryMapper(feed, document, file);
        List<String> observations = new ArrayList<>();
        List<Finding> figures = new ArrayList<>();
        for (Optional<ReportedValue> value = mapper.next(); value.isPresent(); value = mapper.next()) {
            Normalized normalized = normalizer.normalize(value.get(), feed.slug());
            if (normalized instanceof Normalized.Figure figure) {
                observations.add(line(figure.observation()));
            } else if (normalized instanceof Normalized.Rejected rejected) {
                figures.addAll(rejected.findings());
            }
        }
        observations.sort(null);
        return new SampleReading(observations, List.copyOf(mapper.findings()), figures);
    }

    static Document open(Path file, String name, Feed feed) throws IOException {
        ReadOptions options = ReadOptions.DEFAULT
                .withCharset(feed.charset())
                .withDelimiter(feed.delimiter())
                .withStreaming(feed.isLong());
        return DocumentReader.open(file, name, options)
                .match(
                        document -> document,
                        () -> {
                            throw new AssertionError("Nothing in " + file);
                        },
                        finding -> {
                            throw new AssertionError(finding.toString());
                        });
    }

    private static String line(Observation observation) {
        return new TreeMap<>(observation.dimensions()) + " " + observation.timePeriod() + " "
                + observation.value().stripTrailingZeros().toPlainString() + " " + observation.unitMeasure() + " "
                + observation.status();
    }
}
