package kerja.report.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A copy of an XLSX workbook in which cells are marked by ground and note, with sheets added.
 *
 * <p>Parts without marks are copied byte by byte. Left out are macros and signatures: macros have no place in an XLSX, and
 * no signature holds for a changed file. At most {@value #MOST_NOTES} notes are added, for spreadsheet programs open
 * slowly with more; grounds are set everywhere.
 */
public final class MarkedWorkbook {

    /** Notes that are added to a workbook at most. */
    public static final int MOST_NOTES = 50_000;

    private final Parts parts;
    private final Marks marks;
    private final List<AddedSheet> added;
    private final String workbookPart;
    private final WorkbookPart workbook;
    private final String stylesPart;
    private final Styles styles;
    private final Set<String> sheetParts = new HashSet<>();
    private final Map<String, SheetNotes> sheets = new LinkedHashMap<>();

    /** A sheet with marks: its part, the parts of its notes, and whether those are new. */
    private record SheetNotes(
            String name,
            String part,
            Comments comments,
            String texts,
            boolean newTexts,
            String boxes,
            boolean newBoxes) {}

    private MarkedWorkbook(Parts parts, Marks marks, List<AddedSheet> added) throws IOException {
        this.parts = parts;
        this.marks = marks;
        this.added = List.copyOf(added);
        this.workbookPart = Relations.of(parts, "").first("officeDocument").orElse("xl/workbook.xml");
        this.workbook = WorkbookPart.of(parts, workbookPart);
        Relations relations = Relations.of(parts, workbookPart);
        this.stylesPart = relations
                .first("styles")
                .orElseThrow(() -> new MalformedWorkbookException("The workbook has no cell styles"));
        this.styles = Styles.of(parts, stylesPart);
        int notesLeft = MOST_NOTES;
        for (WorkbookPart.Tab tab : workbook.tabs()) {
            Optional<String> part = relations.part(tab.relation());
            int count = marks.countOn(tab.name());
            part.ifPresent(sheetParts::add);
            if (part.isPresent() && count > 0) {
                sheets.put(part.get(), notes(tab.name(), part.get(), notesLeft));
                notesLeft = Math.max(0, notesLeft - count);
            }
        }
    }

    /**
     * Writes a marked copy.
     *
     * @param added sheets; the first stands before all others, the rest behind
     * @throws MalformedWorkbookException if the workbook is not built as the format asks for; the copy is of no use then
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path source, Path copy, Marks marks, List<AddedSheet> added) throws IOException {
        try (Parts parts = new Parts(source);
                OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_SPEED);
            new MarkedWorkbook(parts, marks, added).write(zip);
        }
    }

    private SheetNotes notes(String name, String part, int most) throws IOException {
        Relations relations = Relations.of(parts, part);
        Optional<String> texts = relations.first("comments").filter(parts::has);
        Optional<String> boxes = relations.first("vmlDrawing").filter(parts::has);
        Comments comments = new Comments(marks, name, most);
        if (texts.isPresent()) {
            try (Reader in = parts.text(texts.get())) {
                comments.readExisting(in);
            }
        }
        int number = sheets.size() + 1;
        return new SheetNotes(
                name,
                part,
                comments,
                texts.orElse("xl/comments-kerja" + number + ".xml"),
                texts.isEmpty(),
                boxes.orElse("xl/drawings/vmlDrawing-kerja" + number + ".vml"),
                boxes.isEmpty());
    }

    private void write(ZipOutputStream zip) throws IOException {
        for (String part : parts.names()) {
            if (!Linking.isLeftOut(part) && !part.equals(stylesPart)) {
                zip.putNextEntry(new ZipEntry(part));
                writePart(part, zip);
                zip.closeEntry();
            }
        }
        for (SheetNotes sheet : sheets.values()) {
            writeNewNotes(sheet, zip);
        }
        for (int i = 0; i < added.size(); i++) {
            writeAdded(i, zip);
        }
        zip.putNextEntry(new ZipEntry(stylesPart));
        edit(stylesPart, zip, styles::write);
        zip.closeEntry();
    }

    private void writePart(String part, ZipOutputStream zip) throws IOException {
        SheetNotes sheet = sheets.get(part);
        if (sheet != null) {
            try (Stream<Mark> onSheet = marks.on(sheet.name())) {
                Iterator<Mark> each = onSheet.iterator();
                edit(part, zip, (xml, out) -> new MarkedSheet(
                                xml, out, styles, each, sheet.newBoxes() ? "kerjaBoxes" : "")
                        .copy());
            }
        } else if (sheetParts.contains(part)) {
            edit(part, zip, (xml, out) -> new MarkedSheet(
                            xml, out, styles, List.<Mark>of().iterator(), "")
                    .copy());
        } else if (part.equals(workbookPart)) {
            edit(part, zip, (xml, out) -> workbook.write(xml, out, addedTabs()));
        } else if (part.equals("[Content_Types].xml")) {
            edit(part, zip, (xml, out) -> Linking.copyTypes(xml, out, workbookPart, addedTypes()));
        } else if (part.endsWith(".rels")) {
            edit(part, zip, (xml, out) -> Linking.copyRelations(xml, out, relationsAddedTo(part)));
        } else {
            writeOther(part, zip);
        }
    }

    private void writeOther(String part, ZipOutputStream zip) throws IOException {
        for (SheetNotes sheet : sheets.values()) {
            if (part.equals(sheet.texts())) {
                edit(part, zip, sheet.comments()::copy);
                return;
            }
            if (part.equals(sheet.boxes())) {
                String drawing;
                try (Reader in = parts.text(part)) {
                    java.io.StringWriter all = new java.io.StringWriter();
                    in.transferTo(all);
                    drawing = all.toString();
                }
                Writer out = writer(zip);
                sheet.comments().copyBoxes(drawing, out);
                out.flush();
                return;
            }
        }
        try (InputStream in = parts.open(part)) {
            in.transferTo(zip);
        }
    }

    private void writeNewNotes(SheetNotes sheet, ZipOutputStream zip) throws IOException {
        if (sheet.newTexts()) {
            zip.putNextEntry(new ZipEntry(sheet.texts()));
            Writer out = writer(zip);
            sheet.comments().write(out);
            out.flush();
            zip.closeEntry();
        }
        if (sheet.newBoxes()) {
            zip.putNextEntry(new ZipEntry(sheet.boxes()));
            Writer out = writer(zip);
            sheet.comments().writeBoxes(out);
            out.flush();
            zip.closeEntry();
        }
        String relations = Relations.fileFor(sheet.part());
        if ((sheet.newTexts() || sheet.newBoxes()) && !parts.has(relations)) {
            zip.putNextEntry(new ZipEntry(relations));
            Writer out = writer(zip);
            out.write(Linking.relations(relationsAddedTo(relations)));
            out.flush();
            zip.closeEntry();
        }
    }

    private void writeAdded(int index, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(addedPart(index)));
        Writer out = writer(zip);
        String tabColor = index == 0 ? "FF0B5D5E" : "";
        SheetWriter sheet = new SheetWriter(
                out,
                styles,
                new SheetLayout(index == 0, tabColor, added.get(index).widths()));
        added.get(index).rows().write(sheet);
        sheet.end();
        out.flush();
        zip.closeEntry();
    }

    private static String addedPart(int index) {
        return "xl/worksheets/kerja" + (index + 1) + ".xml";
    }

    private List<WorkbookPart.Tab> addedTabs() {
        List<WorkbookPart.Tab> tabs = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            tabs.add(new WorkbookPart.Tab(workbook.freeName(added.get(i).name()), "kerjaSheet" + (i + 1)));
        }
        return tabs;
    }

    private String addedTypes() {
        StringBuilder types = new StringBuilder();
        for (int i = 0; i < added.size(); i++) {
            types.append(Linking.type(addedPart(i), "spreadsheetml.worksheet+xml"));
        }
        for (SheetNotes sheet : sheets.values()) {
            types.append(sheet.newTexts() ? Linking.type(sheet.texts(), "spreadsheetml.comments+xml") : "");
            types.append(sheet.newBoxes() ? Linking.type(sheet.boxes(), "vmlDrawing") : "");
        }
        return types.toString();
    }

    private String relationsAddedTo(String part) {
        StringBuilder relations = new StringBuilder();
        if (part.equals(Relations.fileFor(workbookPart))) {
            for (int i = 0; i < added.size(); i++) {
                relations.append(Linking.relation("kerjaSheet" + (i + 1), "worksheet", addedPart(i)));
            }
        }
        for (SheetNotes sheet : sheets.values()) {
            if (part.equals(Relations.fileFor(sheet.part()))) {
                relations.append(sheet.newTexts() ? Linking.relation("kerjaNotes", "comments", sheet.texts()) : "");
                relations.append(sheet.newBoxes() ? Linking.relation("kerjaBoxes", "vmlDrawing", sheet.boxes()) : "");
            }
        }
        return relations.toString();
    }

    /** Copies a part while changing it. */
    private interface Editing {
        void copy(XmlTokens xml, Writer out) throws IOException;
    }

    private void edit(String part, ZipOutputStream zip, Editing editing) throws IOException {
        try (Reader in = parts.text(part)) {
            Writer out = writer(zip);
            editing.copy(new XmlTokens(in), out);
            out.flush();
        }
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }
}
