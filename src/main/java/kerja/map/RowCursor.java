package kerja.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import kerja.read.Row;

/** Rows with a look ahead. */
final class RowCursor {
    private final Iterator<Row> rows;
    private final Deque<Row> ahead = new ArrayDeque<>();

    RowCursor(Iterator<Row> rows) {
        this.rows = rows;
    }

    boolean hasNext() {
        return !ahead.isEmpty() || rows.hasNext();
    }

    Row peek() {
        return ahead(1).get(0);
    }

    /** The next rows, at most so many, without taking them. */
    List<Row> ahead(int count) {
        while (ahead.size() < count && rows.hasNext()) {
            ahead.addLast(rows.next());
        }
        return ahead.stream().limit(count).toList();
    }

    Row next() {
        return ahead.isEmpty() ? rows.next() : ahead.removeFirst();
    }
}
