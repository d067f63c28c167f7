package kerja.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import kerja.finding.Severity;

/**
 * What all forms of a delivery's report are made from.
 *
 * @param severities number of findings of each severity that occurs
 * @param data the database, for what is too long to hold
 * @param archivedFile the delivered bytes
 * @param madeAt when the report is made
 */
record Report(
        DeliveryFacts delivery,
        Map<Severity, Integer> severities,
        Words words,
        ReportData data,
        Path archivedFile,
        Instant madeAt) {

    Report {
        severities = Map.copyOf(severities);
    }

    int findings() {
        return severities.values().stream().mapToInt(Integer::intValue).sum();
    }

    int findings(Severity severity) {
        return severities.getOrDefault(severity, 0);
    }
}
