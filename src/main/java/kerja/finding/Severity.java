package kerja.finding;

/** How much a finding stops, from most to least. Severity is data: a rule's, or that of the finding's code. */
public enum Severity {
    /** The file, or the figure, is refused. */
    BLOCK,
    /** The figures concerned are held until they are mended or allowed; the rest goes on. */
    ERROR,
    /** The figures are loaded, and the sender is told. */
    WARNING,
    /** Kept for the record. */
    INFO
}
