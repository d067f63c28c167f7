package kerja.report.xlsx;

import java.util.List;

/**
 * How a sheet looks as a whole.
 *
 * @param shown whether the workbook opens with this sheet
 * @param tabColor of the tab as ARGB, empty for none
 * @param widths of the first columns, in letters
 */
record SheetLayout(boolean shown, String tabColor, List<Integer> widths) {

    SheetLayout {
        widths = List.copyOf(widths);
    }

    /** Width of a column counted from 1, in letters; 0 if it is left to the program that opens the sheet. */
    int width(int column) {
        return column <= widths.size() ? widths.get(column - 1) : 0;
    }
}
