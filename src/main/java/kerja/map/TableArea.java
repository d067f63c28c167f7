package kerja.map;

import java.util.Set;

/**
 * Where a table was found on a sheet.
 *
 * @param sheet position of the sheet, counted from 1
 * @param firstHeaderRow 0 if the table has no header, or if it drifted
 * @param lastHeaderRow as {@code firstHeaderRow}
 * @param labelColumns columns whose cells are labels of the rows
 */
public record TableArea(int sheet, int firstHeaderRow, int lastHeaderRow, Set<Integer> labelColumns) {

    public TableArea {
        labelColumns = Set.copyOf(labelColumns);
    }
}
