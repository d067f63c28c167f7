package kerja.load;

import static kerja.load.Figures.employment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class DecisionsTest {
    private static final Decider SITI = new Decider("siti", "asked the office");
    private static final DeliveryPolicy ALL_OR_NOTHING = new DeliveryPolicy(true, null, null, true, false);

    private final Warehouse warehouse = new Warehouse();
    private final Decisions decisions =
            new Decisions(warehouse.dataSource(), warehouse.transactions(), warehouse.clock());

    @AfterEach
    void closes() {
        warehouse.close();
    }

    @Test
    void loadsWhatIsReleasedWithItsOriginAndFromThatDay() {
        long id = held(employment("2019", "221.7"), employment("2020", "216.9"));
        warehouse.load(id, DeliveryPolicy.DEFAULT);
        assertThat(warehouse.known()).containsExactly("2020 216.9");
        warehouse.passDays(3);

        assertThat(decisions.release(id, SITI)).isEqualTo(1);
        warehouse.load(id, DeliveryPolicy.DEFAULT);

        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(2, 2, 0, 0, 0, 0, 0));
        assertThat(warehouse.deliveries().require(id).state()).isEqualTo(DeliveryState.LOADED);
        assertThat(warehouse.known()).containsExactly("2019 221.7", "2020 216.9");
        assertThat(warehouse.knownAt(warehouse.now().minusSeconds(1))).containsExactly("2020 216.9");
        assertThat(warehouse
                        .sql()
                        .sql("select cell || ' ' || reported_text from stat.observation where time_period = '2019'")
                        .query(String.class)
                        .single())
                .isEqualTo("B2 221.7");
        assertThat(settled()).containsExactly("released");
        assertThat(decided()).containsExactly("release 1 siti: asked the office");
    }

    @Test
    void refusesWhatIsRejectedAndKeepsWhatIsLoaded() {
        long id = held(employment("2019", "221.7"), employment("2020", "216.9"));
        warehouse.load(id, DeliveryPolicy.DEFAULT);

        assertThat(decisions.reject(id, SITI)).isEqualTo(1);

        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(2, 1, 0, 0, 1, 0, 0));
        assertThat(warehouse.deliveries().require(id).state()).isEqualTo(DeliveryState.LOADED);
        assertThat(settled()).containsExactly("rejected");
    }

    @Test
    void refusesTheWholeDeliveryWhereNothingIsLoaded() {
        long id = held(employment("2019", "221.7"));
        warehouse.load(id, DeliveryPolicy.DEFAULT);

        decisions.reject(id, SITI);

        assertThat(warehouse.deliveries().require(id).state()).isEqualTo(DeliveryState.REJECTED);
        assertThatThrownBy(() -> decisions.reject(id, SITI)).hasMessageContaining("it is rejected");
        assertThatThrownBy(() -> decisions.release(id, SITI)).hasMessageContaining("it is rejected");
    }

    @Test
    void holdsTheWholeDeliveryWhereTheFeedAsksForAllOrNothing() {
        long id = held(employment("2019", "221.7"), employment("2020", "216.9"));

        DeliveryCounts counts = warehouse.load(id, ALL_OR_NOTHING);

        assertThat(counts).isEqualTo(new DeliveryCounts(2, 0, 0, 0, 0, 2, 0));
        assertThat(warehouse.known()).isEmpty();
        decisions.release(id, SITI);
        assertThat(warehouse.load(id, ALL_OR_NOTHING)).isEqualTo(new DeliveryCounts(2, 2, 0, 0, 0, 0, 0));
        assertThat(warehouse.load(warehouse.validated(employment("2021", "212.4")), ALL_OR_NOTHING))
                .as("a delivery without fault")
                .isEqualTo(new DeliveryCounts(1, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void letsAWholeDeliveryGoOnOnceItsLastFindingIsAllowed() {
        long id = held(employment("2019", "221.7"), employment("2020", "216.9"));
        warehouse.load(id, ALL_OR_NOTHING);

        assertThat(decisions.allow(finding(id, 1), SITI, tomorrow())).isEqualTo(2);
        assertThat(warehouse.load(id, ALL_OR_NOTHING).loaded()).isEqualTo(2);
    }

    @Test
    void allowsAFigureInLaterDeliveriesAsLongAsItStaysTheSame() {
        long id = held(employment("2019", "221.7"));
        warehouse.load(id, DeliveryPolicy.DEFAULT);
        assertThat(decisions.allow(finding(id, 1), SITI, tomorrow())).isEqualTo(1);
        assertThat(warehouse.load(id, DeliveryPolicy.DEFAULT).loaded()).isEqualTo(1);

        long same = held(employment("2019", "221.70"), employment("2020", "216.9"));
        assertThat(warehouse.load(same, DeliveryPolicy.DEFAULT)).isEqualTo(new DeliveryCounts(2, 1, 1, 0, 0, 0, 0));

        long changed = held(employment("2019", "221.8"));
        assertThat(warehouse.load(changed, DeliveryPolicy.DEFAULT).held()).isEqualTo(1);
        assertThat(settled()).containsExactly("allowed", "allowed", "open");
    }

    @Test
    void forgetsAnAllowanceWhoseDayHasPassed() {
        long id = held(employment("2019", "221.7"));
        warehouse.load(id, DeliveryPolicy.DEFAULT);
        decisions.allow(finding(id, 1), SITI, tomorrow());
        warehouse.passDays(1);
        long onTheDay = held(employment("2019", "221.7"));
        assertThat(warehouse.load(onTheDay, DeliveryPolicy.DEFAULT).held()).isZero();
        warehouse.passDays(1);

        long later = held(employment("2019", "221.7"));
        assertThat(warehouse.load(later, DeliveryPolicy.DEFAULT).held()).isEqualTo(1);
    }

    @Test
    void holdsAFigureUntilAllItsFindingsAreSettled() {
        long id = held(employment("2019", "221.7"));
        find(id, 1, "UNUSUAL", "warning");
        find(id, 1, "IDENTITY_BROKEN", "error");
        warehouse.load(id, DeliveryPolicy.DEFAULT);

        assertThat(decisions.allow(finding(id, 1), SITI, tomorrow())).isZero();
        assertThat(decisions.allow(finding(id, 1), SITI, tomorrow()))
                .as("again")
                .isZero();
        long identity = warehouse
                .sql()
                .sql("select finding_id from intake.finding where code = 'IDENTITY_BROKEN'")
                .query(Long.class)
                .single();
        assertThat(decisions.allow(identity, SITI, tomorrow())).isEqualTo(1);
    }

    @Test
    void allowsOneOfTwoContradictingFiguresAndRejectsTheOther() {
        long id =
                warehouse.loaded(employment("2020", "216.9"), employment("2020", "211.1"), employment("2021", "212.4"));
        assertThatThrownBy(() -> decisions.release(id, SITI)).hasMessageContaining("contradict each other");

        assertThat(decisions.allow(finding(id, 2), SITI, tomorrow())).isEqualTo(1);
        assertThatThrownBy(() -> decisions.allow(finding(id, 1), SITI, tomorrow()))
                .hasMessageContaining("the figure 211.1 is allowed already");

        assertThat(warehouse.load(id, DeliveryPolicy.DEFAULT)).isEqualTo(new DeliveryCounts(3, 2, 0, 0, 1, 0, 0));
        assertThat(warehouse.known()).containsExactly("2020 211.1", "2021 212.4");
    }

    @Test
    void asksForReasonDayAndAFigure() {
        long id = held(employment("2019", "221.7"));
        warehouse.load(id, DeliveryPolicy.DEFAULT);
        long finding = finding(id, 1);
        long aboutTheFile = find(id, 0, "SHEET_MISSING", "error");

        assertThatThrownBy(() -> decisions.allow(finding, new Decider("siti", " "), tomorrow()))
                .hasMessageContaining("--why");
        assertThatThrownBy(() -> decisions.allow(finding, SITI, tomorrow().minusDays(2)))
                .hasMessageContaining("--until");
        assertThatThrownBy(() -> decisions.allow(99, SITI, tomorrow())).hasMessage("There is no finding number 99");
        assertThatThrownBy(() -> decisions.allow(aboutTheFile, SITI, tomorrow()))
                .hasMessageContaining("not about a figure");
        assertThatThrownBy(() -> new Decider("", "why")).hasMessageContaining("--who");
        assertThat(decided()).isEmpty();
    }

    @Test
    void givesUpWhatWasHeldWhenACorrectedDeliveryComes() {
        long id = held(employment("2019", "2217"), employment("2020", "216.9"));
        warehouse.load(id, DeliveryPolicy.DEFAULT);

        long corrected = warehouse.loaded(employment("2019", "221.7"), employment("2020", "216.9"));

        assertThat(warehouse.counts(corrected)).isEqualTo(new DeliveryCounts(2, 1, 1, 0, 0, 0, 0));
        assertThat(warehouse.counts(id)).isEqualTo(new DeliveryCounts(2, 1, 0, 0, 1, 0, 0));
        assertThat(warehouse.deliveries().require(id).state()).isEqualTo(DeliveryState.LOADED);
        assertThat(warehouse.stagedStates(id)).containsExactly("superseded");
        assertThat(settled()).containsExactly("superseded");
    }

    @Test
    void keepsHoldingWhatAnEarlierVintageBringsLate() {
        long id = held(employment("2019", "2217"));
        warehouse.load(id, DeliveryPolicy.DEFAULT);
        long early = warehouse.validated(employment("2019", "220.1"), employment("2018", "190.0"));
        warehouse.deliveries().published(early, warehouse.now().minusSeconds(86_400));

        warehouse.load(early, DeliveryPolicy.DEFAULT);

        assertThat(warehouse.counts(id).held()).isEqualTo(1);
        assertThat(warehouse.counts(early).loaded()).isEqualTo(2);
    }

    @Test
    void givesUpWhatIsHeldIfALaterDeliveryWasLoadedBefore() {
        long first = held(employment("2019", "2217"));
        warehouse.loaded(employment("2019", "221.7"));

        assertThat(warehouse.load(first, DeliveryPolicy.DEFAULT)).isEqualTo(new DeliveryCounts(1, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void needsNoMoreThanTheRightsOfAnOperator() throws SQLException {
        long id = held(employment("2019", "221.7"), employment("2020", "216.9"));
        find(id, 2, "UNUSUAL", "warning");
        warehouse.load(id, DeliveryPolicy.DEFAULT);
        DataSource connection = warehouse.as("kerja_operator");
        Decisions operator = new Decisions(connection, new JdbcTransactionManager(connection), warehouse.clock());

        operator.allow(finding(id, 1), SITI, tomorrow());
        warehouse.load(id, DeliveryPolicy.DEFAULT);
        long second = held(employment("2017", "186.9"));
        warehouse.load(second, DeliveryPolicy.DEFAULT);
        operator.release(second, SITI);
        operator.reject(second, SITI);

        assertThat(warehouse.known()).containsExactly("2019 221.7", "2020 216.9");
        assertThatThrownBy(() -> operator.release(id, SITI)).hasMessageContaining("it is loaded");
    }

    /** A validated delivery whose first figure a rule's error holds. */
    private long held(Figures... figures) {
        long id = warehouse.validated(figures);
        find(id, 1, "OUT_OF_RANGE", "error");
        new Allowances(warehouse.dataSource(), warehouse.clock()).apply(id);
        return id;
    }

    private long find(long id, int figure, String code, String severity) {
        if (severity.equals("error") && figure > 0) {
            warehouse
                    .sql()
                    .sql("update intake.figure set state = 'held' where delivery_id = ? and figure_no = ?")
                    .params(id, figure)
                    .update();
        }
        return warehouse
                .sql()
                .sql("""
                        insert into intake.finding (delivery_id, run_id, figure_no, code, rule, severity, row_no, column_no,
                            found, expected, message, created_at)
                        values (?, ?, nullif(?, 0), ?, 'R1', ?, ?, 2, '', '', '', now()) returning finding_id""")
                .params(id, Warehouse.RUN, figure, code, severity, figure + 1)
                .query(Long.class)
                .single();
    }

    private long finding(long id, int figure) {
        return warehouse
                .sql()
                .sql("select min(finding_id) from intake.finding where delivery_id = ? and figure_no = ?")
                .params(id, figure)
                .query(Long.class)
                .single();
    }

    private LocalDate tomorrow() {
        return LocalDate.now(warehouse.clock()).plusDays(1);
    }

    private List<String> settled() {
        return warehouse
                .sql()
                .sql("select coalesce(settled_as, 'open') from intake.finding order by finding_id")
                .query(String.class)
                .list();
    }

    private List<String> decided() {
        return warehouse
                .sql()
                .sql("select format('%s %s %s: %s', kind, figures, decided_by, why) from intake.decision")
                .query(String.class)
                .list();
    }
}
