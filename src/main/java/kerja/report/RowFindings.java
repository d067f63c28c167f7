package kerja.report;

import java.util.List;

/**
 * The findings about one row of a delivered file.
 *
 * @param sheet empty for CSV and for the file as a whole
 * @param row from 1; 0 for findings about no particular row
 */
record RowFindings(String sheet, int row, List<FindingLine> findings) {

    RowFindings {
        findings = List.copyOf(findings);
    }
}
