package kerja.read;

import java.util.List;

/**
 * One row of a sheet, or one record of a CSV file.
 *
 * @param number counted from 1; in CSV the physical line the record starts on, blank and preamble lines counted
 * @param cells in order of column, blank cells may be left out
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }
}
