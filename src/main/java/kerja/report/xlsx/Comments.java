package kerja.report.xlsx;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kerja.provenance.Place;

/**
 * The notes of a sheet: those it has, those added to them, and new ones, as texts and as the boxes that show them.
 *
 * <p>Source: ECMA-376 part 1, 18.7 (comments) and part 4, 19 (VML), where a box names its cell by row and column.
 */
final class Comments {

    private static final String AUTHOR = "Kerja";
    private static final int LONGEST = 4_000;
    private static final int BOXES_IN_BLOCK = 1_024;

    private final Marks marks;
    private final String sheet;
    private final int most;
    private final Set<String> existing = new HashSet<>();

    /**
     * @param most how many notes may be added to the sheet
     */
    Comments(Marks marks, String sheet, int most) {
        this.marks = marks;
        this.sheet = sheet;
        this.most = most;
    }

    /** Takes note of the cells that have a note already. */
    void readExisting(Reader in) throws IOException {
        XmlTokens xml = new XmlTokens(in);
        while (xml.next()) {
            if (xml.opens("comment")) {
                existing.add(xml.attribute("ref"));
            }
        }
    }

    /** Writes a part for a sheet that had no notes. */
    void write(Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""
                + WorkbookPart.MAIN + "\"><authors><author>" + AUTHOR + "</author></authors><commentList>");
        writeNew(out, "", 0);
        out.write("</commentList></comments>");
    }

    /** Copies the part with the notes that are added, to notes of the workbook below what they say. */
    void copy(XmlTokens xml, Writer out) throws IOException {
        Map<String, String> toExisting = toExisting();
        int authors = 0;
        while (xml.next()) {
            if (xml.opens("author")) {
                authors++;
            } else if (xml.closes("authors")) {
                out.write("<" + xml.prefix() + "author>" + AUTHOR + "</" + xml.prefix() + "author>");
            } else if (xml.closes("commentList")) {
                writeNew(out, xml.prefix(), authors);
            }
            out.append(xml.text());
            if (xml.opens("comment") && toExisting.containsKey(xml.attribute("ref"))) {
                copyLonger(xml, out, toExisting.getOrDefault(xml.attribute("ref"), ""));
            }
        }
    }

    /** Copies a note up to its end with a text added. A text without runs becomes one: beside runs it would not show. */
    private static void copyLonger(XmlTokens xml, Writer out, String added) throws IOException {
        boolean inRun = false;
        while (xml.next() && !xml.closes("comment")) {
            inRun = xml.opens("r") || xml.opens("rPh") || (inRun && !xml.closes("r") && !xml.closes("rPh"));
            if (xml.opens("t") && !inRun) {
                out.write("<" + xml.prefix() + "r>");
            } else if (xml.closes("text")) {
                out.write(run(xml.prefix(), "\n\n" + added));
            }
            out.append(xml.text());
            if (xml.closes("t") && !inRun) {
                out.write("</" + xml.prefix() + "r>");
            }
        }
        out.append(xml.text());
    }

    private Map<String, String> toExisting() {
        Map<String, String> texts = new HashMap<>();
        if (!existing.isEmpty()) {
            try (Stream<Mark> all = marks.on(sheet)) {
                all.filter(mark -> existing.contains(cell(mark)))
                        .forEach(mark -> texts.put(cell(mark), shortened(mark.comment())));
            }
        }
        return texts;
    }

    private void writeNew(Writer out, String prefix, int author) throws IOException {
        try (Stream<Mark> all = newOnes()) {
            for (Iterator<Mark> each = all.iterator(); each.hasNext(); ) {
                Mark mark = each.next();
                out.write("<" + prefix + "comment ref=\"" + cell(mark) + "\" authorId=\"" + author + "\"><" + prefix
                        + "text>" + run(prefix, shortened(mark.comment())) + "</" + prefix + "text></" + prefix
                        + "comment>");
            }
        }
    }

    private static String run(String prefix, String text) {
        return "<" + prefix + "r><" + prefix + "t xml:space=\"preserve\">" + XmlText.escapeCell(text) + "</" + prefix
                + "t></" + prefix + "r>";
    }

    /** Writes the drawing for a sheet that had no notes. */
    void writeBoxes(Writer out) throws IOException {
        StringBuilder blocks = new StringBuilder("1");
        for (int block = 2; block <= Math.min(most, marks.countOn(sheet)) / BOXES_IN_BLOCK + 1; block++) {
            blocks.append(',').append(block);
        }
        out.write("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\""
                + " data=\"" + blocks + "\"/></o:shapelayout>");
        out.write(boxType());
        boxes(out, BOXES_IN_BLOCK);
        out.write("</xml>");
    }

    /** Copies the drawing of a sheet with notes, whose text need not be well-formed XML, and adds boxes at its end. */
    void copyBoxes(String drawing, Writer out) throws IOException {
        int end = drawing.lastIndexOf("</xml>");
        if (end < 0) {
            throw new MalformedWorkbookException("The drawing of the notes has no end");
        }
        out.write(drawing.substring(0, end));
        out.write(boxType());
        boxes(out, BOXES_IN_BLOCK * BOXES_IN_BLOCK);
        out.write(drawing.substring(end));
    }

    private static String boxType() {
        return "<v:shapetype id=\"_x0000_t202k\" coordsize=\"21600,21600\" o:spt=\"202\""
                + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    }

    private void boxes(Writer out, int firstNumber) throws IOException {
        int number = firstNumber;
        try (Stream<Mark> all = newOnes()) {
            for (Iterator<Mark> each = all.iterator(); each.hasNext(); ) {
                number++;
                out.write(box(each.next(), number));
            }
        }
    }

    private static String box(Mark mark, int number) {
        int row = mark.row() - 1;
        int column = mark.column() - 1;
        int lines = Math.min(20, 5 + mark.comment().length() / 45);
        return "<v:shape id=\"_x0000_s" + number
                + "\" type=\"#_x0000_t202k\" style=\"position:absolute;visibility:hidden\""
                + " fillcolor=\"#fffdf2\" o:insetmode=\"auto\"><v:fill color2=\"#fffdf2\"/><v:shadow on=\"t\""
                + " color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox"
                + " style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox><x:ClientData"
                + " ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + (column + 1) + ", 12, "
                + Math.max(0, row - 1) + ", 8, " + (column + 5) + ", 20, " + (row + lines) + ", 4</x:Anchor>"
                + "<x:AutoFill>False</x:AutoFill><x:Row>" + row + "</x:Row><x:Column>" + column
                + "</x:Column></x:ClientData></v:shape>";
    }

    /** Marks on cells without a note, as many as may be added. */
    private Stream<Mark> newOnes() {
        return marks.on(sheet).filter(mark -> !existing.contains(cell(mark))).limit(most);
    }

    private static String cell(Mark mark) {
        return Place.columnLetters(mark.column()) + mark.row();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
