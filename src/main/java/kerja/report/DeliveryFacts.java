package kerja.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse knows of a delivery as a whole.
 *
 * @param name {@code MYS/lfs_qtr.csv@0f3c5a7e9b1d}
 * @param feed feed that recognised the file, empty if none has
 * @param publication title of what the feed reads, empty if unknown
 * @param state received, staged, validated, loaded, held, rejected or quarantined
 * @param publishedAt when the office published the figures, null if unknown
 */
record DeliveryFacts(
        long id,
        String name,
        String sha256,
        String sender,
        String fileName,
        long sizeBytes,
        Instant receivedAt,
        String feed,
        String feedVersion,
        String publication,
        String state,
        @Nullable Instant publishedAt,
        FigureCounts counts) {}
