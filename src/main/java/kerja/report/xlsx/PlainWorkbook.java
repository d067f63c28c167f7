package kerja.report.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kerja.provenance.Place;

/**
 * A workbook of texts: every cell holds the letters that were delivered, in a cell made for text, so that no spreadsheet
 * program takes them for a number, a date or a formula. Written as a stream.
 */
public final class PlainWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final int LONGEST = 32_767;

    /** A sheet to be written. */
    public record PlainSheet(String name, Rows rows) {}

    /** The rows of a sheet, written one after the other. */
    public interface Rows {
        void write(CellWriter cells) throws IOException;
    }

    /** Takes cells, row by row and from left to right. */
    public interface CellWriter {
        void cell(int row, int column, String text) throws IOException;
    }

    private PlainWorkbook() {}

    /** Writes a workbook. */
    public static void write(Path file, List<PlainSheet> sheets) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            part(zip, "[Content_Types].xml", types(sheets.size()));
            part(zip, "_rels/.rels", Linking.relations(Linking.relation("rId1", "officeDocument", "xl/workbook.xml")));
            part(zip, "xl/workbook.xml", workbook(sheets));
            part(zip, "xl/_rels/workbook.xml.rels", relations(sheets.size()));
            part(zip, "xl/styles.xml", HEAD + STYLES);
            for (int i = 0; i < sheets.size(); i++) {
                zip.putNextEntry(new ZipEntry(sheetPart(i)));
                sheet(zip, sheets.get(i));
                zip.closeEntry();
            }
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types(int sheets) {
        StringBuilder types = new StringBuilder(HEAD + "<Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        types.append(Linking.type("xl/workbook.xml", "spreadsheetml.sheet.main+xml"));
        types.append(Linking.type("xl/styles.xml", "spreadsheetml.styles+xml"));
        for (int i = 0; i < sheets; i++) {
            types.append(Linking.type(sheetPart(i), "spreadsheetml.worksheet+xml"));
        }
        return types.append("</Types>").toString();
    }

    private static String workbook(List<PlainSheet> sheets) {
        StringBuilder workbook = new StringBuilder(HEAD + "<workbook xmlns=\"" + WorkbookPart.MAIN + "\" xmlns:r=\""
                + WorkbookPart.RELATIONS + "\"><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            workbook.append("<sheet name=\"")
                    .append(XmlText.escape(sheets.get(i).name()));
            workbook.append("\" sheetId=\"")
                    .append(i + 1)
                    .append("\" r:id=\"rId")
                    .append(i + 1)
                    .append("\"/>");
        }
        return workbook.append("</sheets></workbook>").toString();
    }

    private static String relations(int sheets) {
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < sheets; i++) {
            relations.append(Linking.relation("rId" + (i + 1), "worksheet", sheetPart(i)));
        }
        return Linking.relations(relations + Linking.relation("rIdStyles", "styles", "xl/styles.xml"));
    }

    private static String sheetPart(int index) {
        return "xl/worksheets/sheet" + (index + 1) + ".xml";
    }

    private static void sheet(ZipOutputStream zip, PlainSheet sheet) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        out.write(
                HEAD + "<worksheet xmlns=\"" + WorkbookPart.MAIN + "\"><cols><col min=\"1\" max=\"16384\" width=\"14\""
                        + " style=\"1\" customWidth=\"1\"/></cols><sheetData>");
        int[] last = {0};
        sheet.rows().write((row, column, text) -> {
            if (row != last[0]) {
                out.write((last[0] == 0 ? "" : "</row>") + "<row r=\"" + row + "\">");
                last[0] = row;
            }
            String content = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
            out.write("<c r=\"" + Place.columnLetters(column) + row + "\" s=\"1\" t=\"inlineStr\"><is>"
                    + "<t xml:space=\"preserve\">" + XmlText.escapeCell(content) + "</t></is></c>");
        });
        out.write((last[0] == 0 ? "" : "</row>") + "</sheetData></worksheet>");
        out.flush();
    }

    private static final String STYLES = "<styleSheet xmlns=\"" + WorkbookPart.MAIN + "\"><fonts count=\"1\"><font>"
            + "<sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill"
            + " patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\""
            + " fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\""
            + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\""
            + " xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
}
