package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kerja.feed.Feed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Brunei printed the employment of 2020 twice; both answers stay right, each for its time, in whatever follows from them. */
class VintagesTest {
    private static final Path SAMPLES = Path.of("sample-input", "BRN");
    private static final Instant FIRST = Instant.parse("2021-06-30T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2022-11-15T00:00:00Z");

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
        assertThat(employment("2021-12-31")).isEqualByComparingTo("216.886");
        assertThat(employment("2022-12-31")).isEqualByComparingTo("211.1");
    }

    @Test
    void derivesEachVintageFromWhatWasKnownThen() {
        List<Map<String, Object>> derived = warehouse.jdbc().sql("""
                select o.time_period, o.obs_value, e.obs_value + u.obs_value as sum
                from stat.observation_history o
                join stat.observation_history e using (ref_area, time_period, sex, age)
                join stat.observation_history u using (ref_area, time_period, sex, age)
                where o.series_type = 'DERIVED' and o.indicator = 'EAP_TEAP_SEX_AGE_NB' and o.time_period = '2020'
                    and o.sex = 'SEX_T'
                    and e.indicator = 'EMP_TEMP_SEX_AGE_NB' and u.indicator = 'UNE_TUNE_SEX_AGE_NB'
                    and e.known_from <= o.known_from and e.known_to > o.known_from
                    and u.known_from <= o.known_from and u.known_to > o.known_from
                order by o.known_from
                """).query().listOfRows();
        assertThat(derived).hasSizeGreaterThan(1);
        assertThat(derived).allSatisfy(it -> assertThat((BigDecimal) it.get("obs_value"))
                .isEqualByComparingTo((BigDecimal) it.get("sum")));
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
            assertThat(sourceRow(step))
                    .contains("[" + step.reportedText() + "]")
                    .contains("Penduduk Bekerja");
        }
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
