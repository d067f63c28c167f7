package kerja.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerja.yaml.YamlNode;

/**
 * Where a nightly run finds and leaves things.
 *
 * @param inbox where ministries put files, a folder for each sender
 * @param outbox where reports go
 * @param archive where delivered files are kept
 * @param parallelDeliveries how many deliveries go through at the same time
 * @param figuresPerChunk how many figures are staged in one transaction
 * @param metadataDays after how many days the metadata of finished runs is purged
 */
public record NightlySettings(
        Path inbox, Path outbox, Path archive, int parallelDeliveries, int figuresPerChunk, int metadataDays) {
    private static final List<String> KEYS =
            List.of("inbox", "outbox", "archive", "parallel-deliveries", "figures-per-chunk", "metadata-days");

    public NightlySettings {
        if (parallelDeliveries < 1 || figuresPerChunk < 1 || metadataDays < 1) {
            throw new IllegalArgumentException(
                    "parallel-deliveries, figures-per-chunk and metadata-days count from 1; check jobs/nightly.yaml");
        }
    }

    /**
     * Reads {@code jobs/nightly.yaml}; what it does not say is as in the file that comes with Kerja.
     *
     * @throws IOException naming file, line and remedy of every mistake
     */
    public static NightlySettings read(Path file) throws IOException {
        List<String> problems = new ArrayList<>();
        String shown = String.valueOf(file.getFileName());
        YamlNode root = YamlNode.parse(
                shown,
                Files.exists(file) ? Files.readString(file) : "",
                (at, line, message, remedy) -> problems.add(at + ":" + line + ": " + message + " " + remedy));
        root.knownKeys(KEYS);
        NightlySettings settings = new NightlySettings(
                Path.of(text(root, "inbox", "inbox")),
                Path.of(text(root, "outbox", "outbox")),
                Path.of(text(root, "archive", ".kerja/archive")),
                number(root, "parallel-deliveries", 2),
                number(root, "figures-per-chunk", 5000),
                number(root, "metadata-days", 90));
        if (!problems.isEmpty()) {
            throw new IOException(String.join(System.lineSeparator(), problems));
        }
        return settings;
    }

    /** The same with other folders. */
    public NightlySettings at(Path otherInbox, Path otherOutbox, Path otherArchive) {
        return new NightlySettings(
                otherInbox, otherOutbox, otherArchive, parallelDeliveries, figuresPerChunk, metadataDays);
    }

    private static String text(YamlNode root, String key, String otherwise) {
        return root.has(key) ? root.get(key).text() : otherwise;
    }

    private static int number(YamlNode root, String key, int otherwise) {
        if (!root.has(key)) {
            return otherwise;
        }
        int number = root.get(key).number().orElse(otherwise);
        if (number < 1) {
            root.get(key).problem("\"" + key + "\" counts from 1.", "Write for example " + otherwise + ".");
            return otherwise;
        }
        return number;
    }
}
