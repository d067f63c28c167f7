package kerja.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kerja.finding.Severity;

/**
 * What all forms of a delivery's report are made from.
 *
 * @param severities number of findings of each severity that occurs
 * @param changes what the delivery changes about figures known before it
 * @param data the database, for what is too long to hold
 * @param archivedFile the delivered bytes
 * @param sheetNames names of the file's sheets in their order
 * @param madeAt when the report is made
 */
record Report(
        DeliveryFacts delivery,
        Map<Severity, Integer> severities,
        Changes changes,
        Words words,
        ReportData data,
        Path archivedFile,
        List<String> sheetNames,
        Instant madeAt) {

    Report {
        severities = Map.copyOf(severities);
        sheetNames = List.copyOf(sheetNames);
    }

    int findings() {
        return severities.values().stream().mapToInt(Integer::intValue).sum();
    }

    int findings(Severity severity) {
        return severities.getOrDefault(severity, 0);
    }
}
