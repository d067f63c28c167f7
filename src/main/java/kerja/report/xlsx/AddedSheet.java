package kerja.report.xlsx;

import java.io.IOException;
import java.util.List;

/**
 * A sheet to be added to a workbook.
 *
 * @param name wanted on the tab; a number is put behind it if a sheet has that name
 * @param widths of the first columns, in letters
 */
public record AddedSheet(String name, List<Integer> widths, Rows rows) {

    public AddedSheet {
        widths = List.copyOf(widths);
    }

    /** What the sheet holds. */
    public interface Rows {
        void write(SheetOutput sheet) throws IOException;
    }
}
