package kerja.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;

/** The reference figures of the eleven members as one delivery, published and shared by the tests that only read. */
final class Figures {
    static final Instant KNOWN_FROM = Instant.parse("2025-01-01T00:00:00Z");

    private static final Path FILE = Warehouse.DOMAIN.resolve("figures.csv");
    private static final Path FEEDS = Path.of("src", "test", "resources", "figures");

    private Figures() {}

    /** A warehouse of its own with the reference figures in it; the test is skipped where there are none. */
    static Warehouse load() {
        Assumptions.assumeTrue(Files.exists(FILE), FILE + " is not here");
        Warehouse warehouse = Warehouse.create();
        warehouse.deliver(Warehouse.feeds(FEEDS).find("domain-figures").orElseThrow(), "INTL", FILE, KNOWN_FROM);
        warehouse.publish();
        return warehouse;
    }
}
