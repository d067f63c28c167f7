/**
 * Marks cells in a copy of an XLSX workbook and leaves everything else as it is, in constant memory.
 *
 * <p>Parts are edited as streams of text: what is not marked is copied letter by letter, so that nothing a spreadsheet
 * program put there is lost or rewritten. Source: ECMA-376, Office Open XML, part 1 (SpreadsheetML) and part 4 (VML).
 */
@NullMarked
package kerja.report.xlsx;

import org.jspecify.annotations.NullMarked;
