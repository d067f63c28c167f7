package kerja.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kerja.load.Decider;
import kerja.load.Decisions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Questions 24 and 25 after two nights with Brunei's reports, of which the second restates a figure of the first. */
@NullUnmarked // Rows of a query: a column that is not there fails the test.
class TracedAnswersTest {
    private static final Path REPORTS = Path.of("sample-input", "BRN");

    @TempDir
    private static Path folder;

    private static Nights nights;

    @BeforeAll
    static void loadsBothReportsAndAllowsTheRevision() throws IOException, SQLException {
        nights = new Nights(folder);
        for (String year : List.of("2020", "2021")) {
            nights.deliver("BRN", REPORTS.resolve("LFS Key Findings " + year + ".xlsx"));
            assertThat(nights.run().failures()).isEmpty();
        }
        long finding = nights.sql()
                .sql("select finding_id from intake.finding where rule = 'REV-01'")
                .query(Long.class)
                .single();
        var database = nights.database.database().dataSource();
        new Decisions(database, new JdbcTransactionManager(database), Clock.systemUTC())
                .allow(finding, new Decider("siti", "weighted anew by the census"), LocalDate.of(2099, 12, 31));
    }

    @AfterAll
    static void closes() throws IOException {
        nights.close();
    }

    @Test
    void q24TellsEachRuleItsFigureTheExplanationAndWhoWaived() throws IOException {
        assertThat(answer("q24_large_changes"))
                .extracting(it -> "%s %s %s %s: %s, not %s; %s %s %s"
                        .formatted(
                                it.get("rule"),
                                it.get("indicator"),
                                it.get("time_period"),
                                it.get("cell"),
                                it.get("found"),
                                it.get("expected"),
                                it.get("state"),
                                it.get("decided_by"),
                                it.get("explanation")))
                .containsExactly(
                        "REV-01 EMP_TEMP_SEX_AGE_NB 2020 C5: 211100, not 216900 ± 1 %; allowed siti weighted anew by the census",
                        "TMP-02 UNE_TUNE_SEX_AGE_NB 2021 D6: 10956, not 16630 (2020) ± 30 %; told null null",
                        "TMP-03 UNE_DEAP_SEX_AGE_RT 2021 D8: 4.9, not 7.3 (2020) ± 2; told null null");
    }

    @Test
    void q25TracesEachVintageThroughFileVersionsAndRules() throws IOException {
        List<Map<String, Object>> answer = answer("q25_where_does_it_come_from");
        assertThat(answer)
                .extracting(it -> "%s %s %s %s %s"
                        .formatted(
                                it.get("obs_value"),
                                it.get("reported_text"),
                                it.get("sheet"),
                                it.get("cell"),
                                String.valueOf(it.get("known_from")).substring(0, 10)))
                .containsExactly("216.9 216900 Jadual 1 F5 2021-12-31", "211.1 211100 Jadual 1 C5 2022-11-30");
        assertThat(answer).allSatisfy(it -> {
            assertThat(it.get("delivery").toString()).startsWith("BRN/LFS Key Findings 20");
            assertThat(it.get("delivery").toString())
                    .endsWith(it.get("sha256").toString().substring(0, 12));
            assertThat(it.get("sha256").toString()).matches("[0-9a-f]{64}");
            assertThat(it.get("feed")).isEqualTo("brn-lfs-key-findings");
            for (String version : List.of("feed_version", "mapping_version", "code_list_version")) {
                assertThat(it.get(version).toString()).as(version).matches("[0-9a-f]{12}");
            }
            assertThat(it.get("rules_passed").toString()).contains("DOM-01");
            assertThat(it.get("loaded_at")).isNotNull();
            assertThat(it.get("run_id")).isNotNull();
            assertThat(it.get("labels").toString()).contains("Penduduk Bekerja");
        });
        assertThat(answer)
                .extracting(it -> Objects.toString(it.get("rules_waived")))
                .containsExactly("null", "REV-01, allowed by siti");
    }

    private static List<Map<String, Object>> answer(String query) throws IOException {
        return nights.sql()
                .sql(Files.readString(Path.of("jobs", "queries", query + ".sql"))
                        .strip()
                        .replaceAll(";$", ""))
                .query()
                .listOfRows();
    }
}
