package kerja.load;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import kerja.finding.FindingCode;
import kerja.finding.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A delivery gives each figure once, or the same each time. Where two cells differ about one series and period, both
 * are held, whatever the severity: nobody but the sender can tell which is right.
 *
 * <p>Shape: one statement over a delivery's staged figures. Finds: {@code FIGURES_CONFLICT} at each of the cells,
 * naming another one that differs. Checking again finds nothing twice.
 */
public final class ConflictCheck {

    private static final String STATEMENT = """
            with told as (
                select figure_no, series_key, time_period, obs_value, cell, sheet, reported_text,
                    first_value(obs_value) over (partition by series_key, time_period order by figure_no) as first_value
                from intake.figure
                where delivery_id = :delivery and state in ('figure', 'held')
            ), against as (
                select figure_no, obs_value, first_value,
                    first_value(obs_value) over differing as differing_value,
                    case when obs_value = first_value then first_value(cell) over differing
                        else first_value(cell) over series end as other_cell,
                    case when obs_value = first_value then first_value(sheet) over differing
                        else first_value(sheet) over series end as other_sheet,
                    case when obs_value = first_value then first_value(reported_text) over differing
                        else first_value(reported_text) over series end as other_text
                from told
                window series as (partition by series_key, time_period order by figure_no),
                    differing as (partition by series_key, time_period order by obs_value = first_value, figure_no)
            ), conflicting as (
                update intake.figure f set state = 'held'
                from against
                where f.delivery_id = :delivery and f.figure_no = against.figure_no
                    and against.differing_value <> against.first_value
                returning f.*, other_text, other_cell,
                    case when other_sheet is distinct from f.sheet then other_sheet end as other_sheet
            )
            insert into intake.finding (delivery_id, run_id, figure_no, code, severity, sheet, row_no, column_no, cell,
                found, expected, words, message, created_at)
            select delivery_id, :run, figure_no, :code, :severity, sheet, row_no, column_no, cell,
                reported_text, format('the figure of cell %s%s: %s', other_cell, of_sheet, other_text),
                jsonb_build_object('expected', case when other_sheet is null
                    then jsonb_build_object('phrase', 'SAME_FIGURE', 'values', jsonb_build_array(other_cell, other_text))
                    else jsonb_build_object('phrase', 'SAME_FIGURE_ON_SHEET',
                        'values', jsonb_build_array(other_cell, other_sheet, other_text)) end),
                format('Cell %s says %s and cell %s%s says %s, but both are about the same figure. Correct the wrong one, or'
                    ' remove it.', cell, reported_text, other_cell, of_sheet, other_text),
                :now
            from conflicting c
            cross join lateral (
                select case when other_sheet is null then '' else format(' of sheet "%s"', other_sheet) end as of_sheet) other
            where not exists (
                select from intake.finding known
                where known.delivery_id = :delivery and known.figure_no = c.figure_no and known.code = :code)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public ConflictCheck(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** Holds the figures in conflict, and returns how many findings are new. */
    public int check(long deliveryId, long runId, Severity severity) {
        return jdbc.sql(STATEMENT)
                .param("delivery", deliveryId)
                .param("run", runId)
                .param("code", FindingCode.FIGURES_CONFLICT.name())
                .param("severity", severity.name().toLowerCase(Locale.ROOT))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
