package kerja.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kerja.finding.Phrase;

/** The texts of an XLSX workbook: shared strings, inline strings and comments, with superscripts kept apart. */
final class XlsxText {

    private static final int MAX_LETTERS = 100_000_000;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /** The shared strings in their order. */
    static List<String> sharedStrings(InputStream part) throws XMLStreamException, IOException {
        List<String> strings = new ArrayList<>();
        long letters = 0;
        XMLStreamReader xml = SafeXml.read(part);
        while (SafeXml.nextElement(xml)) {
            if (xml.getLocalName().equals("si")) {
                String text = richText(xml, "si");
                letters += text.length();
                if (letters > MAX_LETTERS) {
                    throw new TooLargeException(Phrase.MORE_TEXT, MAX_LETTERS);
                }
                strings.add(text);
            }
        }
        return strings;
    }

    /** The comments of a sheet by A1 reference. */
    static Map<String, String> comments(InputStream part) throws XMLStreamException {
        Map<String, String> comments = new HashMap<>();
        XMLStreamReader xml = SafeXml.read(part);
        String cell = "";
        while (SafeXml.nextElement(xml)) {
            if (xml.getLocalName().equals("comment")) {
                cell = SafeXml.attribute(xml, "ref", "");
            } else if (xml.getLocalName().equals("text")) {
                comments.put(cell, richText(xml, "text"));
            }
        }
        return comments;
    }

    /** The text of the element just entered, up to its end: plain or in runs, without phonetic guides. */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean superscript = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "r" -> superscript = false;
                    case "vertAlign" -> superscript = "superscript".equals(SafeXml.attribute(xml, "val"));
                    case "t" -> text.append(superscript ? Superscript.of(content(xml)) : content(xml));
                    case "rPh" -> skip(xml, "rPh");
                    default -> {
                        // Fonts and colours say nothing about the text.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                break;
            }
        }
        return text.toString();
    }

    /** The characters of the element just entered, with the escapes that XLSX has for what XML cannot hold. */
    static String content(XMLStreamReader xml) throws XMLStreamException {
        return unescape(xml.getElementText());
    }

    static String unescape(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(it -> {
            char letter = (char) Integer.parseInt(it.group(1), 16);
            return letter == 0 ? "" : Matcher.quoteReplacement(String.valueOf(letter));
        });
    }

    private static void skip(XMLStreamReader xml, String element) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return;
            }
        }
    }
}
