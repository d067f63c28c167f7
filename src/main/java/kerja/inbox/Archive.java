package kerja.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import kerja.provenance.Sha256;

/**
 * Keeps every delivered file for ever, by its SHA-256: {@code archive/ab/ab12….bin}. The same bytes are kept once.
 *
 * <p>What is read later is the archived copy, so that a file changed in the inbox meanwhile cannot mix two deliveries.
 */
public final class Archive {
    private final Path folder;

    public Archive(Path folder) {
        this.folder = folder;
    }

    /** An archived file. */
    public record Kept(String sha256, Path path) {}

    /**
     * Copies a file into the archive while taking its fingerprint.
     *
     * @throws IOException if the file cannot be read or the archive not written
     */
    public Kept keep(Path file) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "arriving-", ".tmp");
        try {
            String sha256 = copy(file, copy);
            Path target = path(sha256);
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                move(copy, target);
            }
            return new Kept(sha256, target);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Where the file of a fingerprint is kept. */
    public Path path(String sha256) {
        return folder.resolve(relative(sha256));
    }

    /** Where the file of a fingerprint is kept, below the archive, with slashes. */
    public String relative(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256 + ".bin";
    }

    private static void move(Path copy, Path target) throws IOException {
        try {
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.deleteIfExists(copy); // The same bytes arrived twice at once; either copy will do.
        }
    }

    private static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        return Sha256.hex(digest.digest());
    }
}
