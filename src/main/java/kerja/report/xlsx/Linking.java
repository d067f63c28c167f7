package kerja.report.xlsx;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** What holds a workbook's parts together: their types, and the relations between them. */
final class Linking {

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final String WORKBOOK = TYPES + "spreadsheetml.sheet.main+xml";

    private Linking() {}

    /** Whether a part has no place in a changed copy: macros, signatures. */
    static boolean isLeftOut(String part) {
        return part.toLowerCase(Locale.ROOT).matches("(.*/)?vba(project|data).*|_xmlsignatures/.*");
    }

    /** Copies the types of parts with others added; a workbook of any kind becomes a plain one. */
    static void copyTypes(XmlTokens xml, Writer out, String workbook, String added) throws IOException {
        while (xml.next()) {
            if (xml.opens("Override") && xml.attribute("PartName").equals("/" + workbook)) {
                out.write(xml.with("ContentType", WORKBOOK));
            } else if (!(xml.opens("Override") && isLeftOut(withoutSlash(xml.attribute("PartName"))))) {
                out.write(xml.closes("Types") ? added : "");
                out.append(xml.text());
            }
        }
    }

    /** Copies the relations of a part with others added. */
    static void copyRelations(XmlTokens xml, Writer out, String added) throws IOException {
        while (xml.next()) {
            if (xml.opens("Relationships") && xml.kind() == XmlTokens.Kind.EMPTY) {
                out.write(XmlTokens.opened(xml.text().toString()) + added + "</" + xml.prefix() + "Relationships>");
            } else if (!(xml.opens("Relationship") && isLeftOut(withoutSlash(xml.attribute("Target"))))) {
                out.write(xml.closes("Relationships") ? added : "");
                out.append(xml.text());
            }
        }
    }

    /** A part with relations, for an owner that had none. */
    static String relations(String relations) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    /** One relation; its target is named from the root. */
    static String relation(String id, String type, String part) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + WorkbookPart.RELATIONS + "/" + type + "\" Target=\"/"
                + XmlText.escape(part) + "\"/>";
    }

    /** The type of one part. */
    static String type(String part, String type) {
        return "<Override PartName=\"/" + XmlText.escape(part) + "\" ContentType=\"" + TYPES + type + "\"/>";
    }

    private static String withoutSlash(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
