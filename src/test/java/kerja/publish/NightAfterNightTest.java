package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kerja.feed.Feed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A night computes what came that night, and ends where computing everything anew would end. */
class NightAfterNightTest {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int NIGHTS = 6;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final Warehouse warehouse = Warehouse.create();

    @BeforeEach
    void publishesNothing() {
        warehouse.publish();
    }

    @AfterEach
    void closes() throws IOException {
        warehouse.close();
    }

    @Test
    void endsWhereComputingEverythingEnds() throws IOException {
        Path figures = Warehouse.DOMAIN.resolve("figures.csv");
        Assumptions.assumeTrue(Files.exists(figures), figures + " is not here");
        Feed feed = Warehouse.feeds(Path.of("src", "test", "resources", "figures"))
                .find("domain-figures")
                .orElseThrow();
        List<String> lines = Files.readAllLines(figures);
        for (int night = 0; night < NIGHTS; night++) {
            warehouse.deliver(feed, "INTL", share(lines, night), FIRST.plus(Duration.ofDays(night)));
            warehouse.publish();
        }
        List<Map<String, Object>> nightly = derived();
        List<Map<String, Object>> inputs = inputs();
        assertThat(counts("current_date"))
                .as("today's counts, kept night by night, against yesterday's, counted anew")
                .hasSizeGreaterThan(100)
                .isEqualTo(counts("current_date - 1"));

        forget();
        warehouse.publish();

        assertThat(nightly).hasSizeGreaterThan(500).isEqualTo(derived());
        assertThat(inputs).isEqualTo(inputs());
    }

    @Test
    void leavesPeriodsAloneOfWhichNothingCame() {
        aRun(2, table("2022-01", "100", "10"), FIRST);
        aRun(3, table("2022-02", "110", "12"), FIRST);
        aRun(4, table("2022-01", "101", "10"), FIRST.plus(Duration.ofDays(30)));

        assertThat(runs()).containsExactly("2022-01 4", "2022-01 4", "2022-02 3");
    }

    @Test
    void makesGoodWhatARunLeftThatWasCutOff() {
        warehouse
                .jdbc()
                .sql("insert into intake.run values (7, now(), now(), 'failed')")
                .update();
        table("2022-01", "100", "10").deliverTo(warehouse, folder, FIRST);
        warehouse.jdbc().sql("update intake.delivery set run_id = 7").update();
        aRun(8, new LongTable().line("TLS", "EMP_TEMP_SEX_AGE_NB", "SEX_F", "thousand", "40"), FIRST);

        assertThat(runs()).containsExactly("2022-01 8");
    }

    @Test
    void tellsThePlannerWhatTheFirstNightBrought() {
        table("2022-01", "100", "10").deliverTo(warehouse, folder, FIRST);
        new Publisher(warehouse.dataSource(), new JdbcTransactionManager(warehouse.dataSource()))
                .publish(Warehouse.RUN);

        assertThat(warehouse
                        .jdbc()
                        .sql("select reltuples from pg_class where oid = 'warehouse.observation'::regclass")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static LongTable table(String period, String employed, String unemployed) {
        return new LongTable()
                .in(period)
                .line("TLS", "EMP_TEMP_SEX_AGE_NB", "SEX_T", "thousand", employed)
                .line("TLS", "UNE_TUNE_SEX_AGE_NB", "SEX_T", "thousand", unemployed);
    }

    private void aRun(long runId, LongTable table, Instant knownFrom) {
        warehouse
                .jdbc()
                .sql("insert into intake.run values (?, now(), now(), 'completed')")
                .param(runId)
                .update();
        table.deliverTo(warehouse, folder, knownFrom);
        warehouse
                .jdbc()
                .sql(
                        "update intake.delivery set run_id = ? where delivery_id = (select max(delivery_id) from intake.delivery)")
                .param(runId)
                .update();
        warehouse.publish(runId);
    }

    /** Periods and runs of Timor-Leste's derived rates. */
    private List<String> runs() {
        return warehouse.jdbc().sql("""
                select o.time_period || ' ' || o.run_id
                from warehouse.observation o
                join warehouse.series s using (series_id)
                where s.ref_area = 'TLS' and s.indicator = 'UNE_DEAP_SEX_AGE_RT' and s.series_type = 'DERIVED'
                order by o.time_period, o.revision
                """).query(String.class).list();
    }

    private Path share(List<String> lines, int night) throws IOException {
        List<String> own = new ArrayList<>(List.of(lines.get(0)));
        for (int line = 1; line < lines.size(); line++) {
            if (line * 7 % 13 % NIGHTS == night) {
                own.add(lines.get(line));
            }
        }
        Path file = folder.resolve("figures-" + UUID.randomUUID() + ".csv");
        Files.write(file, own);
        return file;
    }

    private void forget() {
        warehouse.jdbc().sql("delete from warehouse.derivation").update();
        warehouse
                .jdbc()
                .sql("delete from warehouse.observation where feed = 'derived'")
                .update();
        warehouse.jdbc().sql("update warehouse.publishing set basis = ''").update();
    }

    private List<Map<String, Object>> derived() {
        return warehouse.jdbc().sql("""
                select s.series_key, o.time_period, o.revision, o.period_start, o.period_end, o.obs_value, o.obs_status,
                    o.conf_status, o.withheld, o.attributes::text as attributes, o.feed_version, o.known_from, o.known_to
                from warehouse.observation o
                join warehouse.series s using (series_id)
                where o.feed = 'derived'
                order by s.series_key, o.time_period, o.revision
                """).query().listOfRows();
    }

    private List<Map<String, Object>> counts(String day) {
        return warehouse
                .jdbc()
                .sql(
                        "select publication, ref_area, indicator, freq, time_period, period_start, period_end, figures, missing,"
                                + " first_known from stat.coverage_on(" + day
                                + ") where figures > 0 order by 1, 2, 3, 4, 5")
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> inputs() {
        return warehouse
                .jdbc()
                .sql("select * from stat.derivation order by series_key, role, member, preference, input_series_key")
                .query()
                .listOfRows();
    }
}
