package kerja.report.xlsx;

/**
 * A cell to be marked.
 *
 * @param sheet name on the tab
 * @param row from 1
 * @param column from 1
 * @param comment what the note at the cell says
 */
public record Mark(String sheet, int row, int column, Tone tone, String comment) {

    public Mark {
        if (row < 1 || column < 1) {
            throw new IllegalArgumentException("A cell has a row and a column from 1, got " + row + ", " + column);
        }
    }
}
