package kerja.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerja.feed.Axis;
import kerja.feed.FigureColumn;
import kerja.feed.Header;
import kerja.feed.Table;
import kerja.feed.Wording;
import kerja.finding.Finding;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;
import kerja.read.Cell;
import kerja.read.Merge;
import kerja.read.Row;

/** Finds a table's header by reading rows from the top; keeps what stood above it, up to a hundred rows. */
final class HeaderFinder {
    private static final int TITLE_ROWS = 100;
    private static final int LIKELY_ROWS = 60;

    private final Table table;
    private final Header header;
    private final List<Merge> merges;
    private final Place sheet;
    private final Deque<Row> above = new ArrayDeque<>();
    private final List<Row> first = new ArrayList<>();

    HeaderFinder(Table table, List<Merge> merges, Place sheet) {
        this.table = table;
        this.header = table.header();
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

    /** The findings of a header that is not there: at the row most like it, or at the sheet. */
    List<Finding> drift() {
        Optional<Row> likely = first.stream()
                .filter(row -> likeness(row) > 0)
                .max(Comparator.comparingLong(this::likeness).thenComparing(Row::number, Comparator.reverseOrder()));
        if (likely.isEmpty()) {
            String was = header.labels().stream().map(it -> it.get(0)).collect(Collectors.joining(" | "));
            String now = first.stream()
                    .map(row -> Drift.listed(texts(row)))
                    .filter(it -> !it.isEmpty())
                    .limit(6)
                    .collect(Collectors.joining(" / "));
            return List.of(Drift.at(sheet, now, Phrased.of(Phrase.HEADER_ROW, was)));
        }
        Row row = likely.get();
        List<Cell> unbound = row.cells().stream()
                .filter(it -> !it.isBlank() && !isExpected(HeaderBlock.shown(it)))
                .toList();
        int column = unbound.size() == 1 ? unbound.get(0).column() : 0;
        List<String> now = unbound.stream().map(HeaderBlock::shown).toList();
        return header.labels().stream()
                .filter(labels -> !shows(row, labels))
                .map(labels -> Drift.missingHeading(sheet.at(row.number(), column), labels, now, line(labels)))
                .toList();
    }

    /** How many cells of a row could belong to the header. */
    private long likeness(Row row) {
        return row.cells().stream()
                .filter(it -> !it.isBlank() && isExpected(HeaderBlock.shown(it)))
                .count();
    }

    private boolean isExpected(String text) {
        return header.labels().stream().anyMatch(it -> Wording.isOne(text, it))
                || table.boundHeadings().stream().anyMatch(it -> Wording.isOne(text, it))
                || table.axes().stream()
                        .filter(HeaderAxes::isOfHeader)
                        .anyMatch(axis -> axis.isSelective() && axis.understands(text));
    }

    private int line(List<String> labels) {
        return Stream.concat(
                        table.axes().stream()
                                .filter(it -> it.position() instanceof Axis.StubHeader stub
                                        && stub.labels().equals(labels))
                                .map(Axis::line),
                        table.figureColumns().stream()
                                .filter(it -> it.labels().equals(labels))
                                .map(FigureColumn::line))
                .findFirst()
                .orElse(table.line());
    }

    private static List<String> texts(Row row) {
        return row.cells().stream()
                .map(HeaderBlock::shown)
                .filter(it -> !it.isBlank())
                .toList();
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
        return header.labels().stream().allMatch(labels -> shows(row, labels));
    }

    private static boolean shows(Row row, List<String> labels) {
        return row.cells().stream().anyMatch(cell -> Wording.isOne(HeaderBlock.shown(cell), labels));
    }

    private void keep(Row row) {
        if (first.size() < LIKELY_ROWS) {
            first.add(row);
        }
        above.addLast(row);
        if (above.size() > TITLE_ROWS) {
            above.removeFirst();
        }
    }
}
