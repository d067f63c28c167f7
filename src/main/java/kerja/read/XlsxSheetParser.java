package kerja.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of one XLSX sheet into rows of cells that show something.
 *
 * <p>Blank cells and rows, however many are formatted, are passed over as they come and take no memory.
 */
final class XlsxSheetParser {

    static final int MAX_COLUMNS = 16_384;
    static final int MAX_ROWS = 1_048_576;
    /** Stands in place of the result of a formula that no spreadsheet has calculated yet. */
    static final String NOT_CALCULATED = "formula without a stored result";

    private final List<String> sharedStrings;
    private final XlsxStyles styles;
    private final boolean date1904;
    private final CellBudget budget;
    private final Shown shown = new Shown();

    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private Map<String, String> comments = Map.of();

    XlsxSheetParser(List<String> sharedStrings, XlsxStyles styles, boolean date1904, CellBudget budget) {
        this.sharedStrings = sharedStrings;
        this.styles = styles;
        this.date1904 = date1904;
        this.budget = budget;
    }

    HeldSheet parse(String name, int position, boolean hidden, InputStream part, Map<String, String> notes)
            throws XMLStreamException, IOException {
        rows.clear();
        merges.clear();
        hiddenColumns.clear();
        comments = notes;
        XMLStreamReader xml = SafeXml.read(part);
        int row = 0;
        while (SafeXml.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "col" -> hideColumns(xml);
                case "row" -> row = readRow(xml, row);
                case "mergeCell" -> addMerge(SafeXml.attribute(xml, "ref", ""));
                default -> {
                    // Views, filters and drawings hold no cells.
                }
            }
        }
        return new HeldSheet(name, position, hidden, merges, rows);
    }

    private void hideColumns(XMLStreamReader xml) {
        if (SafeXml.flag(xml, "hidden")) {
            int first = Math.max(1, integer(xml, "min", 1));
            int last = Math.min(MAX_COLUMNS, integer(xml, "max", first));
            if (first <= last) {
                hiddenColumns.set(first, last + 1);
            }
        }
    }

    private void addMerge(String reference) throws IOException {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        budget.takeOne();
        merges.add(new Merge(
                range.getFirstRow() + 1,
                range.getLastRow() + 1,
                range.getFirstColumn() + 1,
                range.getLastColumn() + 1));
    }

    private int readRow(XMLStreamReader xml, int previous) throws XMLStreamException, IOException {
        int number = integer(xml, "r", previous + 1);
        if (number < 1 || number > MAX_ROWS) {
            throw new XMLStreamException("Row number " + number, xml.getLocation());
        }
        boolean hidden = SafeXml.flag(xml, "hidden");
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        while (SafeXml.nextChild(xml, "row")) {
            if (xml.getLocalName().equals("c")) {
                String reference = SafeXml.attribute(xml, "r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol() + 1;
                if (column < 1 || column > MAX_COLUMNS) {
                    throw new XMLStreamException("Column number " + column, xml.getLocation());
                }
                Cell cell = readCell(xml, number, column, hidden || hiddenColumns.get(column));
                if (cell != null) {
                    budget.takeOne();
                    cells.add(cell);
                }
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new Row(number, cells));
        }
        return number;
    }

    private @Nullable Cell readCell(XMLStreamReader xml, int row, int column, boolean hidden)
            throws XMLStreamException {
        XlsxStyles.Style style = styles.at(integer(xml, "s", 0));
        String type = SafeXml.attribute(xml, "t", "n");
        String stored = "";
        String inline = "";
        boolean formula = false;
        while (SafeXml.nextChild(xml, "c")) {
            switch (xml.getLocalName()) {
                case "v" -> stored = XlsxText.content(xml);
                case "is" -> inline = XlsxText.richText(xml, "is");
                case "f" -> formula = true;
                default -> {
                    // Extensions hold nothing that a cell shows.
                }
            }
        }
        String comment =
                comments.isEmpty() ? null : comments.get(new CellReference(row - 1, column - 1).formatAsString());
        CellContent content = formula && stored.isEmpty() && !type.equals("str")
                ? CellContent.ofError(NOT_CALCULATED)
                : content(type, stored, inline, style);
        if (content.isBlank() && comment == null) {
            return null;
        }
        int indent = Cell.leadingBlanks(content.text()) + style.indent();
        return new Cell(
                column,
                content.text(),
                content.number(),
                content.date(),
                content.error(),
                indent,
                hidden,
                comment,
                style.bold());
    }

    private CellContent content(String type, String stored, String inline, XlsxStyles.Style style) {
        return switch (type) {
            case "s" -> CellContent.ofText(sharedString(stored));
            case "inlineStr" -> CellContent.ofText(inline);
            case "str" -> CellContent.ofText(stored);
            case "b" -> CellContent.ofText(stored.isEmpty() ? "" : stored.equals("0") ? "FALSE" : "TRUE");
            case "e" -> stored.isEmpty() ? CellContent.ofText("") : CellContent.ofError(stored);
            case "d" -> isoDate(stored);
            default -> numeric(stored, style);
        };
    }

    private String sharedString(String index) {
        int at = Integer.parseInt(index.strip());
        return sharedStrings.get(at);
    }

    private static CellContent isoDate(String stored) {
        try {
            String day = stored.endsWith("Z") ? stored.substring(0, stored.length() - 1) : stored;
            LocalDateTime date = LocalDateTime.parse(day.contains("T") ? day : day + "T00:00");
            return new CellContent(stored, null, date, null);
        } catch (DateTimeParseException e) {
            return CellContent.ofText(stored);
        }
    }

    private CellContent numeric(String stored, XlsxStyles.Style style) {
        BigDecimal number = stored.isEmpty() ? null : StoredNumber.parse(stored);
        if (number == null) {
            return CellContent.ofText(stored);
        }
        double value = number.doubleValue();
        LocalDateTime date = style.isDate() ? DateUtil.getLocalDateTime(value, date1904) : null;
        String text = shown.of(value, number, style.formatId(), style.format(), date1904);
        return new CellContent(text, number, date, null);
    }

    private static int integer(XMLStreamReader xml, String attribute, int otherwise) {
        String value = SafeXml.attribute(xml, attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
