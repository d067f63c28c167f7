package kerja.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.stream.Stream;
import kerja.feed.Feeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file as a whole is told in the sender's language, with the English beside it. */
class WholeFileTest {
    private static final Path JOBS = Path.of("jobs");

    private static final String PRICES = """
            feed: prices
            title: Prices
            publisher: An office
            deliveries: { from: [THA, VNM], file: "prices*" }
            out-of-scope: { en: Prices; no labour market, th: ราคา ไม่ใช่ตลาดแรงงาน }
            """;

    @TempDir
    private Path folder;

    @Test
    void saysWhatAFileIsThatCannotBeRead() throws IOException, SQLException {
        String page = report("THA", "lfs_2024.xlsx", "%PDF-1.7 and so on", read());

        assertThat(page).contains("เอกสาร PDF", "PDF document");
        assertThat(page).contains("สมุดงาน Excel", "An Excel workbook");
    }

    @Test
    void saysWhyAFileIsOutOfScopeInTheLanguagesOfItsFeed() throws IOException, SQLException {
        JobsFolder jobs = withPrices();

        assertThat(report("THA", "prices.csv", "a,b\n1,2\n", jobs))
                .contains("ราคา ไม่ใช่ตลาดแรงงาน", "Prices; no labour market");
        assertThat(report("VNM", "prices.csv", "a,b\n1,2\n3,4\n", jobs)).contains("Prices; no labour market");
    }

    private String report(String sender, String name, String content, JobsFolder jobs)
            throws IOException, SQLException {
        try (Nights nights = new Nights(Files.createTempDirectory(folder, "night"))) {
            nights.deliver(sender, name, content.getBytes(StandardCharsets.UTF_8));
            new Nightly(nights.database.database(), jobs, nights.settings(), Progress.SILENT, Clock.systemUTC()).run();
            try (Stream<Path> files = Files.walk(nights.outbox)) {
                return Files.readString(files.filter(it -> it.endsWith("report.html"))
                        .findFirst()
                        .orElseThrow());
            }
        }
    }

    private static JobsFolder read() throws IOException {
        return JobsFolder.read(JOBS);
    }

    private JobsFolder withPrices() throws IOException {
        Path own = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(own.resolve("prices.yaml"), PRICES);
        JobsFolder jobs = read();
        var data = jobs.reference();
        Feeds feeds = Feeds.load(own, data.codeLists(), data.dictionaries(), data.units());
        return new JobsFolder(JOBS, data, feeds, jobs.catalogue(), jobs.rules());
    }
}
