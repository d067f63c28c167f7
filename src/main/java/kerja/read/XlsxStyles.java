package kerja.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the styles of an XLSX workbook say about content: number format, indent, bold. */
final class XlsxStyles {

    /**
     * One cell style.
     *
     * @param isDate true if the format shows a number as a date
     */
    record Style(int formatId, String format, boolean isDate, int indent, boolean bold) {}

    static final Style PLAIN = new Style(0, "General", false, 0, false);

    private static final int MAX_INDENT = 250;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> boldFonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles of(InputStream part) throws XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        XMLStreamReader xml = SafeXml.read(part);
        while (SafeXml.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "numFmts" -> styles.readFormats(xml);
                case "fonts" -> styles.readFonts(xml);
                case "cellXfs" -> styles.readStyles(xml);
                default -> {
                    // Borders, fills and named styles say nothing about content.
                }
            }
        }
        return styles;
    }

    /** The style a cell points to; the plain one if there is none. */
    Style at(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }

    private void readFormats(XMLStreamReader xml) throws XMLStreamException {
        while (SafeXml.nextChild(xml, "numFmts")) {
            if (xml.getLocalName().equals("numFmt")) {
                formats.put(number(xml, "numFmtId"), SafeXml.attribute(xml, "formatCode", "General"));
            }
        }
    }

    private void readFonts(XMLStreamReader xml) throws XMLStreamException {
        while (SafeXml.nextChild(xml, "fonts")) {
            if (xml.getLocalName().equals("font")) {
                boldFonts.add(false);
            } else if (xml.getLocalName().equals("b") && !boldFonts.isEmpty()) {
                boldFonts.set(boldFonts.size() - 1, SafeXml.attribute(xml, "val") == null || SafeXml.flag(xml, "val"));
            }
        }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        while (SafeXml.nextChild(xml, "cellXfs")) {
            if (xml.getLocalName().equals("xf")) {
                styles.add(style(number(xml, "numFmtId"), number(xml, "fontId")));
            } else if (xml.getLocalName().equals("alignment") && !styles.isEmpty()) {
                Style style = styles.remove(styles.size() - 1);
                int indent = Math.min(MAX_INDENT, Math.max(0, number(xml, "indent")));
                styles.add(new Style(style.formatId(), style.format(), style.isDate(), indent, style.bold()));
            }
        }
    }

    private Style style(int formatId, int fontId) {
        String format = formats.get(formatId);
        if (format == null) {
            format = isEasternDate(formatId) ? "d/m/yyyy" : BuiltinFormats.getBuiltinFormat(formatId);
        }
        if (format == null) {
            format = "General";
        }
        boolean bold = fontId >= 0 && fontId < boldFonts.size() && boldFonts.get(fontId);
        return new Style(formatId, format, DateUtil.isADateFormat(formatId, format), 0, bold);
    }

    /** Formats that Excel writes by number alone in East Asian and Thai editions. */
    private static boolean isEasternDate(int formatId) {
        boolean eastAsian = (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58);
        return eastAsian || (formatId >= 71 && formatId <= 81);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        try {
            return Integer.parseInt(SafeXml.attribute(xml, attribute, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
