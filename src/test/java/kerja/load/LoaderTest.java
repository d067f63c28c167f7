package kerja.load;

import static kerja.load.Figures.employment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoaderTest {
    private final Warehouse warehouse = new Warehouse();

    @AfterEach
    void closes() {
        warehouse.close();
    }

    @Test
    void loadsNewFiguresWithWhereTheyCameFrom() {
        long id = warehouse.loaded(employment("2020", "216.9"), employment("2021", "212.4"));

        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(2, 2, 0, 0, 0, 0, 0));
        assertThat(warehouse.deliveries().require(id).state()).isEqualTo(DeliveryState.LOADED);
        assertThat(warehouse.sql().sql("""
                        select ref_area, time_period, obs_value::text, unit_measure, unit_mult::int, delivery, feed, cell,
                            reported_text
                        from stat.observation where time_period = '2021'""").query().listOfRows())
                .containsExactly(Map.of(
                        "ref_area", "BRN",
                        "time_period", "2021",
                        "obs_value", "212.4",
                        "unit_measure", "PS",
                        "unit_mult", 3,
                        "delivery", "BRN/file1.csv@000000000000",
                        "feed", "brn-lfs-key-findings",
                        "cell", "B3",
                        "reported_text", "212.4"));
    }

    @Test
    void leavesUnchangedFiguresUntouched() {
        warehouse.loaded(employment("2020", "216.9"));
        Set<Map<String, Object>> before = warehouse.rows();
        warehouse.passDays(30);

        long again = warehouse.loaded(employment("2020", "216.90"));

        assertThat(warehouse.counts(again)).isEqualTo(new DeliveryCounts(1, 0, 1, 0, 0, 0, 0));
        assertThat(warehouse.rows()).isEqualTo(before);
    }

    @Test
    void revisesAFigureAndKeepsTheEarlierOneReadable() {
        warehouse.loaded(employment("2020", "216.9"), employment("2019", "221.7"));
        Instant first = warehouse.now();
        warehouse.passDays(30);

        long revising = warehouse.loaded(employment("2020", "211.1"), employment("2019", "221.7"));

        assertThat(warehouse.counts(revising)).isEqualTo(new DeliveryCounts(2, 1, 1, 0, 0, 0, 0));
        assertThat(warehouse.known()).containsExactly("2019 221.7", "2020 211.1");
        assertThat(warehouse.knownAt(first)).containsExactly("2019 221.7", "2020 216.9");
        assertThat(warehouse.knownAt(warehouse.now().minusSeconds(1))).contains("2020 216.9");
        assertThat(warehouse.knownAt(warehouse.now())).contains("2020 211.1");
    }

    @Test
    void takesAChangeOfStatusForARevision() {
        warehouse.loaded(employment("2020", "216.9").withStatus("P"));
        warehouse.passDays(30);

        long settled = warehouse.loaded(employment("2020", "216.9"));

        assertThat(warehouse.counts(settled).loaded()).isEqualTo(1);
        assertThat(warehouse
                        .sql()
                        .sql("select previous_obs_status || ' ' || obs_status || ' ' || change from stat.revision")
                        .query(String.class)
                        .single())
                .isEqualTo("P A 0.0");
    }

    @Test
    void takesTheOrderInWhichDeliveriesCameAndNotThatOfLoading() {
        long first = warehouse.validated(employment("2020", "216.9"));
        long second = warehouse.validated(employment("2020", "211.1"));

        warehouse.load(second, DeliveryPolicy.DEFAULT);
        warehouse.load(first, DeliveryPolicy.DEFAULT);

        assertThat(warehouse.known()).containsExactly("2020 211.1");
        assertThat(revisions()).containsExactly("1: 216.9 to 211.1, now 211.1");
    }

    @Test
    void placesAVintageLoadedLateWhereItWasPublished() {
        Instant published2021 = Instant.parse("2021-11-01T00:00:00Z");
        Instant published2022 = Instant.parse("2022-11-01T00:00:00Z");
        Instant published2023 = Instant.parse("2023-11-01T00:00:00Z");
        loadedAsOf(published2023, employment("2020", "211.3"));
        loadedAsOf(published2021, employment("2020", "216.9"));
        loadedAsOf(published2022, employment("2020", "211.1"));

        assertThat(warehouse.known()).containsExactly("2020 211.3");
        assertThat(warehouse.knownAt(published2023.minusSeconds(1))).containsExactly("2020 211.1");
        assertThat(warehouse.knownAt(published2022.minusSeconds(1))).containsExactly("2020 216.9");
        assertThat(warehouse.knownAt(published2021.minusSeconds(1))).isEmpty();
        assertThat(revisions()).containsExactly("1: 216.9 to 211.1, now 211.3", "2: 211.1 to 211.3, now 211.3");
    }

    @Test
    void listsNoRevisionWhereAVintageLoadedLateSaysTheSame() {
        loadedAsOf(Instant.parse("2022-11-01T00:00:00Z"), employment("2020", "211.1"));
        loadedAsOf(Instant.parse("2021-11-01T00:00:00Z"), employment("2020", "211.1"));

        assertThat(warehouse.knownAt(Instant.parse("2021-12-01T00:00:00Z"))).containsExactly("2020 211.1");
        assertThat(revisions()).isEmpty();
    }

    @Test
    void letsTheLaterLoadHoldWhereTwoVintagesHaveTheSameDate() {
        Instant published = Instant.parse("2022-11-01T00:00:00Z");
        loadedAsOf(published, employment("2020", "211.1"));
        loadedAsOf(published, employment("2020", "211.2"));
        long again = loadedAsOf(published, employment("2020", "211.2"));

        assertThat(warehouse.known()).containsExactly("2020 211.2");
        assertThat(warehouse.knownAt(published)).containsExactly("2020 211.2");
        assertThat(warehouse.counts(again).unchanged()).isEqualTo(1);
    }

    @Test
    void countsAFigureGivenTwiceOnce() {
        long id = warehouse.loaded(employment("2020", "216.9"), employment("2020", "216.90"));

        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(2, 1, 1, 0, 0, 0, 0));
        assertThat(warehouse.known()).hasSize(1);
    }

    @Test
    void keepsTheMoreConfidentialOfTwoEqualFigures() {
        warehouse.loaded(
                employment("2020", "216.9"), employment("2020", "216.9").withConfidentiality("C"));

        assertThat(warehouse
                        .sql()
                        .sql("select conf_status from warehouse.observation")
                        .query(String.class)
                        .list())
                .containsExactly("C");
    }

    @Test
    void holdsCellsThatContradictAndLoadsTheOthers() {
        long id =
                warehouse.loaded(employment("2019", "221.7"), employment("2020", "216.9"), employment("2020", "211.1"));

        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(3, 1, 0, 0, 0, 2, 0));
        assertThat(warehouse.deliveries().require(id).state()).isEqualTo(DeliveryState.HELD);
        assertThat(warehouse.known()).containsExactly("2019 221.7");
    }

    @Test
    void addsUpWithBlankAndRejectedFigures() {
        long id = warehouse.received();
        Place place = new Place("employment.csv", null, 9, 2);
        warehouse.validate(
                id,
                List.of(
                        employment("2020", "216.9").staged(1),
                        new StagedFigure.Blank(2, place, "n.a.", Map.of()),
                        new StagedFigure.Rejected(3, place, "2l6.9", Map.of()),
                        new StagedFigure.Blank(4, place, "", Map.of())));
        warehouse.load(id, DeliveryPolicy.DEFAULT);

        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(4, 1, 0, 2, 1, 0, 0));
        assertThat(warehouse.counts(id).addUp()).isTrue();
        assertThat(warehouse.stagedStates(id)).containsExactly("rejected");
    }

    @Test
    void loadsOnceHoweverOftenARunIsRestarted() {
        long id = warehouse.loaded(employment("2020", "216.9"));
        Set<Map<String, Object>> before = warehouse.rows();

        DeliveryCounts again = warehouse.load(id, DeliveryPolicy.DEFAULT);

        assertThat(again).isEqualTo(new DeliveryCounts(1, 1, 0, 0, 0, 0, 0));
        assertThat(warehouse.rows()).isEqualTo(before);
    }

    @Test
    void startsFromTheFirstFigureWhenStagingWasCutOff() {
        long id = warehouse.received();
        warehouse.staging().stage(id, List.of(employment("2020", "216.9").staged(1)));

        warehouse.staging().clear(id);
        warehouse.validate(
                id,
                List.of(
                        employment("2020", "216.9").staged(1),
                        employment("2021", "212.4").staged(2)));
        warehouse.load(id, DeliveryPolicy.DEFAULT);

        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(2, 2, 0, 0, 0, 0, 0));
    }

    @Test
    void loadsNothingAtAllWhenSomethingBreaksOnTheWay() {
        warehouse.loaded(employment("2020", "216.9"));
        warehouse.sql().sql("update warehouse.series set unit_mult = 0").update();
        long id = warehouse.validated(
                employment("2020", "211.1"), employment("2020", "7.3").with(Dimension.SEX, "SEX_F"));

        assertThatThrownBy(() -> warehouse.load(id, DeliveryPolicy.DEFAULT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The unit of EMP_TEMP_SEX_AGE_NB");

        assertThat(warehouse.known()).containsExactly("2020 216.9");
        assertThat(warehouse.deliveries().require(id).state()).isEqualTo(DeliveryState.VALIDATED);
        assertThat(warehouse.stagedStates(id)).containsExactly("figure", "figure");
    }

    @Test
    void refusesADeliveryThatIsNotValidated() {
        long id = warehouse.received();

        assertThatThrownBy(() -> warehouse.load(id, DeliveryPolicy.DEFAULT))
                .hasMessageContaining("only a validated delivery");
    }

    @Test
    void loadsDeliveriesOfOnePublicationInParallel() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int vintage = 0; vintage < 8; vintage++) {
            ids.add(warehouse.validated(
                    employment("2019", "221." + vintage),
                    employment("2020", "216." + vintage),
                    employment("202" + vintage, "200.5").with(Dimension.SEX, "SEX_F"),
                    employment("2021", "212.4")));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<DeliveryCounts>> loads = ids.stream()
                    .map(id -> (Callable<DeliveryCounts>) () -> warehouse.load(id, DeliveryPolicy.DEFAULT))
                    .toList();
            for (Future<DeliveryCounts> load : threads.invokeAll(loads)) {
                assertThat(load.get().addUp()).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(warehouse.known()).contains("2019 221.7", "2020 216.7", "2021 212.4");
        assertThat(revisionsWithoutGaps()).isTrue();
    }

    private long loadedAsOf(Instant published, Figures figure) {
        long id = warehouse.validated(figure);
        warehouse.deliveries().published(id, published);
        warehouse.load(id, DeliveryPolicy.DEFAULT);
        return id;
    }

    private List<String> revisions() {
        return warehouse.sql().sql("""
                        select format('%s: %s to %s, now %s', revision, previous_value, obs_value, latest_value)
                        from stat.revision order by 1""").query(String.class).list();
    }

    /** Whether each figure ends exactly when the next one begins, in the order of the numbers. */
    private boolean revisionsWithoutGaps() {
        return warehouse.sql().sql("""
                        select bool_and(revision = place and known_to = coalesce(next_from, 'infinity'))
                        from (
                            select *, row_number() over figure - 1 as place, lead(known_from) over figure as next_from
                            from warehouse.observation
                            window figure as (partition by series_id, time_period order by known_from, revision)) told
                        """).query(Boolean.class).single();
    }
}
