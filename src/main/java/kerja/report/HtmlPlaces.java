package kerja.report;

import java.util.List;

/** Where on the page the findings about a cell stand: {@code s2.C5} for C5 on the second sheet. */
final class HtmlPlaces {

    private final List<String> sheets;

    HtmlPlaces(List<String> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    String anchor(String sheet, int row, int column) {
        return "s" + (sheets.indexOf(sheet) + 1) + "." + new CellRange(sheet, row, column, row, column).reference();
    }
}
