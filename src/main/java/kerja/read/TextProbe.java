package kerja.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What one pass over all bytes of a text file shows, whatever its length: whether it is UTF-8 throughout, how often
 * each byte occurs, and a sample from the first place where it leaves ASCII.
 */
final class TextProbe {

    private static final int CHUNK = 1 << 16;

    private final long[] counts = new long[256];
    private final long[] nulsAt = new long[2];
    private boolean utf8 = true;
    private byte[] head = {};
    private byte[] sample = {};

    private TextProbe() {}

    static TextProbe of(Path file) throws IOException {
        TextProbe probe = new TextProbe();
        try (InputStream in = Files.newInputStream(file)) {
            probe.read(in);
        }
        return probe;
    }

    private void read(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer pending = ByteBuffer.allocate(CHUNK + 8);
        CharBuffer scratch = CharBuffer.allocate(CHUNK + 8);
        byte[] chunk = new byte[CHUNK];
        for (int length = in.readNBytes(chunk, 0, CHUNK); length > 0; length = in.readNBytes(chunk, 0, CHUNK)) {
            count(chunk, length);
            if (utf8) {
                pending.put(chunk, 0, length).flip();
                utf8 = !decoder.decode(pending, scratch.clear(), false).isError();
                pending.compact();
            }
        }
        utf8 = utf8 && pending.position() == 0;
    }

    private void count(byte[] chunk, int length) {
        boolean foreign = false;
        for (int i = 0; i < length; i++) {
            int value = chunk[i] & 0xFF;
            counts[value]++;
            foreign |= value >= 0x80;
            if (value == 0) {
                nulsAt[i & 1]++;
            }
        }
        if (head.length == 0) {
            head = Arrays.copyOf(chunk, length);
        }
        if (sample.length == 0 && foreign) {
            sample = Arrays.copyOf(chunk, length);
        }
    }

    /** The first bytes of the file. */
    byte[] head() {
        return head.clone();
    }

    /** Bytes around the first that are not ASCII; none if all are. */
    byte[] sample() {
        return sample.clone();
    }

    boolean isUtf8() {
        return utf8;
    }

    long count(int value) {
        return counts[value];
    }

    long bytes() {
        return Arrays.stream(counts).sum();
    }

    /** NUL bytes at even positions (side 0) or odd ones (side 1), counted from 0. */
    long nulsAt(int side) {
        return nulsAt[side];
    }

    /**
     * True if so many bytes are controls that the file is no text. NUL is left aside: UTF-16 is full of it. After the mark
     * of UTF-16 all bytes are letters: those of Thai are written with the bytes of controls.
     */
    boolean isBinary() {
        boolean isMarked = startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF);
        return !isMarked && controls() * 50 > bytes();
    }

    private boolean startsWith(int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    /** True if nothing but blanks, line ends and byte order marks is there. */
    boolean isBlank() {
        long blanks =
                counts[0] + counts[' '] + counts['\t'] + counts['\n'] + counts['\r'] + counts['\f'] + counts[0x1A];
        long marks =
                bytes() <= 4 + blanks ? counts[0xEF] + counts[0xBB] + counts[0xBF] + counts[0xFE] + counts[0xFF] : 0;
        return blanks + marks == bytes();
    }

    private long controls() {
        long controls = 0;
        for (int value = 1; value < ' '; value++) {
            if (value != '\t' && value != '\n' && value != '\r' && value != '\f' && value != 0x1A) {
                controls += counts[value];
            }
        }
        return controls;
    }
}
