package kerja.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kerja.read.Merge;
import kerja.read.Row;

/** What merged cells of the label columns hold, for the rows they cover below the one they start in. */
final class MergedLabels {
    private record Held(String text, int lastRow) {}

    private final Map<Integer, List<Merge>> byFirstRow = new HashMap<>();
    private final Set<Integer> columns;
    private final Map<Integer, Held> held = new HashMap<>();

    MergedLabels(List<Merge> merges, Set<Integer> columns) {
        this.columns = Set.copyOf(columns);
        for (Merge merge : merges) {
            boolean covers = columns.stream().anyMatch(it -> merge.firstColumn() <= it && it <= merge.lastColumn());
            if (covers && merge.lastRow() > merge.firstRow()) {
                byFirstRow
                        .computeIfAbsent(merge.firstRow(), it -> new ArrayList<>())
                        .add(merge);
            }
        }
    }

    /** Takes up what merged cells hold that start in this row. */
    void remember(Row row) {
        for (Merge merge : byFirstRow.getOrDefault(row.number(), List.of())) {
            String text = row.cells().stream()
                    .filter(it -> it.column() == merge.firstColumn())
                    .map(HeaderBlock::shown)
                    .findFirst()
                    .orElse("");
            IntStream.rangeClosed(merge.firstColumn(), merge.lastColumn())
                    .filter(columns::contains)
                    .forEach(it -> held.put(it, new Held(text, merge.lastRow())));
        }
    }

    /** The text of the merged cell that covers a blank one; empty if none does. */
    String at(int row, int column) {
        Held text = held.get(column);
        return text != null && row <= text.lastRow() ? text.text() : "";
    }
}
