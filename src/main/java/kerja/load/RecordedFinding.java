package kerja.load;

import kerja.finding.Finding;
import kerja.finding.Severity;

/**
 * A finding with what the warehouse keeps beside it.
 *
 * @param figureNumber figure concerned, 0 if the finding is about a label, a sheet or the file
 * @param rule rule that found it, empty if reading or mapping did
 * @param message the whole sentence that the sender reads
 */
public record RecordedFinding(Finding finding, int figureNumber, String rule, Severity severity, String message) {}
