package kerja.read;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kerja.finding.Phrase;

/**
 * The parts of an XLSX file, found by name and by their relations to one another. Nothing is ever unpacked to disk.
 *
 * <p>All parts together unpack to a limit, counted while they are read: what the archive says about their size is not
 * believed.
 */
final class XlsxArchive implements Closeable {

    /** What one part says about another: the last word of the relation's type, and the other's name. */
    record Relation(String type, String part) {}

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final long maxBytes;
    private long bytes;

    XlsxArchive(Path file, long maxBytes) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.maxBytes = maxBytes;
        zip.stream().forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    boolean hasPartEndingWith(String ending) {
        return parts.keySet().stream().anyMatch(part -> part.endsWith(ending));
    }

    /** The beginning of a part as text; empty if there is no such part. */
    String beginningOf(String part) throws IOException {
        if (!has(part)) {
            return "";
        }
        try (InputStream in = open(part)) {
            return new String(in.readNBytes(200), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    InputStream open(String part) throws IOException {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw new MissingPartException(part);
        }
        return new Counted(zip.getInputStream(entry));
    }

    /** The relations of a part by their id; empty if it has none. */
    Map<String, Relation> relationsOf(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String relations = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> found = new HashMap<>();
        if (!has(relations)) {
            return found;
        }
        try (InputStream in = open(relations)) {
            XMLStreamReader xml = SafeXml.read(in);
            while (SafeXml.nextElement(xml)) {
                if (xml.getLocalName().equals("Relationship")
                        && !"External".equals(SafeXml.attribute(xml, "TargetMode"))) {
                    String type = SafeXml.attribute(xml, "Type", "");
                    found.put(
                            SafeXml.attribute(xml, "Id", ""),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolve(folder, SafeXml.attribute(xml, "Target", ""))));
                }
            }
        }
        return found;
    }

    /** The first part that another points to with a relation of this type. */
    static Optional<String> findPart(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::part)
                .findFirst();
    }

    private static String resolve(String folder, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : Path.of("/" + folder).resolve(target).normalize().toString().substring(1);
    }

    private static String key(String name) {
        String part = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return part.startsWith("/") ? part.substring(1) : part;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A part that the workbook names and does not have. */
    static final class MissingPartException extends IOException {
        MissingPartException(String part) {
            super("The part " + part + " is missing");
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            bytes += Math.max(count, 0);
            if (bytes > maxBytes) {
                throw new TooLargeException(Phrase.MORE_UNPACKED, maxBytes);
            }
            return count;
        }
    }
}
