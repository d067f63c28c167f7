package kerja.read;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

/** The text that a spreadsheet shows for a stored number. */
final class Shown {

    private static final int GENERAL_SHOWS = 11;

    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);

    /** The number in the cell's format, without the blanks that formats pad with. */
    String of(double stored, BigDecimal number, int formatId, String format, boolean date1904) {
        if (format.equals("General")) {
            String plain = number.toPlainString();
            if (plain.length() < GENERAL_SHOWS) {
                return plain;
            }
        }
        try {
            return formatter
                    .formatRawCellContents(stored, formatId, format, date1904)
                    .strip();
        } catch (RuntimeException e) {
            // The format is of the file's making; one that POI cannot apply must not hide the number.
            return number.toPlainString();
        }
    }
}
