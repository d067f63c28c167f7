package kerja.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one table, or a table repeated on several sheets, is laid out.
 *
 * @param sheets names with stars, or positions such as {@code 1}; empty for every sheet that is not hidden
 * @param header where column labels lie
 * @param until labels that end the table when one stands in the first label column
 * @param firstRow first row of the body if the layout fixes it, else 0
 * @param lastRow last row of the body if the layout fixes it, else 0
 * @param extent where on the sheet the table lies
 * @param axes labels beside, above and around the figures
 * @param figureColumns columns of figures bound by their header; empty if header axes say what columns hold
 * @param columnRange first and last column of figures, counted from 1; 0 where open
 * @param leftOut columns never read
 * @param conditions labels that speak together
 * @param missing markers for "no figure", as shown
 * @param number how figures are written
 * @param marks glued to figures
 * @param given what holds for every figure of the table
 * @param isLong true if every row stands for itself, so that the table streams whatever its length
 */
public record Table(
        List<String> sheets,
        Header header,
        List<String> until,
        int firstRow,
        int lastRow,
        Extent extent,
        List<Axis> axes,
        List<FigureColumn> figureColumns,
        ColumnRange columnRange,
        List<LeftOut> leftOut,
        List<Condition> conditions,
        Set<String> missing,
        NumberStyle number,
        Marks marks,
        Map<String, String> given,
        boolean isLong,
        int line) {

    /** First and last column of figures, counted from 1; 0 where open. */
    public record ColumnRange(int first, int last) {}

    /** Headings that columns are bound by, each with its alternatives; those that a delivery may lack as well. */
    public List<List<String>> boundHeadings() {
        List<List<String>> headings = new ArrayList<>();
        for (Axis axis : axes) {
            if (axis.position() instanceof Axis.StubHeader stub) {
                headings.add(stub.labels());
            }
        }
        figureColumns.forEach(it -> headings.add(it.labels()));
        return headings;
    }

    public Table {
        sheets = List.copyOf(sheets);
        until = List.copyOf(until);
        axes = List.copyOf(axes);
        figureColumns = List.copyOf(figureColumns);
        leftOut = List.copyOf(leftOut);
        conditions = List.copyOf(conditions);
        missing = Set.copyOf(missing);
        given = Map.copyOf(given);
    }
}
