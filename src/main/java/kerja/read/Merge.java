package kerja.read;

/** A merged range of a sheet, all ends inclusive and counted from 1; its content stands in the first row and column. */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
