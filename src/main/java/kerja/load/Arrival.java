package kerja.load;

import java.time.Instant;

/**
 * A file that came in.
 *
 * @param sender inbox folder: ISO 3166-1 alpha-3 of the member, or INTL
 * @param fileName without its folder
 * @param sha256 of the file's bytes, in 64 lower-case hexadecimal digits
 * @param runId run that found it
 */
public record Arrival(String sender, String fileName, String sha256, long sizeBytes, Instant receivedAt, long runId) {}
