package kerja.map;

import java.util.Iterator;
import java.util.Optional;
import kerja.read.Row;

/** Rows with a look ahead. */
final class RowCursor {
    private final Iterator<Row> rows;
    private Optional<Row> ahead = Optional.empty();

    RowCursor(Iterator<Row> rows) {
        this.rows = rows;
    }

    boolean hasNext() {
        return ahead.isPresent() || rows.hasNext();
    }

    Row peek() {
        if (ahead.isEmpty()) {
            ahead = Optional.of(rows.next());
        }
        return ahead.get();
    }

    Row next() {
        Row row = peek();
        ahead = Optional.empty();
        return row;
    }
}
