package kerja.report;

import kerja.provenance.Place;

/**
 * A rectangle of cells on a sheet.
 *
 * @param sheet empty for CSV and for the file as a whole
 * @param firstRow from 1; 0 if no particular row
 * @param firstColumn from 1; 0 if no particular column
 */
record CellRange(String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** The range as a spreadsheet writes it: {@code C5} or {@code C5:D218}; empty for a sheet or file as a whole. */
    String reference() {
        String first = new Place("", null, firstRow, firstColumn).cell();
        String last = new Place("", null, lastRow, lastColumn).cell();
        return first.equals(last) ? first : first + ":" + last;
    }
}
