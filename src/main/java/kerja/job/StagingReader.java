package kerja.job;

import java.io.IOException;
import kerja.feed.Feed;
import kerja.map.DeliveryMapper;
import kerja.map.ReportedValue;
import kerja.read.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads and maps one delivery, figure by figure.
 *
 * <p>Keeps no position: a stage that did not complete starts from the first figure again, after what it had staged is
 * cleared.
 */
final class StagingReader implements ItemStreamReader<ReportedValue> {
    private final Opening opening;
    private final Feed feed;
    private final String fileName;
    private @Nullable Document document;
    private @Nullable DeliveryMapper mapper;

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
    public @Nullable ReportedValue read() throws IOException {
        return mapper().next().orElse(null);
    }

    @Override
    public void close() {
        if (document != null) {
            document.close();
        }
    }

    /** What the layout showed; complete once {@link #read} gave null. */
    DeliveryMapper mapper() {
        DeliveryMapper opened = mapper;
        if (opened == null) {
            throw new IllegalStateException("The delivery " + fileName + " is not open");
        }
        return opened;
    }
}
