package kerja.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Parsed;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a delivered file: XLSX, XLS, text of delimited fields, web pages, JSON-stat, and what calls itself so.
 *
 * <p>The content decides what a file is. What cannot be read comes back as a finding; an exception means that the disk
 * failed, not the file.
 */
public final class DocumentReader {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    private static final int HEAD = 4096;
    private static final int MAX_HELD_FILE = 512 << 20;
    private static final int MAX_PAGE = 64 << 20;
    private static final Phrased READABLE = Phrased.of(Phrase.READABLE_FILE);

    private final Path file;
    private final Place place;
    private final String fileName;
    private final ReadOptions options;
    private final List<Finding> noticed = new ArrayList<>();

    private DocumentReader(Path file, String fileName, ReadOptions options) {
        this.file = file;
        this.fileName = fileName;
        this.place = Place.ofFile(fileName);
        this.options = options;
    }

    /**
     * Opens a file under the name it was delivered with: a document, or the finding that says why there is none.
     *
     * @throws IOException if the file cannot be got from the disk
     */
    public static Parsed<Document> open(Path file, String fileName, ReadOptions options) throws IOException {
        return new DocumentReader(file, fileName, options).open();
    }

    private Parsed<Document> open() throws IOException {
        byte[] head = head();
        if (head.length == 0) {
            return unreadable(FindingCode.FILE_EMPTY, Phrased.of(Phrase.NO_BYTES), READABLE);
        }
        FileFormat format = FileFormat.of(head);
        Parsed<Document> opened =
                switch (format) {
                    case XLSX -> openArchive();
                    case XLS -> openOle2();
                    case OLD_XLS -> oldWorkbook();
                    case FOREIGN -> unreadable(FindingCode.FILE_UNREADABLE, FileFormat.words(head), READABLE);
                    case JSON -> openJson();
                    case HTML, XML_SPREADSHEET, TEXT -> openText(format);
                };
        return opened;
    }

    private byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private void noticeEnding(FileFormat format) {
        if (!format.fits(fileName)) {
            notice(FindingCode.FILE_FORMAT_MISMATCH, format.words(), Phrased.of(Phrase.FITTING_NAME));
        }
    }

    private Parsed<Document> openArchive() throws IOException {
        try (XlsxArchive archive = new XlsxArchive(file, options.maxBytes())) {
            Optional<Phrased> other = otherArchive(archive);
            if (other.isPresent()) {
                return unreadable(FindingCode.FILE_UNREADABLE, other.get(), READABLE);
            }
            noticeEnding(FileFormat.XLSX);
            if (archive.hasPartEndingWith("vbaproject.bin")) {
                notice(FindingCode.FILE_HAS_MACROS, Phrased.of(Phrase.MACROS), Phrased.of(Phrase.NO_MACROS));
            }
            List<Sheet> sheets = XlsxReader.read(archive, options.maxCells());
            return held(sheets);
        } catch (TooLargeException e) {
            return tooLarge(e);
        } catch (ZipException e) {
            return unreadable(
                    FindingCode.FILE_TRUNCATED, Phrased.of(Phrase.END_MISSING), Phrased.of(Phrase.WHOLE_FILE));
        } catch (XMLStreamException e) {
            return e.getNestedException() instanceof TooLargeException reason ? tooLarge(reason) : damaged(e);
        } catch (java.io.EOFException | XlsxArchive.MissingPartException | RuntimeException e) {
            return damaged(e);
        }
    }

    /** What an archive is if it is no XLSX workbook. */
    private static Optional<Phrased> otherArchive(XlsxArchive archive) throws IOException, XMLStreamException {
        if (archive.has("xl/workbook.bin")) {
            return Optional.of(Phrased.of(Phrase.FILE_OF_KIND, "XLSB"));
        }
        if (archive.beginningOf("mimetype").contains("opendocument")) {
            return Optional.of(Phrased.of(Phrase.FILE_OF_KIND, "OpenDocument"));
        }
        if (archive.has("word/document.xml")) {
            return Optional.of(Phrased.of(Phrase.DOCUMENT_OF_KIND, "Word"));
        }
        return archive.has(XlsxReader.workbookOf(archive))
                ? Optional.empty()
                : Optional.of(Phrased.of(Phrase.NO_WORKBOOK_INSIDE));
    }

    private Parsed<Document> openOle2() throws IOException {
        if (Files.size(file) > MAX_HELD_FILE) {
            return unreadable(
                    FindingCode.FILE_TOO_LARGE,
                    Phrased.of(Phrase.BYTES, Files.size(file)),
                    Phrased.of(Phrase.MOST_BYTES, MAX_HELD_FILE));
        }
        byte[] content = Files.readAllBytes(file);
        try {
            List<Sheet> sheets = XlsReader.read(content, options.maxCells());
            noticeEnding(FileFormat.XLS);
            return held(sheets);
        } catch (EncryptedDocumentException e) {
            return encrypted();
        } catch (OldFileFormatException e) {
            return oldWorkbook();
        } catch (TooLargeException e) {
            return tooLarge(e);
        } catch (IOException | RuntimeException e) {
            return damaged(e);
        }
    }

    private Parsed<Document> openText(FileFormat format) throws IOException {
        TextProbe probe = TextProbe.of(file);
        noticeEnding(format);
        if (probe.isBinary()) {
            return unreadable(FindingCode.FILE_UNREADABLE, Phrased.of(Phrase.BINARY_FILE), READABLE);
        }
        if (probe.isBlank()) {
            return unreadable(FindingCode.FILE_EMPTY, Phrased.of(Phrase.ONLY_BLANKS), READABLE);
        }
        return switch (format) {
            case HTML -> openPage(probe);
            case XML_SPREADSHEET -> unreadable(FindingCode.FILE_UNREADABLE, format.words(), READABLE);
            default -> new Parsed.Value<>(CsvDocument.open(file, fileName, options, probe, noticed));
        };
    }

    private Parsed<Document> openPage(TextProbe probe) throws IOException {
        if (probe.bytes() > MAX_PAGE) {
            return unreadable(
                    FindingCode.FILE_TOO_LARGE,
                    Phrased.of(Phrase.BYTES, probe.bytes()),
                    Phrased.of(Phrase.MOST_BYTES, MAX_PAGE));
        }
        try {
            return held(HtmlReader.read(file, probe, options));
        } catch (TooLargeException e) {
            return tooLarge(e);
        }
    }

    private Parsed<Document> openJson() throws IOException {
        try {
            List<Sheet> sheets = JsonStatReader.read(file, options.maxCells());
            noticeEnding(FileFormat.JSON);
            return held(sheets);
        } catch (NoTableException e) {
            return unreadable(FindingCode.FILE_UNREADABLE, e.found(), READABLE);
        } catch (TooLargeException e) {
            return tooLarge(e);
        }
    }

    private Parsed<Document> held(List<Sheet> sheets) {
        return new Parsed.Value<>(new HeldDocument(sheets, noticed));
    }

    private Parsed<Document> encrypted() {
        return unreadable(FindingCode.FILE_ENCRYPTED, Phrased.of(Phrase.PASSWORD), Phrased.of(Phrase.NO_PASSWORD));
    }

    private Parsed<Document> oldWorkbook() {
        return unreadable(FindingCode.FILE_UNREADABLE, FileFormat.OLD_XLS.words(), Phrased.of(Phrase.SAVED_AS_XLSX));
    }

    private Parsed<Document> tooLarge(TooLargeException e) {
        return unreadable(
                FindingCode.FILE_TOO_LARGE,
                e.found(),
                Phrased.of(Phrase.MOST_CELLS, options.maxCells(), options.maxBytes()));
    }

    /** The file's own fault: it has been got from the disk, and does not hold what its format asks for. */
    private Parsed<Document> damaged(Exception e) {
        LOG.info("{} is damaged: {}", file, e.getMessage());
        return unreadable(
                FindingCode.FILE_UNREADABLE, Phrased.of(Phrase.DAMAGED_WORKBOOK), Phrased.of(Phrase.SAVED_AGAIN));
    }

    private void notice(FindingCode code, Phrased found, Phrased expected) {
        noticed.add(new Finding(code, place, found, expected));
    }

    private Parsed<Document> unreadable(FindingCode code, Phrased found, Phrased expected) {
        return new Parsed.Unreadable<>(new Finding(code, place, found, expected));
    }
}
