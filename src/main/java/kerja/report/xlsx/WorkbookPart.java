package kerja.report.xlsx;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The list of a workbook's sheets, and its copy with a sheet before all others and perhaps some behind. */
final class WorkbookPart {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** A sheet as the workbook lists it. */
    record Tab(String name, String relation) {}

    private final List<Tab> tabs = new ArrayList<>();
    private int lastSheetId;

    static WorkbookPart of(Parts parts, String part) throws IOException {
        WorkbookPart workbook = new WorkbookPart();
        try (Reader in = parts.text(part)) {
            XmlTokens xml = new XmlTokens(in);
            while (xml.next()) {
                workbook.read(xml);
            }
        }
        return workbook;
    }

    private void read(XmlTokens xml) throws IOException {
        if (xml.opens("workbook") && xml.text().toString().contains("purl.oclc.org")) {
            throw new MalformedWorkbookException("The workbook is written in ISO's strict namespaces");
        } else if (xml.opens("sheet")) {
            tabs.add(new Tab(xml.attribute("name"), relationOf(xml)));
            String id = xml.attribute("sheetId");
            lastSheetId = Math.max(lastSheetId, id.matches("\\d{1,8}") ? Integer.parseInt(id) : 0);
        }
    }

    /** The attribute {@code id} of the relations' namespace, whatever its prefix. */
    private static String relationOf(XmlTokens xml) {
        String usual = xml.attribute("r:id");
        if (!usual.isEmpty()) {
            return usual;
        }
        java.util.regex.Matcher any = java.util.regex.Pattern.compile("\\s\\w+:id\\s*=\\s*[\"']([^\"']*)")
                .matcher(xml.text());
        return any.find() ? any.group(1) : "";
    }

    List<Tab> tabs() {
        return List.copyOf(tabs);
    }

    /** A name that no sheet has, made from this one. */
    String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; isTaken(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return tabs.stream().anyMatch(tab -> tab.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }

    /** Copies the part with further sheets, the first of them before all others and shown when the file is opened. */
    void write(XmlTokens xml, Writer out, List<Tab> added) throws IOException {
        while (xml.next()) {
            if (xml.opens("workbookView")) {
                out.write(atFirstTab(xml));
            } else if (xml.opens("definedName")
                    && !xml.attribute("localSheetId").isEmpty()) {
                int sheet = Integer.parseInt(xml.attribute("localSheetId"));
                out.write(xml.with("localSheetId", String.valueOf(sheet + 1)));
            } else if (xml.opens("sheets")) {
                out.append(xml.text());
                out.write(sheet(xml.prefix(), added.get(0), lastSheetId + 1));
            } else if (xml.closes("sheets")) {
                for (int i = 1; i < added.size(); i++) {
                    out.write(sheet(xml.prefix(), added.get(i), lastSheetId + 1 + i));
                }
                out.append(xml.text());
            } else {
                out.append(xml.text());
            }
        }
    }

    private static String atFirstTab(XmlTokens xml) throws IOException {
        XmlTokens changed = new XmlTokens(new java.io.StringReader(xml.without("activeTab")));
        changed.next();
        return changed.without("firstSheet");
    }

    private String sheet(String prefix, Tab tab, int sheetId) {
        return "<" + prefix + "sheet xmlns:kerja=\"" + RELATIONS + "\" name=\"" + XmlText.escape(tab.name())
                + "\" sheetId=\"" + sheetId + "\" kerja:id=\"" + tab.relation() + "\"/>";
    }
}
