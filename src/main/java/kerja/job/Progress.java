package kerja.job;

import kerja.load.Delivery;

/** Told how a run gets on; called from several threads. */
public interface Progress {

    /** Says nothing to anybody. */
    Progress SILENT = new Progress() {};

    /** The inbox was looked through. */
    default void scanned(Intake.Scanned scanned) {}

    /** So many deliveries are to go through their stages. */
    default void begins(int deliveries) {}

    /** A delivery enters a stage: read, validate, load or report. */
    default void enters(Delivery delivery, String stage) {}

    /** A delivery went through all its stages, or came to its end before. */
    default void ends(Delivery delivery) {}

    /** What spans deliveries begins: across, publish, purge. */
    default void enters(String step) {}
}
