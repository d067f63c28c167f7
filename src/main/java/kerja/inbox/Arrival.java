package kerja.inbox;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that lies settled in the inbox.
 *
 * @param sender the folder it lies in: an ISO 3166-1 alpha-3 code, or INTL
 * @param path where it lies
 * @param fileName its name, without the folder
 * @param sizeBytes its size
 * @param lastModified when it was last written
 */
public record Arrival(String sender, Path path, String fileName, long sizeBytes, Instant lastModified) {}
