package kerja.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kerja.feed.Feeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check says: a line for each cause, the gravest first, in reading order. */
class CheckedFileTest {
    private static final Path JOBS = Path.of("jobs");

    private static final String FEED = """
            feed: unemployed
            title: Unemployed
            publisher: An office
            deliveries: { from: VNM, file: "unemployed*" }
            table:
              header: { row-with: Sex }
              rows: [ { column: A, sex: sex } ]
              columns: [ { header: 1, period: yyyy } ]
            given: { ref-area: VNM, freq: A, indicator: UNE_TUNE_SEX_AGE_NB, unit: persons, source: VNM-LFS, age: AGE_YTHADULT_YGE15 }
            """;

    @TempDir
    private Path folder;

    @Test
    void saysOnceWhatIsWrongWithALabelOfSeveralFigures() throws IOException {
        List<String> lines = checked("Sex,2018,Year 19,2020\nMale,1001,1002,1003\nFemale,2001,2002,20o3\n")
                .findings();

        assertThat(lines.get(0))
                .startsWith("error at C1: Not a period: found “Year 19”")
                .endsWith(" (2 figures)");
        assertThat(lines.get(1))
                .startsWith("error at D3: Not a number: found “20o3”")
                .doesNotContain("figures)");
    }

    @Test
    void reportsThatNothingIsLoaded() throws IOException {
        for (String table : List.of("Sex,2018\nMale,1001\nFemale,2001\n", "Sex,2018\nMale,1001\nFemale,20o1\n")) {
            Path report = checked(table).report();

            assertThat(Files.readString(report.resolve("report.html")))
                    .contains("This file was checked. Nothing of it is loaded yet.")
                    .doesNotContain("in the warehouse");
            assertThat(Files.readString(report.resolve("report.json"))).contains("\"only_checked\" : true");
        }
    }

    private Check.Result checked(String table) throws IOException {
        Path own = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(own.resolve("unemployed.yaml"), FEED);
        JobsFolder read = JobsFolder.read(JOBS);
        var data = read.reference();
        Feeds feeds = Feeds.load(own, data.codeLists(), data.dictionaries(), data.units());
        JobsFolder jobs = new JobsFolder(JOBS, data, feeds, read.catalogue(), read.rules());
        Path file = folder.resolve("unemployed.csv");
        Files.write(file, table.getBytes(StandardCharsets.UTF_8));
        try (Nights nights = new Nights(folder.resolve("night"))) {
            return new Check(nights.database.database().dataSource(), jobs, nights.settings(), Clock.systemUTC())
                    .check(file, "VNM");
        }
    }
}
