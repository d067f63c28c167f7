package kerja.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kerja.database.TestDatabase;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.finding.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** An empty warehouse with the way into it, and a clock that stands until a test moves it. */
final class Warehouse implements AutoCloseable {
    static final long RUN = 1;
    private static final String FEED_VERSION = "0123456789ab";

    private final TestDatabase database = TestDatabase.create();
    private Instant now = Instant.parse("2026-03-01T22:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private int deliveries;

    Warehouse() {
        new Runs(dataSource(), clock).begin(RUN);
    }

    DataSource dataSource() {
        return database.database().dataSource();
    }

    /** One connection with the rights of a role and no others. */
    DataSource as(String role) throws SQLException {
        Connection connection = dataSource().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + role);
        }
        return new SingleConnectionDataSource(connection, true);
    }

    PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(dataSource());
    }

    JdbcClient sql() {
        return JdbcClient.create(dataSource());
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return now;
    }

    void passDays(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    Deliveries deliveries() {
        return new Deliveries(dataSource(), clock);
    }

    FigureStaging staging() {
        return new FigureStaging(dataSource(), clock);
    }

    Loader loader() {
        return new Loader(dataSource(), transactions(), clock);
    }

    /** A delivery that has arrived and is recognised; no two arrive at the same moment. */
    long received() {
        deliveries++;
        now = now.plusSeconds(1);
        String sha256 = "%064x".formatted(deliveries);
        Delivery delivery = deliveries().receive(new Arrival("BRN", "file" + deliveries + ".csv", sha256, 1, now, RUN));
        deliveries().assign(delivery.id(), RUN, "brn-lfs-key-findings", FEED_VERSION);
        return delivery.id();
    }

    /** A delivery whose figures are staged and checked for conflicts, as a run does before it loads. */
    long validated(Figures... figures) {
        long id = received();
        List<StagedFigure> staged = new ArrayList<>();
        for (Figures figure : figures) {
            staged.add(figure.staged(staged.size() + 1));
        }
        validate(id, staged);
        return id;
    }

    void validate(long id, List<? extends StagedFigure> staged) {
        staging().stage(id, staged);
        deliveries().staged(id, 0);
        new ConflictCheck(dataSource(), clock).check(id, RUN, Severity.ERROR);
        deliveries().change(id, DeliveryState.VALIDATED);
    }

    /** A delivery that went all the way, as a run loads it. */
    long loaded(Figures... figures) {
        long id = validated(figures);
        load(id, DeliveryPolicy.DEFAULT);
        return id;
    }

    DeliveryCounts load(long id, DeliveryPolicy policy) {
        return loader().load(id, RUN, policy);
    }

    DeliveryCounts counts(long id) {
        return deliveries().require(id).counts();
    }

    /** Figures as known now, "period value" each. */
    List<String> known() {
        return sql().sql("select time_period || ' ' || obs_value from stat.observation order by 1")
                .query(String.class)
                .list();
    }

    /** Figures as known at a moment, "period value" each. */
    List<String> knownAt(Instant moment) {
        return sql().sql("select time_period || ' ' || obs_value from stat.observation_as_of(?) order by 1")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Every row of the warehouse with the transaction that last wrote it: equal before and after, nothing was touched. */
    Set<Map<String, Object>> rows() {
        return new HashSet<>(sql().sql("select o.*, o.xmin::text, s.xmin::text as series_xmin"
                        + " from warehouse.observation o join warehouse.series s using (series_id)")
                .query()
                .listOfRows());
    }

    /** States of a delivery's figures that are still in staging, in reading order. */
    List<String> stagedStates(long id) {
        return sql().sql("select state from intake.figure where delivery_id = ? order by figure_no")
                .param(id)
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What findings expect, said anew by the phrases kept with them. */
    List<String> expectedInPhrases() {
        return sql().sql("""
                        select words -> 'expected' ->> 'phrase' as phrase,
                            array(select jsonb_array_elements_text(words -> 'expected' -> 'values')) as named
                        from intake.finding""")
                .query((row, number) -> {
                    Object[] named = (Object[]) row.getArray("named").getArray();
                    return Phrased.of(Phrase.valueOf(row.getString("phrase")), named)
                            .english();
                })
                .list();
    }
}
