package kerja.job;

import java.nio.file.Path;

/**
 * Where a nightly run finds and leaves things.
 *
 * @param inbox where ministries put files, a folder for each sender
 * @param outbox where reports go
 * @param jobs feeds, dictionaries, code lists and rules
 * @param archive where delivered files are kept
 * @param parallelDeliveries how many deliveries go through at the same time
 * @param figuresPerChunk how many figures are staged in one transaction
 * @param metadataDays after how many days the metadata of finished runs is purged
 */
public record NightlySettings(
        Path inbox,
        Path outbox,
        Path jobs,
        Path archive,
        int parallelDeliveries,
        int figuresPerChunk,
        int metadataDays) {

    public NightlySettings {
        if (parallelDeliveries < 1 || figuresPerChunk < 1 || metadataDays < 1) {
            throw new IllegalArgumentException(
                    "parallel, chunk and metadata-days count from 1; check jobs/nightly.yaml");
        }
    }
}
