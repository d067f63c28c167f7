package kerja.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.feed.LeftOut;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;
import kerja.read.Cell;

/**
 * Watches over columns that are left out because they repeat others: the day they hold figures of their own, the layout
 * has drifted and nobody must miss it.
 */
final class RepeatedColumns {
    private final List<LeftOut> repeating;
    private final Place sheet;
    private boolean told;

    RepeatedColumns(List<LeftOut> leftOut, Place sheet) {
        this.repeating = leftOut.stream().filter(it -> it.repeating() > 0).toList();
        this.sheet = sheet;
    }

    /** The first cell that differs from the one it should repeat; told once a table. */
    Optional<Finding> difference(int row, Map<Integer, Cell> cells) {
        for (LeftOut block : repeating) {
            for (int column : block.columns().stream().sorted().toList()) {
                int original = column - block.repeating();
                String found = stored(cells, column);
                String repeated = stored(cells, original);
                if (!told && !found.equals(repeated)) {
                    told = true;
                    return Optional.of(new Finding(
                            FindingCode.LAYOUT_DRIFT,
                            sheet.at(row, column),
                            Phrased.of(Phrase.NOW, found),
                            Phrased.of(
                                    Phrase.REPEATED_CELL,
                                    repeated,
                                    sheet.at(row, original).cell())));
                }
            }
        }
        return Optional.empty();
    }

    private static String stored(Map<Integer, Cell> cells, int column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.stored().strip();
    }
}
