package kerja.load;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is late by the calendars of the feeds, for the summary of a run. */
public final class LateDeliveries {

    private final JdbcClient jdbc;

    public LateDeliveries(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * A publication of which periods are late.
     *
     * @param refArea member, ISO 3166-1 alpha-3
     * @param periods how many periods are late
     * @param first first of them, in SDMX notation
     * @param last last of them
     * @param lateSince day after which the first became late
     */
    public record Late(
            String refArea, String publication, int periods, String first, String last, LocalDate lateSince) {}

    /** Publications of which something is late at the end of a day; those waited for longest come first. */
    public List<Late> find(LocalDate today) {
        return jdbc.sql("""
                        select ref_area, publication, count(distinct time_period) as periods,
                            (array_agg(time_period order by period_start))[1] as first,
                            (array_agg(time_period order by period_start desc))[1] as last,
                            min(late_date) as late_since
                        from stat.coverage_on(?)
                        where state = 'late'
                        group by ref_area, publication
                        order by late_since, ref_area, publication
                        """)
                .param(today)
                .query((row, number) -> new Late(
                        row.getString("ref_area"),
                        row.getString("publication"),
                        row.getInt("periods"),
                        row.getString("first"),
                        row.getString("last"),
                        row.getObject("late_since", LocalDate.class)))
                .list();
    }
}
