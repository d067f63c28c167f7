package kerja.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a sheet or one field of a CSV line, as stored and as shown.
 *
 * @param column counted from 1
 * @param text as shown to whoever opens the file; never null, empty for a blank cell
 * @param number the stored number, exact to the shortest decimal that reads back the same; null unless numeric
 * @param date the stored date; null unless the cell is a number shown as a date
 * @param error the spreadsheet error, such as {@code #REF!}; null if none
 * @param indent leading blanks and the cell's indent level, whichever a reader would see as depth
 * @param hidden true in a hidden row or column
 * @param comment the note at the cell, null if none
 * @param bold true if the whole cell is set in bold
 */
public record Cell(
        int column,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDateTime date,
        @Nullable String error,
        int indent,
        boolean hidden,
        @Nullable String comment,
        boolean bold) {

    /** A cell that is not bold. */
    public Cell(
            int column,
            String text,
            @Nullable BigDecimal number,
            @Nullable LocalDateTime date,
            @Nullable String error,
            int indent,
            boolean hidden,
            @Nullable String comment) {
        this(column, text, number, date, error, indent, hidden, comment, false);
    }

    /** A field of a text file: nothing but text. */
    public static Cell ofText(int column, String text) {
        return new Cell(column, text, null, null, null, leadingBlanks(text), false, null);
    }

    /** True if the cell shows nothing. */
    public boolean isBlank() {
        return text.isBlank() && number == null && date == null && error == null;
    }

    /** The content as stored: a number with all its digits, whatever the sheet rounds it to; else the text as shown. */
    public String stored() {
        return number != null ? number.toPlainString() : text;
    }

    /** Leading blanks of a text, non-breaking ones among them. */
    static int leadingBlanks(String text) {
        int count = 0;
        while (count < text.length() && Character.isSpaceChar(text.charAt(count))) {
            count++;
        }
        return count;
    }
}
