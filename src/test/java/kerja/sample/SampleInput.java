package kerja.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample inbox: at least one delivery of each member, in layouts as its office uses them.
 *
 * <p>Figures are as published; {@code sample-input/README.md} names where each was seen, and the planted mistakes.
 */
final class SampleInput {
    private SampleInput() {}

    static List<SampleFile> files() {
        return Stream.of(
                        BruneiDarussalam.files(),
                        Cambodia.files(),
                        Indonesia.files(),
                        LaoPdr.files(),
                        Malaysia.files(),
                        Myanmar.files(),
                        Philippines.files(),
                        Singapore.files(),
                        Thailand.files(),
                        TimorLeste.files(),
                        VietNam.files(),
                        Ilostat.files(),
                        Unusable.files())
                .flatMap(List::stream)
                .toList();
    }

    static void write(Path folder) throws IOException {
        for (SampleFile file : files()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.content());
        }
    }
}
