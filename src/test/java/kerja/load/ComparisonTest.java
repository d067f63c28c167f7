package kerja.load;

import static kerja.load.Figures.employment;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final DeliveryPolicy FULL = new DeliveryPolicy(false, null, null, true, true);
    private static final DeliveryPolicy PARTIAL = new DeliveryPolicy(false, null, null, false, false);
    private static final DeliveryPolicy LIMITED =
            new DeliveryPolicy(false, new BigDecimal("10"), new BigDecimal("2"), true, false);

    private final Warehouse warehouse = new Warehouse();

    @AfterEach
    void closes() {
        warehouse.close();
    }

    @Test
    void tellsNewRevisedAndUnchangedFiguresApart() {
        warehouse.loaded(employment("2018", "190.0"), employment("2019", "221.7"), employment("2020", "216.9"));

        long id = warehouse.loaded(
                employment("2019", "221.7"),
                employment("2020", "211.1"),
                employment("2021", "212.4"),
                employment("2022", "213.5"));

        assertThat(told(id)).isEqualTo("2 new, 1 revised, 0 withdrawn");
        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(4, 3, 1, 0, 0, 0, 0));
        assertThat(changes(id)).containsExactly("2020 at B3: 216.9 to 211.1, -5.8, -2.6740 %");
    }

    @Test
    void holdsLevelsBeyondAPercentageAndRatesBeyondPoints() {
        warehouse.loaded(
                employment("2019", "221.7"), employment("2020", "216.9"), rate("2019", "5.0"), rate("2020", "5.0"));

        long id = warehouse.validated(
                employment("2019", "243.8"), employment("2020", "238.7"), rate("2019", "7.0"), rate("2020", "7.1"));
        warehouse.load(id, LIMITED);

        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(4, 2, 0, 0, 0, 2, 0));
        assertThat(warehouse.known()).contains("2019 243.8", "2020 216.9", "2019 7.0", "2020 5.0");
        assertThat(findings())
                .containsExactly(
                        "error REVISION_LARGE B3: a change of at most 10 percent against 216.9",
                        "error REVISION_LARGE B5: a change of at most 2 points against 5");
        assertThat(warehouse.expectedInPhrases())
                .containsExactlyInAnyOrder(
                        "a change of at most 10 percent against 216.9", "a change of at most 2 points against 5");
        assertThat(warehouse
                        .sql()
                        .sql("select message from intake.finding order by 1")
                        .query(String.class)
                        .list()
                        .get(0))
                .isEqualTo("Cell B3 says 238.7. The figure known so far is 216.9, from the delivery"
                        + " BRN/file1.csv@000000000000. That is a change of 10.1 percent; this table may change by 10"
                        + " percent without being asked. Confirm the figure, or correct it.");
    }

    @Test
    void holdsALargeRevisionNoMoreOnceItIsReleasedOrAllowed() {
        warehouse.loaded(employment("2019", "221.7"), employment("2020", "216.9"));
        Decider siti = new Decider("siti", "rebased");
        Decisions decisions = new Decisions(warehouse.dataSource(), warehouse.transactions(), warehouse.clock());
        long released = warehouse.validated(employment("2019", "300.1"));
        warehouse.load(released, LIMITED);
        long allowed = warehouse.validated(employment("2020", "300.2"));
        warehouse.load(allowed, LIMITED);

        decisions.release(released, siti);
        long finding = warehouse
                .sql()
                .sql("select max(finding_id) from intake.finding")
                .query(Long.class)
                .single();
        decisions.allow(finding, siti, LocalDate.now(warehouse.clock()));

        assertThat(warehouse.load(released, LIMITED).loaded()).isEqualTo(1);
        assertThat(warehouse.load(allowed, LIMITED).loaded()).isEqualTo(1);
        assertThat(warehouse.known()).containsExactly("2019 300.1", "2020 300.2");
    }

    @Test
    void holdsEveryCellThatRepeatsALargeRevision() {
        warehouse.loaded(employment("2020", "216.9"));

        long id = warehouse.validated(employment("2020", "300"), employment("2020", "300.0"));

        assertThat(warehouse.load(id, LIMITED).held()).isEqualTo(2);
        assertThat(told(id)).isEqualTo("0 new, 1 revised, 0 withdrawn");
    }

    @Test
    void comparesWithWhatWasKnownWhenTheVintageWasPublished() {
        loadedAsOf("2021-11-01", LIMITED, employment("2020", "100"));
        loadedAsOf("2023-11-01", LIMITED, employment("2020", "120"));
        assertThat(warehouse
                        .sql()
                        .sql("select held from intake.delivery where delivery_id = 2")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        long between = loadedAsOf("2022-11-01", LIMITED, employment("2020", "109"));

        assertThat(warehouse.counts(between).loaded()).isEqualTo(1);
        assertThat(changes(between)).containsExactly("2020 at B2: 100 to 109, 9, 9.0000 %");
    }

    @Test
    void withdrawsAFigureWhoseCellHoldsAMissingMarker() {
        warehouse.loaded(employment("2019", "221.7"), employment("2020", "216.9"));
        Instant before = warehouse.now();

        long id = delivered(DeliveryPolicy.DEFAULT, employment("2019", "221.7").staged(1), blank(2, "2020", "n.a."));

        assertThat(told(id)).isEqualTo("0 new, 0 revised, 1 withdrawn");
        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(2, 0, 1, 1, 0, 0, 0));
        assertThat(warehouse.known()).containsExactly("2019 221.7");
        assertThat(warehouse.knownAt(before)).containsExactly("2019 221.7", "2020 216.9");
        assertThat(warehouse.sql().sql("""
                        select format('%s: %s, latest %s, withdrawn %s by %s in %s', time_period, previous_value,
                            coalesce(latest_value::text, 'none'), r.is_withdrawn, r.delivery, o.cell || ' ' || o.reported_text)
                        from stat.revision r
                        join stat.observation_history o using (indicator, ref_area, time_period, revision)
                        """).query(String.class).single())
                .isEqualTo("2020: 216.9, latest none, withdrawn t by BRN/file2.csv@000000000000 in B3 n.a.");
    }

    @Test
    void withdrawsNothingForAnEmptyCellOrAFeedWhoseTablesArePartial() {
        warehouse.loaded(employment("2019", "221.7"), employment("2020", "216.9"));

        delivered(DeliveryPolicy.DEFAULT, employment("2019", "221.7").staged(1), blank(2, "2020", "  "));
        delivered(PARTIAL, employment("2019", "221.7").staged(1), blank(2, "2020", "n.a."));

        assertThat(warehouse.known()).containsExactly("2019 221.7", "2020 216.9");
    }

    @Test
    void withdrawsNothingThatAnotherCellOfTheDeliveryGives() {
        warehouse.loaded(employment("2020", "216.9"));

        delivered(
                DeliveryPolicy.DEFAULT,
                blank(1, "2020", "n.a."),
                employment("2020", "216.9").staged(2));

        assertThat(warehouse.known()).containsExactly("2020 216.9");
    }

    @Test
    void takesAnAbsentPeriodForWithdrawnOnlyInsideAFullVintage() {
        warehouse.loaded(
                employment("2017", "186.9"),
                employment("2018", "190.0"),
                employment("2019", "221.7"),
                employment("2020", "216.9"),
                employment("2019", "85.9").with(Dimension.SEX, "SEX_F"));

        delivered(
                DeliveryPolicy.DEFAULT,
                employment("2018", "190.0").staged(1),
                employment("2020", "216.9").staged(2));
        assertThat(warehouse.known()).hasSize(5);
        long full = delivered(
                FULL,
                employment("2018", "190.0").staged(1),
                employment("2020", "216.9").staged(2));

        assertThat(told(full)).isEqualTo("0 new, 0 revised, 1 withdrawn");
        assertThat(warehouse.known())
                .as("2017 lies outside the periods delivered, and women are not delivered at all")
                .containsExactly("2017 186.9", "2018 190.0", "2019 85.9", "2020 216.9");
    }

    @Test
    void takesNothingForAbsentWhereAFigureCouldNotBePlaced() {
        warehouse.loaded(employment("2018", "190.0"), employment("2019", "221.7"), employment("2020", "216.9"));

        delivered(
                FULL,
                employment("2018", "190.0").staged(1),
                new StagedFigure.Rejected(2, new Place("f.csv", null, 3, 2), "22l.7", Map.of("period", "20l9")),
                employment("2020", "216.9").staged(3));

        assertThat(warehouse.known()).contains("2019 221.7");
    }

    @Test
    void takesAFigureThatComesBackForARevision() {
        warehouse.loaded(employment("2020", "216.9"));
        delivered(DeliveryPolicy.DEFAULT, blank(1, "2020", ".."));
        delivered(DeliveryPolicy.DEFAULT, blank(1, "2020", ".."));

        long back = delivered(LIMITED, employment("2020", "400.0").staged(1));

        assertThat(warehouse.counts(back).loaded()).isEqualTo(1);
        assertThat(warehouse.known()).containsExactly("2020 400.0");
        assertThat(warehouse
                        .sql()
                        .sql("select count(*) from warehouse.observation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void letsAWithdrawalWaitWithAHeldDeliveryAndLapseIfAnotherCameFirst() {
        DeliveryPolicy whole = new DeliveryPolicy(true, new BigDecimal("10"), null, true, false);
        warehouse.loaded(employment("2019", "221.7"), employment("2020", "216.9"), employment("2018", "190.0"));
        long id = delivered(
                whole, employment("2019", "400.0").staged(1), blank(2, "2020", "n.a."), blank(3, "2018", "n.a."));
        assertThat(warehouse.known()).hasSize(3);
        warehouse.loaded(employment("2020", "211.1"));

        new Decisions(warehouse.dataSource(), warehouse.transactions(), warehouse.clock())
                .release(id, new Decider("siti", ""));
        warehouse.load(id, whole);

        assertThat(warehouse.known()).containsExactly("2019 400.0", "2020 211.1");
        assertThat(warehouse
                        .sql()
                        .sql("select outcome from intake.change where is_withdrawn order by time_period")
                        .query(String.class)
                        .list())
                .containsExactly("withdrawn", "overtaken");
    }

    private static Figures rate(String period, String value) {
        return employment(period, value).with(Dimension.INDICATOR, "UNE_DEAP_SEX_AGE_RT");
    }

    private static StagedFigure blank(int number, String period, String text) {
        return new StagedFigure.Blank(
                number,
                new Place("f.csv", null, number + 1, 2),
                text,
                Map.of(),
                employment(period, "0").dimensions(),
                period);
    }

    private long delivered(DeliveryPolicy policy, StagedFigure... figures) {
        long id = warehouse.received();
        warehouse.validate(id, List.of(figures));
        warehouse.load(id, policy);
        return id;
    }

    private long loadedAsOf(String day, DeliveryPolicy policy, Figures figure) {
        long id = warehouse.validated(figure);
        warehouse.deliveries().published(id, Instant.parse(day + "T00:00:00Z"));
        warehouse.load(id, policy);
        return id;
    }

    private String told(long id) {
        return warehouse.sql().sql("""
                        select format('%s new, %s revised, %s withdrawn', new_figures, revised, withdrawn)
                        from intake.delivery where delivery_id = ?""").param(id).query(String.class).single();
    }

    private List<String> changes(long id) {
        return warehouse.sql().sql("""
                        select format('%s at %s: %s to %s, %s, %s %%', time_period, cell, previous_value, obs_value, change,
                            change_percent)
                        from intake.change where delivery_id = ? order by 1""").param(id).query(String.class).list();
    }

    private List<String> findings() {
        return new ArrayList<>(warehouse
                .sql()
                .sql("select format('%s %s %s: %s', severity, code, cell, expected) from intake.finding order by 1")
                .query(String.class)
                .list());
    }
}
