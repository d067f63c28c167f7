package kerja.read;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * One sheet of a workbook, or a whole CSV file, read row by row.
 *
 * <p>Shape: {@link #rows()} may be asked for once per opening and streams where the source allows it. Blank rows may be
 * left out; row numbers tell. {@link #merges()} is empty for CSV and for streamed workbooks.
 */
public interface Sheet {

    /**
     * Name of the sheet that a report puts before all others of a workbook. Reading passes over it, and over those of
     * the same name with a number, so that a ministry may mend the marked workbook itself and send that.
     */
    String REPORT = "Kerja report";

    /** Whether a sheet of this name was added by a report. */
    static boolean isReport(String name) {
        return name.matches(REPORT + "( \\d+)?");
    }

    /** Name on the tab; empty for CSV. */
    String name();

    /** Counted from 1 in the order of the tabs. */
    int position();

    /** True if the tab is hidden. */
    boolean isHidden();

    List<Merge> merges();

    /** The rows from the top, fresh at each call. */
    Iterator<Row> rows() throws IOException;
}
