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
