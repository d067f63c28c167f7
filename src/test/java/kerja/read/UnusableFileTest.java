package kerja.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that cannot be used says what it is in a phrase, which every language of the senders has. */
class UnusableFileTest {

    private final Path folder;

    UnusableFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, DOCUMENT_OF_KIND, PDF document",
        "{\\rtf1, DOCUMENT_OF_KIND, RTF document",
        "7z\u00BC\u00AF, ARCHIVE_OF_KIND, 7z archive",
        "\u0089PNG, PICTURE_OF_KIND, PNG picture",
        "PAR1, FILE_OF_KIND, Parquet file",
        "SQLite format 3, DATABASE_OF_KIND, SQLite database"
    })
    void tellsWhatIsNoTable(String beginning, Phrase phrase, String english) throws IOException {
        Finding finding = findingOf((beginning + "\n1,2,3\n").getBytes(StandardCharsets.ISO_8859_1), "a.xlsx");

        assertThat(finding.code()).isEqualTo(FindingCode.FILE_UNREADABLE);
        assertThat(finding.stands().phrase()).isEqualTo(phrase);
        assertThat(finding.found()).isEqualTo(english);
    }

    @Test
    void tellsAnEmptyFileFromOneOfBlanks() throws IOException {
        assertThat(findingOf(new byte[0], "a.csv").stands()).isEqualTo(Phrased.of(Phrase.NO_BYTES));
        assertThat(findingOf(" \r\n \r\n".getBytes(StandardCharsets.US_ASCII), "a.csv")
                        .stands())
                .isEqualTo(Phrased.of(Phrase.ONLY_BLANKS));
    }

    @Test
    void tellsAWorkbookWithAPassword() throws Exception {
        assertThat(findingOf(encryptedXlsx(), "a.xlsx"))
                .extracting(Finding::code, Finding::stands)
                .containsExactly(FindingCode.FILE_ENCRYPTED, Phrased.of(Phrase.PASSWORD));
        assertThat(findingOf(encryptedXls(), "a.xls"))
                .extracting(Finding::code, Finding::stands)
                .containsExactly(FindingCode.FILE_ENCRYPTED, Phrased.of(Phrase.PASSWORD));
    }

    @Test
    void tellsAWorkbookThatEndsTooEarly() throws IOException {
        byte[] whole = bytes(new XSSFWorkbook());

        assertThat(findingOf(Arrays.copyOf(whole, whole.length / 2), "a.xlsx"))
                .extracting(Finding::code, Finding::stands)
                .containsExactly(FindingCode.FILE_TRUNCATED, Phrased.of(Phrase.END_MISSING));
    }

    @Test
    void tellsADamagedWorkbook() throws IOException {
        byte[] whole = bytes(new HSSFWorkbook());

        Finding finding = findingOf(Arrays.copyOf(whole, 1024), "a.xls");

        assertThat(finding.code()).isEqualTo(FindingCode.FILE_UNREADABLE);
        assertThat(finding.stands()).isEqualTo(Phrased.of(Phrase.DAMAGED_WORKBOOK));
    }

    @Test
    void tellsArchivesThatAreNoWorkbook() throws IOException {
        assertThat(findingOf(archiveOf("word/document.xml"), "a.xlsx").found()).isEqualTo("Word document");
        assertThat(findingOf(archiveOf("xl/workbook.bin"), "a.xlsx").found()).isEqualTo("XLSB file");
        assertThat(findingOf("PK\005\006".getBytes(StandardCharsets.US_ASCII), "a.xlsx")
                        .found())
                .isEqualTo("a ZIP archive without a workbook");
        assertThat(findingOf(archiveOf("readme.txt"), "a.xlsx").found()).isEqualTo("a ZIP archive without a workbook");
    }

    @Test
    void tellsWhatUnpacksToTooMuch() throws IOException {
        Path file = write(bytes(workbook("many", "cells")), "a.xlsx");

        assertThat(Opened.findingOf(DocumentReader.open(file, "a.xlsx", ReadOptions.DEFAULT.withLimits(1, 1 << 20)))
                        .stands())
                .isEqualTo(Phrased.of(Phrase.MORE_CELLS, 1));
        assertThat(Opened.findingOf(DocumentReader.open(file, "a.xlsx", ReadOptions.DEFAULT.withLimits(9, 2000)))
                        .stands())
                .isEqualTo(Phrased.of(Phrase.MORE_UNPACKED, 2000));
    }

    @Test
    void noticesAnEndingThatSaysAnotherFormat() throws IOException {
        Path file = write(bytes(workbook("figure")), "a.xls");

        try (Document document = Opened.document(file)) {
            assertThat(document.findings())
                    .extracting(Finding::code, Finding::stands)
                    .containsExactly(tuple(FindingCode.FILE_FORMAT_MISMATCH, Phrased.of(Phrase.WORKBOOK)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a,"b~~            | FILE_TRUNCATED  | QUOTE_LEFT_OPEN
            a,"b" c,d         | FILE_UNREADABLE | TEXT_AFTER_QUOTE
            """)
    void namesTheLineOfABrokenQuotation(String line, FindingCode code, Phrase phrase) throws IOException {
        Path file = write(("x,y\n" + line + "\n").getBytes(StandardCharsets.US_ASCII), "a.csv");

        try (Document document = Opened.document(file)) {
            Opened.rows(document.sheets().get(0));

            assertThat(document.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(code);
                assertThat(finding.stands().phrase()).isEqualTo(phrase);
                assertThat(finding.where().row()).isEqualTo(2);
            });
        }
    }

    /** Excel saves "Unicode text" so. */
    @Test
    void readsThaiTextInUtf16() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = write("\uFEFFปี\tทั่วประเทศ\n2561\t66.53\n".getBytes(charset), "a.txt");

            try (Document document = Opened.document(file)) {
                assertThat(document.findings()).isEmpty();
                assertThat(Opened.stored(document.sheets().get(0), "B1")).isEqualTo("ทั่วประเทศ");
            }
        }
    }

    private Finding findingOf(byte[] content, String name) throws IOException {
        return Opened.findingOf(DocumentReader.open(write(content, name), name, ReadOptions.DEFAULT));
    }

    private Path write(byte[] content, String name) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static Workbook workbook(String... texts) {
        Workbook workbook = new XSSFWorkbook();
        var row = workbook.createSheet().createRow(0);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return workbook;
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (workbook.getNumberOfSheets() == 0) {
                workbook.createSheet();
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encryptedXlsx() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var into = encryptor.getDataStream(container)) {
                into.write(bytes(workbook("figure")));
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] encryptedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return bytes(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] archiveOf(String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write("text".getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
