package kerja.report;

import java.util.ArrayList;
import java.util.List;

/** What was received, as names and values. */
final class FileFacts {

    private final Report report;
    private final Words words;
    private final List<HtmlPage.Fact> facts = new ArrayList<>();

    private FileFacts(Report report) {
        this.report = report;
        this.words = report.words();
    }

    static List<HtmlPage.Fact> of(Report report) {
        return new FileFacts(report).facts();
    }

    private List<HtmlPage.Fact> facts() {
        DeliveryFacts delivery = report.delivery();
        add("sender", words.sender(delivery.sender()));
        add("name", words.asIs(delivery.fileName()));
        add("received", words.say("file.time", "time", delivery.receivedAt()));
        if (delivery.publishedAt() != null) {
            add("published", words.say("file.time", "time", delivery.publishedAt()));
        }
        add("size", words.say("file.size.bytes", "bytes", delivery.sizeBytes()));
        if (!delivery.publication().isEmpty() || !delivery.feed().isEmpty()) {
            add("publication", words.asIs(delivery.publication().isEmpty() ? delivery.feed() : delivery.publication()));
        }
        add("delivery", words.asIs(delivery.name()));
        add("hash", words.asIs(delivery.sha256()));
        return facts;
    }

    private void add(String key, Said value) {
        facts.add(new HtmlPage.Fact(words.say("file." + key), value));
    }
}
