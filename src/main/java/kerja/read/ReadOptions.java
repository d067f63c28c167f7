package kerja.read;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a feed knows beforehand about a file, and how much of it Kerja is willing to take in.
 *
 * @param charset name of the text's encoding as Java knows it, or {@code TCVN3} or {@code Zawgyi} for text typed with a
 *     font of its own; null to let the content decide. A byte order mark in the file wins
 * @param delimiter what separates the fields of a text file; null to let the content decide
 * @param streaming true for long tables: workbooks are read in constant memory, without merges, indents and comments
 * @param maxCells cells with content that a workbook may hold when it is read as a whole
 * @param maxBytes bytes that a workbook may unpack to
 */
public record ReadOptions(
        @Nullable String charset, @Nullable Character delimiter, boolean streaming, int maxCells, long maxBytes) {

    /** Nothing known beforehand; two million cells, two gigabytes. */
    public static final ReadOptions DEFAULT = new ReadOptions(null, null, false, 2_000_000, 2L << 30);

    public ReadOptions {
        if (charset != null && !isKnownCharset(charset)) {
            throw new IllegalArgumentException("There is no encoding named \"" + charset + "\"; known are UTF-8,"
                    + " UTF-16, windows-1252, windows-874, windows-1258, TCVN3, Zawgyi and the other names Java knows");
        }
        if (maxCells < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("Limits start at 1, got " + maxCells + " cells, " + maxBytes + " bytes");
        }
    }

    /** True if text in this encoding can be read. */
    public static boolean isKnownCharset(String name) {
        if (LegacyFont.find(name).isPresent()) {
            return true;
        }
        return name.matches("[A-Za-z0-9][A-Za-z0-9.:_+-]*") && Charset.isSupported(name.toUpperCase(Locale.ROOT));
    }

    public ReadOptions withCharset(@Nullable String name) {
        return new ReadOptions(name, delimiter, streaming, maxCells, maxBytes);
    }

    public ReadOptions withDelimiter(@Nullable Character separator) {
        return new ReadOptions(charset, separator, streaming, maxCells, maxBytes);
    }

    public ReadOptions withStreaming(boolean streamed) {
        return new ReadOptions(charset, delimiter, streamed, maxCells, maxBytes);
    }

    public ReadOptions withLimits(int cells, long bytes) {
        return new ReadOptions(charset, delimiter, streaming, cells, bytes);
    }
}
