package kerja.report;

import java.time.Instant;
import kerja.finding.FindingCode;
import kerja.finding.Severity;

/**
 * One finding as the warehouse keeps it.
 *
 * @param number number in this database, by which an operator allows it
 * @param figures how many figures it is about: a label says of all figures of its row the same
 * @param sheet sheet of the workbook, empty for CSV and for the file as a whole
 * @param row from 1; 0 if it is about no particular row
 * @param column from 1; 0 if it is about no particular column
 * @param cell A1 reference; a bare row or column, or empty, where less is known
 * @param found the delivered text, unchanged
 * @param expected what would have been accepted, in English words or in figures
 * @param told the whole sentence
 * @param settledAs how the matter ended: allowed, released, rejected or superseded; empty while it is open
 */
record FindingLine(
        long number,
        FindingCode code,
        Severity severity,
        int figures,
        String sheet,
        int row,
        int column,
        String cell,
        String found,
        String expected,
        RuleSentence told,
        Instant foundAt,
        String settledAs) {

    /** Whether nothing is left to do: the figure was let go on as it is, or a later delivery brought it again. */
    boolean isSettled() {
        return !settledAs.isEmpty() && !settledAs.equals("rejected");
    }
}
