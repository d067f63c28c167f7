package kerja.report.xlsx;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook's file by their names. What they unpack to is counted, and limited. */
final class Parts implements Closeable {

    private static final long MOST_BYTES = 4L << 30;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new LinkedHashMap<>();
    private long bytes;

    Parts(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                parts.putIfAbsent(normal(entry.getName()), entry);
            }
        }
    }

    Iterable<String> names() {
        return parts.keySet();
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    InputStream open(String part) throws IOException {
        ZipEntry entry = parts.get(part);
        if (entry == null) {
            throw new MalformedWorkbookException("The workbook has no part " + part);
        }
        return new Counted(zip.getInputStream(entry));
    }

    /** The part as text in UTF-8, without a byte order mark. */
    Reader text(String part) throws IOException {
        PushbackInputStream in = new PushbackInputStream(open(part), MARK.length);
        byte[] start = in.readNBytes(MARK.length);
        if (!Arrays.equals(start, MARK)) {
            in.unread(start);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private static String normal(String name) {
        String part = name.replace('\\', '/');
        return part.startsWith("/") ? part.substring(1) : part;
    }

    @Override
    public void close() throws IOException {
        zip.close();
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
            if (bytes > MOST_BYTES) {
                throw new MalformedWorkbookException("The workbook unpacks to more than " + MOST_BYTES + " bytes");
            }
            return count;
        }
    }
}
