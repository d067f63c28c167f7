package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kerja.feed.Feed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brunei printed the employment of 2020 twice; both answers stay right, each for its time, in whatever follows from them. */
class VintagesTest {
    private static final Path SAMPLES = Path.of("sample-input", "BRN");
    private static final Instant FIRST = Instant.parse("2021-06-30T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2022-11-15T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Warehouse warehouse;
    private Feed feed;

    @BeforeEach
    void loadsTheLaterReportFirst() {
        warehouse = Warehouse.create();
        feed = Warehouse.shippedFeeds().find("brn-lfs-key-findings").orElseThrow();
        warehouse.deliver(feed, "BRN", SAMPLES.resolve("LFS Key Findings 2021.xlsx"), SECOND);
        warehouse.publish();
        warehouse.deliver(feed, "BRN", SAMPLES.resolve("LFS Key Findings 2020.xlsx"), FIRST);
        warehouse.publish();
    }

    @AfterEach
    void closes() throws IOException {
        warehouse.close();
    }

    @Test
    void reproducesWhatWasKnown() {
        assertThat(employment("2021-12-31")).isEqualByComparingTo("216.9");
        assertThat(employment("2022-12-31")).isEqualByComparingTo("211.1");
    }

    @Test
    void derivesEachVintageFromWhatWasKnownThen() {
        deliver("EMP_TEMP_SEX_AGE_NB", "100", FIRST);
        deliver("UNE_TUNE_SEX_AGE_NB", "10", FIRST);
        deliver("EMP_TEMP_SEX_AGE_NB", "110", SECOND);
        warehouse.publish();
        deliver("EMP_TEMP_SEX_AGE_NB", "105", Instant.parse("2022-01-01T00:00:00Z")); // Known in between, loaded last.
        warehouse.publish();
        assertThat(warehouse.jdbc().sql("""
                select obs_value from stat.observation_history
                where series_type = 'DERIVED' and ref_area = 'TLS' and indicator = 'UNE_DEAP_SEX_AGE_RT'
                order by known_from
                """).query(BigDecimal.class).list())
                .containsExactly(new BigDecimal("9.090909"), new BigDecimal("8.695652"), new BigDecimal("8.333333"));
    }

    @Test
    void tracesBothVintagesToTheirCells() {
        Lineage lineage = new Lineage(warehouse.dataSource());
        for (Instant moment : List.of(FIRST, SECOND)) {
            List<Lineage.Figure> figures = lineage.find(
                    "BRN", "EMP_TEMP_SEX_AGE_NB", "2020", Map.of(kerja.statistic.Dimension.SEX, "SEX_T"), moment, 10);
            assertThat(figures).hasSize(1);
            Lineage.Step step = lineage.of(figures.get(0), moment).get(0);
            String year = moment.equals(FIRST) ? "2020" : "2021";
            assertThat(step.fileName()).isEqualTo("LFS Key Findings " + year + ".xlsx");
            assertThat(step.sha256()).hasSize(64);
            assertThat(step.labels()).contains("Penduduk Bekerja (orang)");
            assertThat(step.feedVersion()).isEqualTo(feed.version());
            assertThat(sourceRow(step).replace(",", ""))
                    .contains("[" + step.reportedText() + "]")
                    .contains("Penduduk Bekerja");
        }
    }

    @Test
    void tellsWhatAnAsOfAnswerCouldNotHoldThen() {
        assertThat(warehouse.jdbc().sql("""
                select concat_ws(' ', obs_value, known_by, received_at > '2022-06-30')
                from stat.observation_as_of('2022-06-30')
                where ref_area = 'BRN' and indicator = 'EMP_TEMP_SEX_AGE_NB' and time_period = '2020' and sex = 'SEX_T'
                """).query(String.class).list()).containsExactly("216.9 publication t");
    }

    @Test
    void revisesTheRealMonthsOfMalaysiaByALaterVintage() throws IOException {
        Path real = Path.of("..", "shared", "corpus", "mys", "lfs_month-vintage-2025-08.csv");
        assumeTrue(Files.exists(real), real + " is not here");
        Feed months = Warehouse.shippedFeeds().find("mys-lfs-monthly").orElseThrow();
        Path later = folder.resolve("lfs_month-vintage-2025-11.csv");
        Files.writeString(
                later, Files.readString(real).replace("2025-08-01,17508.0,16988.0,", "2025-08-01,17508.0,16991.5,"));
        warehouse.deliver(months, "MYS", real, Instant.parse("2025-08-31T00:00:00Z"));
        warehouse.deliver(months, "MYS", later, Instant.parse("2025-11-30T00:00:00Z"));
        warehouse.publish();
        assertThat(warehouse.jdbc().sql("""
                select concat_ws(' ', time_period, first_value, previous_value, latest_value, change, delivery)
                from stat.revision where ref_area = 'MYS' and series_type <> 'DERIVED'
                """).query(String.class).list())
                .singleElement()
                .asString()
                .startsWith("2025-08 16988 16988 16991.5 3.5 MYS/lfs_month-vintage-2025-11.csv@");
        assertThat(warehouse.jdbc().sql("""
                select a.obs_value from (values ('2025-10-01'), ('2025-12-01')) day (day)
                cross join lateral stat.observation_as_of(day::timestamptz) a
                where a.ref_area = 'MYS' and a.indicator = 'EMP_TEMP_SEX_AGE_NB' and a.time_period = '2025-08'
                order by day
                """).query(BigDecimal.class).list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("16988"), new BigDecimal("16991.5"));
    }

    private void deliver(String indicator, String value, Instant knownFrom) {
        new LongTable()
                .in("2020")
                .line("TLS", indicator, "SEX_T", "thousand", value)
                .deliverTo(warehouse, folder, knownFrom);
    }

    private String sourceRow(Lineage.Step step) {
        try {
            return SourceRow.read(
                            SAMPLES.resolve(step.fileName()),
                            step.fileName(),
                            feed,
                            step.sheet(),
                            step.row(),
                            step.column())
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private BigDecimal employment(String moment) {
        return warehouse.jdbc().sql("""
                select obs_value from stat.observation_as_of(?::timestamptz)
                where ref_area = 'BRN' and indicator = 'EMP_TEMP_SEX_AGE_NB' and time_period = '2020' and sex = 'SEX_T'
                    and series_type = 'NATIONAL'
                """).param(moment).query(BigDecimal.class).single();
    }
}
