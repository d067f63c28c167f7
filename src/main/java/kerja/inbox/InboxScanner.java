package kerja.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists the files of an inbox that are settled: size and time stand still.
 *
 * <p>Shape: {@code inbox/<sender>/…}, folders below a sender's folder included. Links are not followed, hidden files and
 * the temporary files of office programs are passed over. A file written within the last moments is looked at twice.
 */
public final class InboxScanner {
    private static final Pattern SENDER = Pattern.compile("[A-Z]{3}|INTL");
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Clock clock;

    public InboxScanner(Clock clock) {
        this.clock = clock;
    }

    /** Settled files and the folders that belong to nobody. */
    public record Scan(List<Arrival> arrivals, List<Path> unsettled, List<Path> misplaced) {}

    /**
     * Looks through an inbox.
     *
     * @throws IOException if the inbox cannot be read
     */
    public Scan scan(Path inbox) throws IOException {
        if (!Files.isDirectory(inbox)) {
            throw new IOException("The inbox " + inbox + " is not a folder. Create it, or name another with --inbox.");
        }
        List<Path> misplaced = new ArrayList<>();
        Map<Path, Stamp> first = new HashMap<>();
        List<Path> files = new ArrayList<>();
        for (Path file : filesBelow(inbox)) {
            Path relative = inbox.relativize(file);
            if (relative.getNameCount() < 2
                    || !SENDER.matcher(relative.getName(0).toString()).matches()) {
                misplaced.add(relative);
            } else {
                files.add(file);
                first.put(file, Stamp.of(file));
            }
        }
        boolean anyFresh = first.values().stream().anyMatch(it -> it.isFresh(clock.instant()));
        if (anyFresh) {
            pause();
        }
        List<Arrival> arrivals = new ArrayList<>();
        List<Path> unsettled = new ArrayList<>();
        for (Path file : files) {
            Stamp now = anyFresh ? Stamp.of(file) : first.get(file);
            if (now == null || !now.equals(first.get(file))) {
                unsettled.add(inbox.relativize(file));
            } else {
                Path relative = inbox.relativize(file);
                arrivals.add(new Arrival(
                        relative.getName(0).toString(),
                        file,
                        String.valueOf(file.getFileName()),
                        now.sizeBytes(),
                        now.lastModified()));
            }
        }
        return new Scan(arrivals, unsettled, misplaced);
    }

    private record Stamp(long sizeBytes, Instant lastModified) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant());
        }

        boolean isFresh(Instant now) {
            return lastModified.isAfter(now.minus(FRESH));
        }
    }

    private static List<Path> filesBelow(Path inbox) throws IOException {
        try (Stream<Path> all = Files.walk(inbox, 8)) {
            return all.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
                    .filter(it -> !isPassedOver(String.valueOf(it.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPassedOver(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith(".part")
                || name.endsWith(".tmp")
                || name.equals("Thumbs.db")
                || name.equals("README.md");
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
