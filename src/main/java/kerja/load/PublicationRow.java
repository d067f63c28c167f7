package kerja.load;

/**
 * A publication as the warehouse tells it to readers.
 *
 * @param publication short name within which later figures revise earlier ones
 * @param source survey or register behind it, empty if it mixes several
 */
public record PublicationRow(String publication, String feed, String title, String publisher, String source) {}
