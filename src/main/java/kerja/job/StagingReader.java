package kerja.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kerja.feed.Feed;
import kerja.finding.Finding;
import kerja.map.DeliveryMapper;
import kerja.map.ReportedValue;
import kerja.read.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads and maps one delivery, figure by figure; the last item says what the file as a whole showed.
 *
 * <p>Keeps no position: a stage that did not complete starts from the first figure again, after what it had staged is
 * cleared.
 */
final class StagingReader implements ItemStreamReader<Reading> {
    private final Opening opening;
    private final Feed feed;
    private final String fileName;
    private @Nullable Document document;
    private @Nullable DeliveryMapper mapper;
    private int figures;
    private boolean ended;

    /** Opens the delivery's archived file, which was readable when its feed was recognised. */
    interface Opening {
        Document open() throws IOException;
    }

    StagingReader(Opening opening, Feed feed, String fileName) {
        this.opening = opening;
        this.feed = feed;
        this.fileName = fileName;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            Document opened = opening.open();
            document = opened;
            mapper = new DeliveryMapper(feed, opened, fileName);
        } catch (IOException e) {
            throw new ItemStreamException("Cannot open the archived file of " + fileName, e);
        }
    }

    @Override
    public @Nullable Reading read() throws IOException {
        if (ended || document == null || mapper == null) {
            return null;
        }
        Optional<ReportedValue> value = mapper.next();
        if (value.isPresent()) {
            return new Reading.Figure(++figures, value.get());
        }
        ended = true;
        List<Finding> findings = new ArrayList<>(document.findings());
        findings.addAll(mapper.findings());
        return new Reading.End(findings, figures, mapper.outOfScope());
    }

    @Override
    public void close() {
        if (document != null) {
            document.close();
        }
    }
}
