package kerja.preview;

import java.util.List;
import java.util.Map;
import kerja.map.TableArea;
import kerja.normalize.Normalized;
import kerja.provenance.Place;
import kerja.read.Row;

/** Tells what becomes of a cell from what was read of its sheet. */
final class CellFate {
    private CellFate() {}

    static Became of(Row row, int column, List<TableArea> areas, Map<String, Normalized> figures) {
        Normalized figure = figures.get(cell(column, row.number()));
        if (figure != null) {
            return ofFigure(figure);
        }
        if (areas.stream().anyMatch(it -> it.firstHeaderRow() <= row.number() && row.number() <= it.lastHeaderRow())) {
            return Became.HEADER;
        }
        if (!areas.isEmpty() && areas.stream().allMatch(it -> row.number() < it.firstHeaderRow())) {
            return Became.TITLE;
        }
        boolean hasFigures = row.cells().stream().anyMatch(it -> figures.containsKey(cell(it.column(), row.number())));
        boolean isLabel =
                areas.stream().anyMatch(it -> it.labelColumns().contains(column) && row.number() > it.lastHeaderRow());
        return hasFigures && isLabel ? Became.LABEL : Became.LEFT_OUT;
    }

    static Became ofFigure(Normalized figure) {
        if (figure instanceof Normalized.Figure) {
            return Became.FIGURE;
        }
        return figure instanceof Normalized.Blank ? Became.BLANK : Became.REJECTED;
    }

    private static String cell(int column, int row) {
        return Place.columnLetters(column) + row;
    }
}
