package kerja.feed;

import java.util.List;

/**
 * The part of a sheet that a table may lie in, where several tables share the sheet.
 *
 * @param firstColumn counted from 1
 * @param lastColumn counted from 1
 * @param below texts one of which stands at the table's top, such as its title; empty for the top of the sheet
 * @param isRepeated true if the table comes again and again down the sheet, each time with title and header
 */
public record Extent(int firstColumn, int lastColumn, List<String> below, boolean isRepeated) {

    /** All of a sheet, for one table. */
    public static final Extent WHOLE = new Extent(1, Integer.MAX_VALUE, List.of(), false);

    public Extent {
        below = List.copyOf(below);
    }
}
