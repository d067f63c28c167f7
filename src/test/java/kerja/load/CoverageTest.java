package kerja.load;

import static kerja.load.Figures.employment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import kerja.statistic.Dimension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final String PUBLICATION = "brn-lfs-key-findings";

    private final Warehouse warehouse = new Warehouse();
    private final CalendarSync calendar = new CalendarSync(warehouse.dataSource(), warehouse.transactions());

    @BeforeEach
    void expectsAFigureEachYear() {
        expect(yearly("2019"));
        new CodeListSync(warehouse.dataSource(), warehouse.transactions(), warehouse.clock())
                .synchronise(
                        List.of(
                                new CodeRow("ref_area", "BRN", "Brunei", "", false, 1, Map.of("country", "BRN")),
                                new CodeRow(
                                        "ref_area",
                                        "BN-BM",
                                        "Brunei-Muara",
                                        "BRN",
                                        false,
                                        2,
                                        Map.of("country", "BRN"))),
                        List.of(),
                        List.of());
    }

    @AfterEach
    void closes() {
        warehouse.close();
    }

    @Test
    void tellsLoadedLateDueAndNotDueApart() {
        loadedAsOf("2020-05-01", employment("2019", "221.7"));

        assertThat(coverage("2022-12-31")).containsExactly("2019 loaded", "2020 late", "2021 late", "2022 not due");
        assertThat(coverage("2023-03-31")).contains("2022 not due", "2023 not due");
        assertThat(coverage("2023-04-02")).contains("2022 due");
        assertThat(coverage("2023-05-02")).contains("2022 late");
    }

    @Test
    void tellsWhatAPastDayDidNotKnowYet() {
        loadedAsOf("2020-05-01", employment("2019", "221.7"));
        loadedAsOf("2022-11-30", employment("2020", "216.9"));

        assertThat(coverage("2022-11-29")).contains("2020 late");
        assertThat(coverage("2022-11-30")).contains("2020 loaded");
    }

    @Test
    void neverMissesWhatNoCalendarExpects() {
        expect(new CalendarRow(
                "f", "BRN", PUBLICATION, "NATIONAL", List.of(), "", List.of(), "", Period.ZERO, Period.ZERO));
        loadedAsOf("2020-05-01", employment("2019", "221.7"));

        assertThat(coverage("2025-12-31")).containsExactly("2019 loaded");
        assertThat(new LateDeliveries(warehouse.dataSource()).find(LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void tellsHeldRejectedAndPartialPeriods() {
        warehouse.loaded(
                employment("2019", "221.7"),
                employment("2020", "216.9"),
                employment("2020", "211.1"),
                employment("2021", "212.4").with(Dimension.REF_AREA, "BN-BM"),
                employment("2021", "200.0").with(Dimension.SEX, "SEX_F"),
                employment("2021", "201.0").with(Dimension.SEX, "SEX_F"));
        String today = LocalDate.now(warehouse.clock()).toString();

        assertThat(coverage(today)).contains("2019 loaded", "2020 held", "2021 partial");

        new Decisions(warehouse.dataSource(), warehouse.transactions(), warehouse.clock())
                .reject(1, new Decider("siti", ""));
        assertThat(coverage(today)).contains("2020 rejected", "2021 partial");

        warehouse.loaded(
                employment("2020", "216.9"), employment("2021", "200.0").with(Dimension.SEX, "SEX_F"));
        assertThat(coverage(today))
                .as("2021 lacks the country's figure, which 2020 has")
                .contains("2020 loaded", "2021 partial");
    }

    @Test
    void findsAPeriodPartialThatLacksWhatAYearEarlierHad() {
        loadedAsOf(
                "2022-05-01",
                employment("2019", "221.7"),
                employment("2019", "85.9").with(Dimension.SEX, "SEX_F"),
                employment("2020", "216.9"),
                employment("2021", "212.4"));

        assertThat(coverage("2022-05-01")).contains("2019 loaded", "2020 partial", "2021 loaded");
    }

    @Test
    void isNotLateWhereAnotherPublicationOfTheMemberGivesTheFigure() {
        expect(new CalendarRow(
                "f",
                "BRN",
                PUBLICATION,
                "NATIONAL",
                List.of("EMP_TEMP_SEX_AGE_NB"),
                "A",
                List.of(),
                "2018",
                Period.ofMonths(3),
                Period.ofDays(30)));
        loadedAsOf(
                "2020-05-01",
                elsewhere("2018", "EMP_TEMP_SEX_AGE_NB"),
                elsewhere("2019", "EMP_TEMP_SEX_AGE_NB").with(Dimension.SERIES_TYPE, "ILO_HARM"),
                elsewhere("2020", "EMP_TEMP_SEX_AGE_NB").with(Dimension.REF_AREA, "BN-BM"),
                elsewhere("2021", "UNE_TUNE_SEX_AGE_NB"));

        assertThat(ofPublication("2022-12-31"))
                .containsExactly(
                        "2018 loaded by yearbook", "2019 late -", "2020 late -", "2021 late -", "2022 not due -");
        assertThat(ofPublication("2020-04-30")).contains("2018 late -");
        assertThat(new LateDeliveries(warehouse.dataSource()).find(LocalDate.of(2022, 12, 31)))
                .containsExactly(
                        new LateDeliveries.Late("BRN", PUBLICATION, 3, "2019", "2021", LocalDate.of(2020, 4, 30)));
    }

    @Test
    void namesSurveyRoundsQuartersAndMonths() {
        expect(new CalendarRow(
                "f",
                "BRN",
                PUBLICATION,
                "NATIONAL",
                List.of("X"),
                "S",
                List.of(2, 8),
                "2021-02",
                Period.ofDays(90),
                Period.ofDays(30)));
        assertThat(coverage("2022-03-01")).containsExactly("2021-02 late", "2021-08 late", "2022-02 not due");
        expect(new CalendarRow(
                "f",
                "BRN",
                PUBLICATION,
                "NATIONAL",
                List.of("X"),
                "Q",
                List.of(),
                "2021-Q3",
                Period.ofDays(40),
                Period.ofDays(30)));
        assertThat(coverage("2022-02-01")).containsExactly("2021-Q3 late", "2021-Q4 not due", "2022-Q1 not due");
        expect(new CalendarRow(
                "f",
                "BRN",
                PUBLICATION,
                "NATIONAL",
                List.of("X"),
                "S",
                List.of(),
                "2021-S1",
                Period.ofMonths(1),
                Period.ofDays(1)));
        assertThat(coverage("2021-07-31")).containsExactly("2021-S1 due", "2021-S2 not due");
        expect(new CalendarRow(
                "f",
                "BRN",
                PUBLICATION,
                "NATIONAL",
                List.of("X"),
                "M",
                List.of(),
                "2021-11",
                Period.ofDays(40),
                Period.ofDays(30)));
        assertThat(coverage("2022-01-31")).containsExactly("2021-11 due", "2021-12 not due", "2022-01 not due");
    }

    @Test
    void namesWhatIsLateLongestFirst() {
        loadedAsOf("2020-05-01", employment("2019", "221.7"));

        assertThat(new LateDeliveries(warehouse.dataSource()).find(LocalDate.of(2022, 12, 31)))
                .containsExactly(
                        new LateDeliveries.Late("BRN", PUBLICATION, 2, "2020", "2021", LocalDate.of(2021, 4, 30)));
    }

    @Test
    void takesOverOnlyWhatChangedInTheCalendar() {
        assertThat(calendar.synchronise(List.of(yearly("2019")))).isZero();
        assertThat(calendar.synchronise(List.of(yearly("2018")))).isEqualTo(1);
        assertThat(calendar.synchronise(List.of())).isEqualTo(1);
    }

    @Test
    void showsCoverageToStatisticians() throws Exception {
        loadedAsOf("2020-05-01", employment("2019", "221.7"));

        assertThat(org.springframework.jdbc.core.simple.JdbcClient.create(warehouse.as("kerja_statistician"))
                        .sql("select count(*) from stat.coverage_on('2020-12-31') where state = 'loaded'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static Figures elsewhere(String period, String indicator) {
        return employment(period, "221.7")
                .with(Dimension.PUBLICATION, "yearbook")
                .with(Dimension.INDICATOR, indicator);
    }

    private List<String> ofPublication(String day) {
        return warehouse
                .sql()
                .sql("""
                select concat_ws(' ', time_period, state, coalesce('by ' || given_by, '-'))
                from stat.coverage_on(?::date) where publication = ? order by period_start
                """)
                .params(day, PUBLICATION)
                .query(String.class)
                .list();
    }

    private static CalendarRow yearly(String from) {
        return new CalendarRow(
                "f",
                "BRN",
                PUBLICATION,
                "NATIONAL",
                List.of(),
                "A",
                List.of(),
                from,
                Period.ofMonths(3),
                Period.ofDays(30));
    }

    private void expect(CalendarRow row) {
        calendar.synchronise(List.of(row));
    }

    private void loadedAsOf(String day, Figures... figures) {
        long id = warehouse.validated(figures);
        warehouse.deliveries().published(id, Instant.parse(day + "T00:00:00Z"));
        warehouse.load(id, DeliveryPolicy.DEFAULT);
    }

    private List<String> coverage(String day) {
        return warehouse
                .sql()
                .sql("select time_period || ' ' || state from stat.coverage_on(?::date) order by period_start")
                .param(day)
                .query(String.class)
                .list();
    }
}
