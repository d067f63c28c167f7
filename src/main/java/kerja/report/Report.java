package kerja.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What all forms of a delivery's report are made from.
 *
 * @param findings how many findings there are
 * @param changes what the delivery changes about figures known before it
 * @param data the database, for what is too long to hold
 * @param archivedFile the delivered bytes
 * @param sheetNames names of the file's sheets in their order
 * @param madeAt when the report is made
 * @param onlyChecked whether nothing of the delivery stays in the warehouse, so that the report says what would be
 */
record Report(
        DeliveryFacts delivery,
        FindingCounts findings,
        Changes changes,
        Words words,
        ReportData data,
        Path archivedFile,
        List<String> sheetNames,
        Instant madeAt,
        boolean onlyChecked) {

    Report {
        sheetNames = List.copyOf(sheetNames);
    }
}
