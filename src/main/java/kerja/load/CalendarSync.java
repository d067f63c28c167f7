package kerja.load;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The warehouse expects deliveries as the feeds say; rows that have not changed are not touched. */
public final class CalendarSync {

    private static final String KEEP = """
            insert into warehouse.calendar (
                feed, ref_area, publication, series_type, indicators, freq, round_months, from_period, due_after,
                late_after)
            values (?, ?, ?, ?, ?, nullif(?, ''), ?, nullif(?, ''), ?::interval, ?::interval)
            on conflict (feed, ref_area) do update set
                publication = excluded.publication, series_type = excluded.series_type,
                indicators = excluded.indicators, freq = excluded.freq, round_months = excluded.round_months,
                from_period = excluded.from_period, due_after = excluded.due_after,
                late_after = excluded.late_after
            where calendar is distinct from excluded
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public CalendarSync(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes over what changed, in one transaction.
     *
     * @return how many rows changed or went
     */
    public int synchronise(List<CalendarRow> rows) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('calendar', 0))")
                    .query()
                    .listOfRows();
            int changed = rows.stream().mapToInt(this::keep).sum();
            return changed + forget(rows);
        }));
    }

    private int keep(CalendarRow row) {
        return jdbc.sql(KEEP)
                .params(row.feed(), row.refArea(), row.publication(), row.seriesType())
                .param(row.indicators().toArray(String[]::new))
                .param(row.freq())
                .param(row.roundMonths().toArray(Integer[]::new))
                .params(
                        row.fromPeriod(),
                        row.dueAfter().toString(),
                        row.lateAfter().toString())
                .update();
    }

    private int forget(List<CalendarRow> rows) {
        return jdbc.sql("delete from warehouse.calendar where feed || ' ' || ref_area <> all (?)")
                .param(rows.stream().map(it -> it.feed() + " " + it.refArea()).toArray(String[]::new))
                .update();
    }
}
