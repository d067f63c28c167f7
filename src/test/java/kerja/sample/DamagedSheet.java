package kerja.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kerja.read.Cell;
import kerja.read.Merge;
import kerja.read.Row;
import kerja.read.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet taken apart into rows and columns that can be moved, as somebody in an office would with the mouse.
 *
 * <p>Merged cells are parted first, each with the text of the whole.
 */
final class DamagedSheet implements Sheet {
    private String name;
    private final int position;
    private final boolean hidden;
    private final List<List<@Nullable Cell>> lines = new ArrayList<>();

    private DamagedSheet(String name, int position, boolean hidden) {
        this.name = name;
        this.position = position;
        this.hidden = hidden;
    }

    static DamagedSheet of(Sheet sheet) throws IOException {
        DamagedSheet copy = new DamagedSheet(sheet.name(), sheet.position(), sheet.isHidden());
        for (Iterator<Row> rows = sheet.rows(); rows.hasNext(); ) {
            Row row = rows.next();
            row.cells().forEach(it -> copy.put(row.number(), it.column(), it));
        }
        for (Merge merge : sheet.merges()) {
            Cell whole = copy.at(merge.firstRow(), merge.firstColumn());
            for (int row = merge.firstRow(); row <= merge.lastRow(); row++) {
                for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++) {
                    copy.put(row, column, whole);
                }
            }
        }
        return copy;
    }

    static DamagedSheet ofTexts(String name, int position, String... texts) {
        DamagedSheet sheet = new DamagedSheet(name, position, false);
        for (int i = 0; i < texts.length; i++) {
            sheet.put(i + 1, 1, Cell.ofText(1, texts[i]));
        }
        return sheet;
    }

    DamagedSheet renamed(String to) {
        name = to;
        return this;
    }

    int height() {
        return lines.size();
    }

    int width() {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }

    @Nullable
    Cell at(int row, int column) {
        return row <= lines.size() && column <= lines.get(row - 1).size()
                ? lines.get(row - 1).get(column - 1)
                : null;
    }

    void put(int row, int column, @Nullable Cell cell) {
        while (lines.size() < row) {
            lines.add(new ArrayList<>());
        }
        List<@Nullable Cell> line = lines.get(row - 1);
        while (line.size() < column) {
            line.add(null);
        }
        line.set(column - 1, cell);
    }

    void putText(int row, int column, String text) {
        put(row, column, Cell.ofText(column, text));
    }

    String text(int row, int column) {
        Cell cell = at(row, column);
        return cell == null ? "" : shown(cell);
    }

    /** The first row with a cell that fits. */
    int rowWith(Predicate<String> fits) {
        return IntStream.rangeClosed(1, height())
                .filter(row -> IntStream.rangeClosed(1, width()).anyMatch(it -> fits.test(text(row, it))))
                .findFirst()
                .orElseThrow();
    }

    void insertRow(int before, String... texts) {
        lines.add(before - 1, new ArrayList<>());
        for (int i = 0; i < texts.length; i++) {
            putText(before, i + 1, texts[i]);
        }
    }

    void dropRow(int row) {
        lines.remove(row - 1);
    }

    void insertColumn(int before) {
        lines.stream().filter(it -> it.size() >= before).forEach(it -> it.add(before - 1, null));
    }

    void dropColumn(int column) {
        lines.stream().filter(it -> it.size() >= column).forEach(it -> it.remove(column - 1));
    }

    void swapColumns(int one, int other) {
        for (int row = 1; row <= height(); row++) {
            put(row, Math.max(one, other), at(row, Math.max(one, other)));
            Collections.swap(lines.get(row - 1), one - 1, other - 1);
        }
    }

    void replaceCells(UnaryOperator<Cell> change) {
        lines.forEach(line -> line.replaceAll(it -> it == null ? null : change.apply(it)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    @Override
    public List<Merge> merges() {
        return List.of();
    }

    @Override
    public Iterator<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int row = 1; row <= height(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 1; column <= lines.get(row - 1).size(); column++) {
                Cell cell = at(row, column);
                if (cell != null) {
                    cells.add(new Cell(
                            column,
                            cell.text(),
                            cell.number(),
                            cell.date(),
                            cell.error(),
                            cell.indent(),
                            cell.hidden(),
                            cell.comment(),
                            cell.bold()));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(row, cells));
            }
        }
        return rows.iterator();
    }

    private static String shown(Cell cell) {
        return cell.number() != null && cell.date() == null ? cell.number().toPlainString() : cell.text();
    }
}
