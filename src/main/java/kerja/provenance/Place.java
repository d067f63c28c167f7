package kerja.provenance;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a delivery, as the ministry's staff would point at it.
 *
 * <p>Shape: a file, and as far as known its sheet, row and column, counted from 1. A CSV file has no sheet; its rows
 * are physical lines and its columns are fields. Row or column 0 means "no particular one".
 *
 * @param file name of the delivered file, without its folder
 * @param sheet name of the sheet, null for CSV and for the file as a whole
 */
public record Place(String file, @Nullable String sheet, int row, int column) {

    public Place {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("Rows and columns count from 1, got row " + row + " column " + column);
        }
    }

    /** The delivery as a whole. */
    public static Place ofFile(String file) {
        return new Place(file, null, 0, 0);
    }

    /** A sheet as a whole. */
    public static Place ofSheet(String file, @Nullable String sheet) {
        return new Place(file, sheet, 0, 0);
    }

    /** The same sheet at another row and column. */
    public Place at(int newRow, int newColumn) {
        return new Place(file, sheet, newRow, newColumn);
    }

    /** A1 reference of the cell, such as {@code B7}; a bare column, a bare row, or nothing where less is known. */
    public String cell() {
        return (column == 0 ? "" : columnLetters(column)) + (row == 0 ? "" : String.valueOf(row));
    }

    /** Letters of a column counted from 1: 1 is A, 27 is AA. */
    public static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /**
     * Number of a column written in letters: A is 1, AA is 27.
     *
     * @throws IllegalArgumentException if the text is not one to three Latin letters
     */
    public static int columnNumber(String letters) {
        if (!letters.matches("[A-Za-z]{1,3}")) {
            throw new IllegalArgumentException("A column is one to three letters, got \"" + letters + "\"");
        }
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + (Character.toUpperCase(letters.charAt(i)) - 'A' + 1);
        }
        return number;
    }

    @Override
    public String toString() {
        String in = sheet == null ? "" : "!" + sheet;
        return file + in + (cell().isEmpty() ? "" : "!" + cell());
    }
}
