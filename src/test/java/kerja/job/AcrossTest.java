package kerja.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two deliveries say about one figure is compared once both are loaded, and told to their sender. */
class AcrossTest {
    private static final Path ROUNDS = Path.of("sample-input/IDN/angkatan-kerja-sakernas-2015-2023.csv");
    private static final String WORKING = """
            Penduduk Bekerja dan Pengangguran,Jumlah dan Persentase Penduduk Bekerja dan Pengangguran,
            ,Penduduk Bekerja,Pengangguran
            ,2020,2020
            ,Agustus,Agustus
            Persentase (%),92.93,7.07
            Jumlah (Ribu orang),128454.18,9767.75
            """;

    @TempDir
    private Path folder;

    @Test
    void findsNothingWhereTwoPublicationsDifferByRounding() throws IOException, SQLException {
        try (Nights nights = night(WORKING)) {
            assertThat(across(nights)).isEmpty();
            assertThat(nights.sql()
                            .sql("select sum(passed) from intake.rule_outcome where rule = 'XSR-10'")
                            .query(Integer.class)
                            .single())
                    .isPositive();
        }
    }

    @Test
    void tellsBothDeliveriesOfOneFigureThatTheyGiveDifferently() throws IOException, SQLException {
        try (Nights nights = night(WORKING.replace("9767.75", "9776.75"))) {
            assertThat(across(nights))
                    .contains(
                            "XSR-10 PUBLICATIONS_DISAGREE warning C6 9776.75 9767.754",
                            "XSR-10 PUBLICATIONS_DISAGREE warning D20 9.767.754 9776750");
            assertThat(reports(nights)).hasSize(2).allSatisfy(report -> assertThat(report)
                    .contains("Dua publikasi berbeda", "sumber lain menyebut", "another publication says"));
        }
    }

    @Test
    void comparesWhatComesLaterWithWhatIsKnown() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("IDN", ROUNDS)) {
            nights.run();
            assertThat(across(nights)).isEmpty();

            nights.deliver(
                    "IDN", "bekerja.csv", WORKING.replace("9767.75", "9776.75").getBytes(UTF_8));
            nights.run();

            assertThat(across(nights)).contains("XSR-10 PUBLICATIONS_DISAGREE warning C6 9776.75 9767.754");
            assertThat(across(nights)).noneMatch(it -> it.contains("9.767.754"));
        }
    }

    @Test
    void checksAFileAgainstWhatIsKnownBeforeItIsSent() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("IDN", ROUNDS)) {
            nights.run();
            Path file = Files.writeString(folder.resolve("bekerja.csv"), WORKING.replace("9767.75", "9776.75"));

            Check.Result result = new Check(
                            nights.database.database().dataSource(),
                            JobsFolder.read(Path.of("jobs")),
                            nights.settings(),
                            java.time.Clock.systemUTC())
                    .check(file, "IDN");

            assertThat(result.findings())
                    .anyMatch(it -> it.startsWith("warning at C6: Cell C6 says 9776.75 for 2020-08"));
            assertThat(across(nights)).isEmpty();
        }
    }

    private Nights night(String working) throws IOException, SQLException {
        Nights nights =
                new Nights(folder).deliver("IDN", ROUNDS).deliver("IDN", "bekerja.csv", working.getBytes(UTF_8));
        assertThat(nights.run().failures()).isEmpty();
        return nights;
    }

    private static List<String> across(Nights nights) {
        return nights.sql().sql("""
                        select concat_ws(' ', rule, code, severity, cell, found, expected)
                        from intake.finding where rule like 'XSR-%' order by finding_id
                        """).query(String.class).list();
    }

    private static List<String> reports(Nights nights) throws IOException {
        try (var files = Files.walk(nights.outbox)) {
            List<Path> pages = files.filter(it -> it.endsWith("report.html")).toList();
            return pages.stream().map(AcrossTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
