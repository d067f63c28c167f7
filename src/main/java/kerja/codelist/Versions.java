package kerja.codelist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import kerja.provenance.Sha256;

/**
 * Which state of the words and the codes a delivery is read with; another one means that some file of theirs changed.
 *
 * @param mapping of dictionaries and correspondences: first twelve hex digits of the SHA-256 of their files
 * @param codeLists of code lists, the same
 */
public record Versions(String mapping, String codeLists) {

    static Versions of(Path jobs) {
        return new Versions(hash(jobs, List.of("dictionaries", "correspondences")), hash(jobs, List.of("codelists")));
    }

    private static String hash(Path jobs, List<String> folders) {
        try {
            MessageDigest digest = Sha256.digest();
            for (String folder : folders) {
                for (Path file : files(jobs.resolve(folder))) {
                    digest.update(jobs.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return Sha256.version(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folders + " in " + jobs, e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
