package kerja.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kerja.feed.Header;
import kerja.feed.Wording;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.provenance.Place;
import kerja.read.Merge;
import kerja.read.Row;

/** Finds a table's header by reading rows from the top; keeps what stood above it, up to a hundred rows. */
final class HeaderFinder {
    private static final int TITLE_ROWS = 100;

    private final Header header;
    private final List<Merge> merges;
    private final Place sheet;
    private final Deque<Row> above = new ArrayDeque<>();
    private final List<Row> first = new ArrayList<>();

    HeaderFinder(Header header, List<Merge> merges, Place sheet) {
        this.header = header;
        this.merges = merges;
        this.sheet = sheet;
    }

    /** The header; empty if no row shows its labels. Rows up to its last are taken from the cursor. */
    Optional<HeaderBlock> find(RowCursor rows) {
        if (header.rows() == 0) {
            return Optional.of(HeaderBlock.of(0, 0, List.of(), List.of(), List.of()));
        }
        if (!header.isSearched()) {
            while (rows.hasNext() && rows.peek().number() < header.firstRow()) {
                keep(rows.next());
            }
            return Optional.of(take(header.firstRow(), new ArrayList<>(), rows));
        }
        while (rows.hasNext()) {
            Row row = rows.next();
            if (shows(header, row)) {
                int firstRow = row.number() - header.above();
                List<Row> taken = above.stream()
                        .filter(it -> it.number() >= firstRow)
                        .collect(Collectors.toCollection(ArrayList::new));
                above.removeIf(it -> it.number() >= firstRow);
                taken.add(row);
                return Optional.of(take(firstRow, taken, rows));
            }
            keep(row);
        }
        return Optional.empty();
    }

    /** The finding of a header that is not there. */
    Finding drift() {
        String was = header.labels().stream().map(it -> it.get(0)).collect(Collectors.joining(" | "));
        String now = first.stream()
                .map(row -> row.cells().stream()
                        .map(HeaderBlock::shown)
                        .filter(it -> !it.isBlank())
                        .limit(12)
                        .collect(Collectors.joining(" | ")))
                .filter(it -> !it.isEmpty())
                .limit(6)
                .collect(Collectors.joining(" / "));
        return new Finding(FindingCode.LAYOUT_DRIFT, sheet, "is now: " + now, "a header row that shows: " + was);
    }

    private HeaderBlock take(int firstRow, List<Row> taken, RowCursor rows) {
        int lastRow = firstRow + header.rows() - 1;
        while (rows.hasNext() && rows.peek().number() <= lastRow) {
            taken.add(rows.next());
        }
        return HeaderBlock.of(firstRow, header.rows(), taken, List.copyOf(above), merges);
    }

    /** True if a row shows all labels that a header is searched by. */
    static boolean shows(Header header, Row row) {
        return header.labels().stream().allMatch(labels -> row.cells().stream()
                .anyMatch(cell -> Wording.isOne(HeaderBlock.shown(cell), labels)));
    }

    private void keep(Row row) {
        if (first.size() < 10) {
            first.add(row);
        }
        above.addLast(row);
        if (above.size() > TITLE_ROWS) {
            above.removeFirst();
        }
    }
}
