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
}
