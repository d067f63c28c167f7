package kerja.report;

import java.util.List;

/**
 * A piece of the list of findings that a browser lays out by itself.
 *
 * @param caption sheet that it is about
 */
record HtmlChunk(Said caption, List<HtmlRow> rows) {

    /** The findings about a row of the file, with the row as delivered. */
    record HtmlRow(int number, List<Field> cells, List<Line> findings) {
        boolean hasCells() {
            return !cells.isEmpty();
        }
    }

    /**
     * A cell of the row as delivered.
     *
     * @param severity of the gravest finding at the cell, empty if there is none
     */
    record Field(String letters, String text, String severity) {
        boolean isMarked() {
            return !severity.isEmpty();
        }
    }

    /**
     * A finding.
     *
     * @param anchor name of the place on the page, empty for all but the first at a cell
     * @param sentence the sentence of a rule, where a rule found it
     * @param settled how the matter was settled, where it was
     * @param figures how many figures it is about, where these are several
     */
    record Line(
            String severity,
            Said severityName,
            String anchor,
            String cell,
            Said title,
            List<Said> sentence,
            List<Said> settled,
            List<Said> figures,
            Said found,
            Said expected) {}
}
