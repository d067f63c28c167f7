package kerja.load;

/**
 * A delivery as the warehouse knows it.
 *
 * @param id number in this database
 * @param name what it is called everywhere: {@code MYS/lfs_qtr.csv@0f3c5a7e9b1d}, the last part being the beginning of
 *     the file's SHA-256
 * @param feed feed that recognised the file, empty if none has
 */
public record Delivery(
        long id,
        String name,
        String sender,
        String fileName,
        String sha256,
        String feed,
        String feedVersion,
        DeliveryState state,
        DeliveryCounts counts) {}
