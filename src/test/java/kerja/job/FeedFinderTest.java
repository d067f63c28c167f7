package kerja.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kerja.codelist.ReferenceData;
import kerja.feed.Feeds;
import kerja.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which feed reads a file: by its name, then by what it shows. */
class FeedFinderTest {
    private static final Path CORPUS = Path.of(System.getProperty("kerja.corpus", "../shared/corpus"));
    private static final ReferenceData DATA = ReferenceData.load(Path.of("jobs"));
    private static final String CROSS_TABLE = """
            feed: by-sex
            title: By sex
            publisher: An office
            deliveries: { from: VNM, file: "unemployed-*" }
            table:
              header: { row-with: Sex }
              rows: [ { column: A, sex: sex } ]
              columns: [ { header: 1, period: yyyy } ]
            given: { ref-area: VNM, freq: A, indicator: UNE_TUNE_SEX_AGE_NB, unit: persons }
            """;
    private static final String LONG_TABLE = """
            feed: records
            title: Records
            publisher: An office
            deliveries: { from: VNM, showing: [count] }
            table:
              columns:
                - { header: year, period: yyyy }
                - { header: count, indicator: UNE_TUNE_SEX_AGE_NB, unit: persons }
            given: { ref-area: VNM, freq: A }
            """;

    @Test
    void prefersTheFeedWhoseHeaderTheFileShowsToOneThatFitsByName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("by-sex.yaml"), CROSS_TABLE);
        Files.writeString(folder.resolve("records.yaml"), LONG_TABLE);
        FeedFinder finder = new FeedFinder(Feeds.load(folder, DATA.codeLists(), DATA.dictionaries(), DATA.units()));
        assertThat(found(finder, folder, "year,count\n2020,7\n")).isEqualTo("records");
        assertThat(found(finder, folder, "Sex,2020\nMale,7\n")).isEqualTo("by-sex");
        assertThat(found(finder, folder, "Gender,2020\nMale,7\n"))
                .as("a changed header is for the feed of that name to tell")
                .isEqualTo("by-sex");
    }

    @Test
    void findsOneFeedForEveryRealFile() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "No corpus at " + CORPUS + "; -Dkerja.corpus=DIR names one");
        FeedFinder finder =
                new FeedFinder(Feeds.load(Path.of("jobs/feeds"), DATA.codeLists(), DATA.dictionaries(), DATA.units()));
        List<String> lost = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CORPUS, 2)) {
            for (Path file : files.filter(it -> it.toString().matches(".*\\.(csv|xlsx?)"))
                    .filter(it -> CORPUS.relativize(it).getNameCount() == 2)
                    .toList()) {
                String sender = CORPUS.relativize(file).getName(0).toString().toUpperCase(Locale.ROOT);
                finder.find(file, sender, String.valueOf(file.getFileName())).match(feed -> true, () -> false, it -> {
                    if (it.code() != FindingCode.OUT_OF_SCOPE) {
                        lost.add(it.toString());
                    }
                    return false;
                });
            }
        }
        assertThat(lost).isEmpty();
    }

    private static String found(FeedFinder finder, Path folder, String table) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        return finder.find(file, "VNM", "unemployed-2020.csv")
                .match(feed -> feed.slug(), () -> "nothing", finding -> finding.toString());
    }
}
