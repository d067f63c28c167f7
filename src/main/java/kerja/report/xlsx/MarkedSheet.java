package kerja.report.xlsx;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import kerja.provenance.Place;
import org.jspecify.annotations.Nullable;

/**
 * Copies a sheet's XML and gives the marked cells another style. Everything else stays letter by letter.
 *
 * <p>Rows and cells stand in ascending order, as the format asks for; a marked cell that the sheet does not hold is added
 * with the style that an empty cell has at its place.
 */
final class MarkedSheet {

    private static final int MOST_COLUMNS = 16_384;

    /** What may follow the place of a sheet's notes, of which a sheet holds some or none. */
    private static final Set<String> AFTER_NOTES = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    /** Columns that share a style. */
    private record ColumnStyle(int first, int last, int style) {}

    private final XmlTokens xml;
    private final Writer out;
    private final Styles styles;
    private final Iterator<Mark> marks;
    private final String notesRelation;
    private final List<ColumnStyle> columnStyles = new ArrayList<>();
    private @Nullable Mark next;
    private int row;
    private int column;
    private int rowStyle = -1;
    private int depth;

    /**
     * @param notesRelation id of the relation to the drawing of the sheet's notes, empty if none is added
     */
    MarkedSheet(XmlTokens xml, Writer out, Styles styles, Iterator<Mark> marks, String notesRelation) {
        this.xml = xml;
        this.out = out;
        this.styles = styles;
        this.marks = marks;
        this.notesRelation = notesRelation;
        advance();
    }

    void copy() throws IOException {
        boolean notesAdded = notesRelation.isEmpty();
        while (xml.next()) {
            if (!notesAdded && depth == 1 && isAfterNotes()) {
                out.write("<" + xml.prefix() + "legacyDrawing xmlns:kerja=\"" + WorkbookPart.RELATIONS
                        + "\" kerja:id=\"" + notesRelation + "\"/>");
                notesAdded = true;
            }
            depth += xml.kind() == XmlTokens.Kind.START ? 1 : xml.kind() == XmlTokens.Kind.END ? -1 : 0;
            piece();
        }
        if (next != null) {
            throw new MalformedWorkbookException("The sheet has no place for a mark in row " + next.row());
        }
    }

    private boolean isAfterNotes() {
        boolean opens = xml.kind() == XmlTokens.Kind.START || xml.kind() == XmlTokens.Kind.EMPTY;
        return xml.closes("worksheet") || (opens && AFTER_NOTES.contains(xml.name()));
    }

    private void piece() throws IOException {
        if (xml.opens("sheetView")) {
            out.write(xml.without("tabSelected"));
        } else if (xml.opens("col")) {
            rememberColumns();
            out.append(xml.text());
        } else if (xml.opens("sheetData")) {
            sheetData();
        } else if (xml.opens("row")) {
            row();
        } else if (xml.opens("c")) {
            cell();
        } else if (xml.closes("row")) {
            addCells(MOST_COLUMNS + 1, xml.prefix());
            out.append(xml.text());
        } else if (xml.closes("sheetData")) {
            addRows(Integer.MAX_VALUE, xml.prefix());
            out.append(xml.text());
        } else {
            out.append(xml.text());
        }
    }

    private void rememberColumns() {
        if (!xml.attribute("style").isEmpty()) {
            columnStyles.add(new ColumnStyle(number("min", 1), number("max", MOST_COLUMNS), number("style", 0)));
        }
    }

    private void sheetData() throws IOException {
        if (xml.kind() == XmlTokens.Kind.EMPTY && next != null) {
            out.write(XmlTokens.opened(xml.text().toString()));
            addRows(Integer.MAX_VALUE, xml.prefix());
            out.write("</" + xml.prefix() + "sheetData>");
        } else {
            out.append(xml.text());
        }
    }

    private void row() throws IOException {
        int number = number("r", row + 1);
        if (number <= row) {
            throw new MalformedWorkbookException("Row " + number + " stands below row " + row);
        }
        addRows(number, xml.prefix());
        row = number;
        column = 0;
        rowStyle = xml.attribute("customFormat").matches("1|true") ? number("s", 0) : -1;
        if (xml.kind() == XmlTokens.Kind.EMPTY && next != null && next.row() == row) {
            out.write(XmlTokens.opened(xml.text().toString()));
            addCells(MOST_COLUMNS + 1, xml.prefix());
            out.write("</" + xml.prefix() + "row>");
        } else {
            out.append(xml.text());
        }
    }

    private void cell() throws IOException {
        if (next == null || next.row() != row) {
            out.append(xml.text());
            return;
        }
        String reference = xml.attribute("r");
        int number = reference.isEmpty() ? column + 1 : columnOf(reference);
        if (number <= column) {
            throw new MalformedWorkbookException("Cell " + reference + " stands behind its place");
        }
        addCells(number, xml.prefix());
        column = number;
        Mark mark = next;
        if (mark != null && mark.row() == row && mark.column() == column) {
            out.write(xml.with("s", String.valueOf(styles.marked(number("s", 0), mark.tone()))));
            advance();
        } else {
            out.append(xml.text());
        }
    }

    private void addRows(int before, String prefix) throws IOException {
        while (next != null && next.row() < before) {
            row = next.row();
            rowStyle = -1;
            out.write("<" + prefix + "row r=\"" + row + "\">");
            addCells(MOST_COLUMNS + 1, prefix);
            out.write("</" + prefix + "row>");
        }
    }

    private void addCells(int before, String prefix) throws IOException {
        while (next != null && next.row() == row && next.column() < before) {
            int style = rowStyle >= 0 ? rowStyle : styleOfColumn(next.column());
            out.write("<" + prefix + "c r=\"" + Place.columnLetters(next.column()) + row + "\" s=\""
                    + styles.marked(style, next.tone()) + "\"/>");
            advance();
        }
    }

    private int styleOfColumn(int number) {
        return columnStyles.stream()
                .filter(it -> it.first() <= number && number <= it.last())
                .map(ColumnStyle::style)
                .findFirst()
                .orElse(0);
    }

    private static int columnOf(String reference) throws IOException {
        String letters = reference.replaceAll("[0-9]", "");
        try {
            return Place.columnNumber(letters);
        } catch (IllegalArgumentException e) {
            throw new MalformedWorkbookException("A cell has the reference " + reference);
        }
    }

    private int number(String attribute, int otherwise) {
        String value = xml.attribute(attribute);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    private void advance() {
        next = marks.hasNext() ? marks.next() : null;
    }
}
