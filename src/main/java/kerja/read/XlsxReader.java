package kerja.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XLSX workbook as a whole: the cells of all sheets with merges, indents, comments and what is hidden. */
final class XlsxReader {

    /** A sheet as the workbook lists it. */
    private record Tab(String name, int position, boolean hidden, String relation) {}

    private final XlsxArchive archive;
    private final CellBudget budget;
    private final List<Tab> tabs = new ArrayList<>();
    private boolean date1904;

    private XlsxReader(XlsxArchive archive, CellBudget budget) {
        this.archive = archive;
        this.budget = budget;
    }

    static List<Sheet> read(XlsxArchive archive, int maxCells) throws IOException, XMLStreamException {
        return new XlsxReader(archive, new CellBudget(maxCells)).sheets();
    }

    private List<Sheet> sheets() throws IOException, XMLStreamException {
        String workbook = workbookOf(archive);
        readTabs(workbook);
        Map<String, XlsxArchive.Relation> parts = archive.relationsOf(workbook);
        XlsxSheetParser parser = new XlsxSheetParser(strings(parts), styles(parts), date1904, budget);
        List<Sheet> sheets = new ArrayList<>();
        for (Tab tab : tabs) {
            XlsxArchive.Relation relation = parts.get(tab.relation());
            if (relation != null && relation.type().equals("worksheet")) {
                sheets.add(sheet(tab, relation.part(), parser));
            }
        }
        return sheets;
    }

    /** The part that holds the list of sheets. */
    static String workbookOf(XlsxArchive archive) throws IOException, XMLStreamException {
        return XlsxArchive.findPart(archive.relationsOf(""), "officeDocument").orElse("xl/workbook.xml");
    }

    private void readTabs(String workbook) throws IOException, XMLStreamException {
        try (InputStream in = archive.open(workbook)) {
            XMLStreamReader xml = SafeXml.read(in);
            while (SafeXml.nextElement(xml)) {
                if (xml.getLocalName().equals("workbookPr")) {
                    date1904 = SafeXml.flag(xml, "date1904");
                } else if (xml.getLocalName().equals("sheet") && !Sheet.isReport(SafeXml.attribute(xml, "name", ""))) {
                    boolean hidden = !SafeXml.attribute(xml, "state", "visible").equals("visible");
                    String name = SafeXml.attribute(xml, "name", "");
                    tabs.add(new Tab(name, tabs.size() + 1, hidden, SafeXml.attribute(xml, "id", "")));
                }
            }
        }
    }

    private List<String> strings(Map<String, XlsxArchive.Relation> parts) throws IOException, XMLStreamException {
        Optional<String> part = XlsxArchive.findPart(parts, "sharedStrings").filter(archive::has);
        if (part.isEmpty()) {
            return List.of();
        }
        try (InputStream in = archive.open(part.get())) {
            return XlsxText.sharedStrings(in);
        }
    }

    private XlsxStyles styles(Map<String, XlsxArchive.Relation> parts) throws IOException, XMLStreamException {
        Optional<String> part = XlsxArchive.findPart(parts, "styles").filter(archive::has);
        if (part.isEmpty()) {
            return XlsxStyles.none();
        }
        try (InputStream in = archive.open(part.get())) {
            return XlsxStyles.of(in);
        }
    }

    private Sheet sheet(Tab tab, String part, XlsxSheetParser parser) throws IOException, XMLStreamException {
        Map<String, String> comments = comments(part);
        try (InputStream in = archive.open(part)) {
            return parser.parse(tab.name(), tab.position(), tab.hidden(), in, comments);
        }
    }

    private Map<String, String> comments(String sheet) throws IOException, XMLStreamException {
        Optional<String> part =
                XlsxArchive.findPart(archive.relationsOf(sheet), "comments").filter(archive::has);
        if (part.isEmpty()) {
            return Map.of();
        }
        try (InputStream in = archive.open(part.get())) {
            return XlsxText.comments(in);
        }
    }
}
