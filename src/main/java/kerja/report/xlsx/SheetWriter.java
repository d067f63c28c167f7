package kerja.report.xlsx;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import kerja.provenance.Place;

/**
 * Writes a sheet row by row. Texts are written as texts, never as formulas, whatever they begin with.
 *
 * <p>Shape: up to {@value #MOST_ROWS} rows. A sheet takes {@value #MOST_LINKS} links; those beyond are left out, and the
 * text stays.
 */
final class SheetWriter implements SheetOutput {

    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_LINKS = 65_000;
    private static final int LONGEST = 32_000;

    /** A cell that leads to another. */
    private record Link(int row, int column, String sheet, String reference) {}

    private final Writer out;
    private final Styles styles;
    private final SheetLayout layout;
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder cells = new StringBuilder();
    private int points;
    private boolean begun;
    private int row;
    private int column;

    SheetWriter(Writer out, Styles styles, SheetLayout layout) throws IOException {
        this.out = out;
        this.styles = styles;
        this.layout = layout;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
                + WorkbookPart.MAIN + "\">");
        String tabColor = layout.tabColor().isEmpty() ? "" : "<tabColor rgb=\"" + layout.tabColor() + "\"/>";
        out.write("<sheetPr>" + tabColor + "<pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        out.write("<sheetViews><sheetView" + (layout.shown() ? " showGridLines=\"0\" tabSelected=\"1\"" : "")
                + " workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
        if (!layout.widths().isEmpty()) {
            out.write("<cols>");
            for (int i = 1; i <= layout.widths().size(); i++) {
                out.write("<col min=\"" + i + "\" max=\"" + i + "\" width=\""
                        + layout.widths().get(i - 1) + "\" customWidth=\"1\"/>");
            }
            out.write("</cols>");
        }
        out.write("<sheetData>");
    }

    @Override
    public SheetWriter row() throws IOException {
        if (row >= MOST_ROWS) {
            throw new IllegalStateException("A sheet has at most " + MOST_ROWS + " rows");
        }
        endRow();
        begun = true;
        row++;
        column = 0;
        return this;
    }

    @Override
    public SheetWriter skip(int rows) throws IOException {
        endRow();
        row += rows;
        return this;
    }

    /** A row says how high it is where that is not one line, for not every program works it out. */
    private void endRow() throws IOException {
        if (begun) {
            String height = points > Look.LINE_POINTS ? " ht=\"" + points + "\" customHeight=\"1\"" : "";
            out.write("<row r=\"" + row + "\"" + height + ">");
            out.append(cells).write("</row>");
        }
        begun = false;
        cells.setLength(0);
        points = 0;
    }

    @Override
    public SheetWriter text(Look look, String text) throws IOException {
        column++;
        if (!text.isEmpty() || look != Look.TEXT) {
            String content = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
            cells.append("<c r=\"" + Place.columnLetters(column) + row + "\" s=\"" + styles.of(look)
                    + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + XmlText.escapeCell(content)
                    + "</t></is></c>");
            points = Math.max(points, look.points(content, layout.width(column)));
        }
        return this;
    }

    @Override
    public SheetWriter number(Look look, long number) throws IOException {
        column++;
        cells.append("<c r=\"" + Place.columnLetters(column) + row + "\" s=\"" + styles.of(look) + "\"><v>" + number
                + "</v></c>");
        return this;
    }

    @Override
    public SheetWriter link(String text, String sheet, String reference) throws IOException {
        text(Look.LINK, text);
        if (links.size() < MOST_LINKS) {
            links.add(new Link(row, column, sheet, reference));
        }
        return this;
    }

    void end() throws IOException {
        endRow();
        out.write("</sheetData>");
        if (!links.isEmpty()) {
            out.write("<hyperlinks>");
            for (Link link : links) {
                out.write("<hyperlink ref=\"" + Place.columnLetters(link.column()) + link.row() + "\" location=\"'"
                        + XmlText.escape(link.sheet().replace("'", "''")) + "'!" + XmlText.escape(link.reference())
                        + "\"/>");
            }
            out.write("</hyperlinks>");
        }
        out.write("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
    }
}
