package kerja.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed deliveries are what the generator makes; {@code -Dsample.update} writes them anew. */
class SampleInputTest {
    private static final Path FOLDER = Path.of("sample-input");

    @BeforeAll
    static void writesTheFilesIfAsked() throws IOException {
        if (System.getProperty("sample.update") != null) {
            SampleInput.write(FOLDER);
        }
    }

    @Test
    void holdsWhatTheGeneratorMakes() throws IOException {
        for (SampleFile file : SampleInput.files()) {
            Path committed = FOLDER.resolve(file.path());
            assertThat(committed).exists();
            assertThat(parts(Files.readAllBytes(committed)))
                    .as("%s, which mvn test -Dtest=SampleInputTest -Dsample.update writes", file.path())
                    .isEqualTo(parts(file.content()));
        }
    }

    @Test
    void holdsNothingElse() throws IOException {
        try (Stream<Path> found = Files.walk(FOLDER)) {
            assertThat(found.filter(Files::isRegularFile)
                            .map(it -> FOLDER.relativize(it).toString().replace('\\', '/'))
                            .filter(it -> !it.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            SampleInput.files().stream().map(SampleFile::path).toList());
        }
    }

    @Test
    void isNamedFileByFileInItsReadme() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("README.md")))
                .contains(SampleInput.files().stream().map(SampleFile::path).toList());
    }

    /** What a file holds, whatever the compressor: the parts of a zipped workbook, or the one part of any other file. */
    private static Map<String, String> parts(byte[] content) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        } else {
            parts.put("", new String(content, StandardCharsets.ISO_8859_1));
        }
        return parts;
    }
}
