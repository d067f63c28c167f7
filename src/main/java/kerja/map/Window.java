package kerja.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import kerja.feed.Extent;
import kerja.feed.Table;
import kerja.feed.Wording;
import kerja.read.Cell;
import kerja.read.Merge;
import kerja.read.Row;
import kerja.read.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The part of a sheet in which a feed looks for one table: some of its columns, some of its rows.
 *
 * <p>Rows and columns keep their numbers, so that places stay those of the sheet.
 */
record Window(Sheet sheet, Extent extent, int firstRow, int lastRow) implements Sheet {
    private static final int END = Integer.MAX_VALUE;

    /**
     * The windows of a table on a sheet: one, or as many as the table comes again.
     *
     * <p>A table that comes again begins below the last figures of the one before it, so that its title is its own.
     */
    static List<Sheet> of(Table table, Sheet sheet) throws IOException {
        Extent extent = table.extent();
        if (extent.equals(Extent.WHOLE)) {
            return List.of(sheet);
        }
        Window whole = new Window(sheet, extent, extent.below().isEmpty() ? 1 : topOf(extent, sheet), END);
        return extent.isRepeated() && table.header().isSearched() ? blocks(table, whole) : List.of(whole);
    }

    private static List<Sheet> blocks(Table table, Window whole) throws IOException {
        List<Sheet> blocks = new ArrayList<>();
        int start = whole.firstRow();
        TreeSet<Integer> figures = new TreeSet<>(Set.of(0));
        boolean isFirst = true;
        Iterator<Row> rows = whole.rows();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (HeaderFinder.shows(table.header(), row)) {
                Integer end = figures.lower(row.number() - table.header().above());
                if (!isFirst && end != null) {
                    blocks.add(new Window(whole.sheet(), whole.extent(), start, end));
                    start = end + 1;
                }
                isFirst = false;
                figures.add(row.number());
            } else if (!isFirst && holdsFigures(row)) {
                figures.add(row.number());
            }
        }
        blocks.add(new Window(whole.sheet(), whole.extent(), start, END));
        return blocks;
    }

    private static int topOf(Extent extent, Sheet sheet) throws IOException {
        Iterator<Row> rows = new Window(sheet, extent, 1, END).rows();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.cells().stream().anyMatch(it -> Wording.isOne(HeaderBlock.shown(it), extent.below()))) {
                return row.number();
            }
        }
        return END; // The table's own search for its header says what is missing.
    }

    /** True if a number stands beside a label. */
    private static boolean holdsFigures(Row row) {
        List<Cell> filled = row.cells().stream().filter(it -> !it.isBlank()).toList();
        return filled.stream()
                .skip(1)
                .anyMatch(it -> it.number() != null
                        || Character.isDigit(it.text().strip().codePointAt(0)));
    }

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public int position() {
        return sheet.position();
    }

    @Override
    public boolean isHidden() {
        return sheet.isHidden();
    }

    @Override
    public List<Merge> merges() {
        return sheet.merges().stream()
                .map(this::clipped)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Merge clipped(Merge merge) {
        boolean isInside = merge.firstColumn() >= extent.firstColumn()
                && merge.firstColumn() <= extent.lastColumn()
                && merge.firstRow() >= firstRow
                && merge.firstRow() <= lastRow;
        return isInside
                ? new Merge(
                        merge.firstRow(),
                        Math.min(merge.lastRow(), lastRow),
                        merge.firstColumn(),
                        Math.min(merge.lastColumn(), extent.lastColumn()))
                : null;
    }

    @Override
    public Iterator<Row> rows() throws IOException {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(sheet.rows(), 0), false)
                .filter(row -> firstRow <= row.number() && row.number() <= lastRow)
                .map(row -> new Row(
                        row.number(),
                        row.cells().stream()
                                .filter(it -> extent.firstColumn() <= it.column() && it.column() <= extent.lastColumn())
                                .toList()))
                .iterator();
    }
}
