package kerja.read;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML from strangers, read without document types, entities of their own, and anything outside of the stream. */
final class SafeXml {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("A document that reaches outside of itself is not read");
        });
    }

    private SafeXml() {}

    static synchronized XMLStreamReader read(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** Goes to the next start tag; false at the end of the document. */
    static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** True while the element just entered has not ended; for each child it stops at the start tag. */
    static boolean nextChild(XMLStreamReader xml, String parent) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(parent)) {
                return false;
            }
        }
        return false;
    }

    /** An attribute by its local name, whatever its namespace; null if absent. */
    static @Nullable String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute by its local name, with a value to take where it is absent. */
    static String attribute(XMLStreamReader xml, String localName, String otherwise) {
        String value = attribute(xml, localName);
        return value == null ? otherwise : value;
    }

    /** True if the attribute says so in one of XML's ways. */
    static boolean flag(XMLStreamReader xml, String localName) {
        String value = attribute(xml, localName, "0");
        return value.equals("1") || value.equals("true") || value.equals("on");
    }
}
