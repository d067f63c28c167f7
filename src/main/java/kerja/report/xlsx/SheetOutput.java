package kerja.report.xlsx;

import java.io.IOException;

/** Takes the rows of a sheet, from the top and from left to right. Texts are texts, never formulas. */
public interface SheetOutput {

    /** Begins the next row. */
    SheetOutput row() throws IOException;

    /** Leaves rows free. */
    SheetOutput skip(int rows) throws IOException;

    /** Adds a text in the next column. */
    SheetOutput text(Look look, String text) throws IOException;

    /** Adds a number in the next column. */
    SheetOutput number(Look look, long number) throws IOException;

    /** Adds a text in the next column that leads to a cell or range of a sheet. */
    SheetOutput link(String text, String sheet, String reference) throws IOException;
}
