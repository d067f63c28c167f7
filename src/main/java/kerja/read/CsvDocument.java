package kerja.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;

/** A text file of delimited fields: a document of one sheet, read line by line in constant memory. */
final class CsvDocument implements Document {

    private static final int DELIMITER_SAMPLE = 1 << 16;

    private final Path file;
    private final Place place;
    private final TextEncoding encoding;
    private final Delimiter delimiter;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();

    private CsvDocument(Path file, Place place, TextEncoding encoding, Delimiter delimiter) {
        this.file = file;
        this.place = place;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    static CsvDocument open(Path file, String fileName, ReadOptions options, TextProbe probe, List<Finding> noticed)
            throws IOException {
        TextEncoding encoding = TextEncoding.of(probe, options.charset());
        char[] sample = new char[DELIMITER_SAMPLE];
        int length;
        try (Reader reader = reader(file, encoding)) {
            length = Math.max(0, readFully(reader, sample));
        }
        String beginning = new String(sample, 0, length);
        Delimiter found = Delimiter.of(beginning, length < DELIMITER_SAMPLE);
        Character asked = options.delimiter();
        Delimiter delimiter = asked == null || found.declared() ? found : new Delimiter(asked, false);
        CsvDocument document = new CsvDocument(file, Place.ofFile(fileName), encoding, delimiter);
        document.findings.addAll(noticed);
        document.judgeText(probe, beginning);
        return document;
    }

    private void judgeText(TextProbe probe, String beginning) {
        String charset = encoding.charset().name();
        if (encoding.losesText(probe)) {
            report(place, Phrased.of(Phrase.NO_SUCH_LETTERS, charset), Phrased.of(Phrase.SAVED_AS_UTF_8));
        }
        if (probe.count(0) > 0 && !charset.startsWith("UTF-16") && !charset.startsWith("UTF-32")) {
            report(place, Phrased.of(Phrase.NUL_LEFT_OUT, probe.count(0)), Phrased.of(Phrase.NO_NUL));
        }
        if (encoding.font() == null) {
            Optional<LegacyFont> font = LegacyFont.findIn(beginning);
            font.ifPresent(it -> report(
                    place, Phrased.of(Phrase.LETTERS_OF_FONT, it.name()), Phrased.of(Phrase.UNICODE, it.name())));
        }
    }

    private void report(Place where, Phrased found, Phrased expected) {
        findings.add(new Finding(FindingCode.TEXT_UNREADABLE, where, found, expected));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new CsvSheet());
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        for (Closeable one : open) {
            try {
                one.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("Cannot close " + file + ": " + e.getMessage(), e);
            }
        }
        open.clear();
    }

    private static int readFully(Reader reader, char[] into) throws IOException {
        int length = 0;
        int more = reader.read(into, 0, into.length);
        while (more > 0) {
            length += more;
            more = reader.read(into, length, into.length - length);
        }
        return length;
    }

    private static Reader reader(Path file, TextEncoding encoding) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        bytes.skipNBytes(encoding.markLength());
        return new InputStreamReader(
                bytes,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private final class CsvSheet implements Sheet {

        @Override
        public String name() {
            return "";
        }

        @Override
        public int position() {
            return 1;
        }

        @Override
        public boolean isHidden() {
            return false;
        }

        @Override
        public List<Merge> merges() {
            return List.of();
        }

        @Override
        public Iterator<Row> rows() throws IOException {
            Reader reader = reader(file, encoding);
            open.add(reader);
            return new CsvRows(reader, delimiter, encoding.font(), place, findings::add);
        }
    }
}
