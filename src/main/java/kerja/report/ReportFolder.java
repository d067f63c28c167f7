package kerja.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a delivery in the outbox: {@code outbox/MYS/lfs_qtr.csv@0f3c5a7e9b1d}. It is there complete or not at
 * all.
 *
 * <p>Names come from outside: whatever a file is called, its folder lies right below its sender's, under a name that
 * every file system takes. The digits of the fingerprint at its end keep names apart that become alike.
 */
final class ReportFolder {

    private static final int MAX_NAME_BYTES = 120;

    private final Path folder;

    ReportFolder(Path outbox, DeliveryFacts delivery) {
        String fingerprint = delivery.sha256().substring(0, 12);
        this.folder = outbox.resolve(safe(delivery.sender())).resolve(safe(delivery.fileName()) + "@" + fingerprint);
    }

    /** Writes the files of a folder. */
    interface Content {
        void writeInto(Path folder) throws IOException;
    }

    Path path() {
        return folder;
    }

    /** Fills the folder, in place of what it held before. What a killed run left half done is cleared away. */
    Path fill(Content content) throws IOException {
        Path parent = Files.createDirectories(folder.getParent());
        Path fresh = parent.resolve(".new-" + folder.getFileName());
        Path former = parent.resolve(".old-" + folder.getFileName());
        delete(fresh);
        delete(former);
        Files.createDirectory(fresh);
        content.writeInto(fresh);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(folder, former, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        delete(former);
        return folder;
    }

    /** A name for one folder or file, whatever the text: no path, nothing hidden, nothing that Windows refuses. */
    static String safe(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}/\\\\:*?\"<>|]", "_")
                .replaceAll("^[.\\s~-]+|[.\\s]+$", "_");
        String named = plain.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?") ? "_" + plain : plain;
        return named.isEmpty() ? "_" : shortened(named);
    }

    private static String shortened(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
