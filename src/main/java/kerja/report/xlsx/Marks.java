package kerja.report.xlsx;

import java.util.stream.Stream;

/** The cells to be marked, one mark a cell, read as often as asked for. */
public interface Marks {

    /** The marks on a sheet, row by row and from left to right. To be closed. */
    Stream<Mark> on(String sheet);

    /** How many cells are marked on a sheet. */
    int countOn(String sheet);
}
