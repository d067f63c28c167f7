package kerja.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import kerja.codelist.Code;
import kerja.job.Intake;
import kerja.job.JobsFolder;
import kerja.job.Nightly;
import kerja.job.NightlySettings;
import kerja.load.Delivery;
import kerja.load.DeliveryCounts;
import kerja.load.LateDeliveries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run did, on one screen: by delivery, what is to be mended, and what the warehouse holds of each member. */
final class RunSummary {
    private final PrintWriter out;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final JobsFolder jobs;
    private final NightlySettings settings;

    RunSummary(PrintWriter out, DataSource database, JobsFolder jobs, NightlySettings settings) {
        this.out = out;
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.jobs = jobs;
        this.settings = settings;
    }

    void print(Nightly.Outcome outcome, Intake.@Nullable Scanned scanned, Duration took, String database) {
        out.println();
        if (outcome.deliveries().isEmpty()) {
            out.println("Nothing is new: " + (scanned == null ? 0 : scanned.files()) + " files lie in "
                    + settings.inbox() + ", all of them known. No figure was changed.");
        } else {
            deliveries(outcome.deliveries());
            toMend(outcome.deliveries());
        }
        members();
        late();
        outcome.failures().forEach(it -> out.println("Failed: " + it));
        String how = outcome.isCompleted() ? "done" : "FAILED; start it again and it goes on where it stopped";
        out.printf(
                Locale.ROOT,
                "Run %d%s %s in %.1f s. Warehouse: %s. Reports: %s%n",
                outcome.runId(),
                outcome.isContinued() ? " (continued)" : "",
                how,
                took.toMillis() / 1000.0,
                database,
                settings.outbox());
        out.flush();
    }

    private void deliveries(List<Delivery> deliveries) {
        TextTable table =
                new TextTable("delivery", "state", "read", "loaded", "unchanged", "blank", "rejected", "held");
        for (Delivery delivery : deliveries) {
            table.row(row(
                    delivery.sender() + "/" + delivery.fileName(),
                    delivery.state().column(),
                    delivery.counts()));
        }
        table.line();
        table.row(row("all", "", sum(deliveries)));
        table.print(out);
        out.println("read = loaded + unchanged + blank + rejected + held");
        out.println();
    }

    private static Object[] row(String name, String state, DeliveryCounts counts) {
        return new Object[] {
            name,
            state,
            counts.figuresRead(),
            counts.loaded(),
            counts.unchanged(),
            counts.blank(),
            counts.rejected(),
            counts.held()
        };
    }

    private static DeliveryCounts sum(List<Delivery> deliveries) {
        DeliveryCounts sum = new DeliveryCounts(0, 0, 0, 0, 0, 0, 0);
        for (Delivery delivery : deliveries) {
            DeliveryCounts one = delivery.counts();
            sum = new DeliveryCounts(
                    sum.figuresRead() + one.figuresRead(),
                    sum.loaded() + one.loaded(),
                    sum.unchanged() + one.unchanged(),
                    sum.blank() + one.blank(),
                    sum.rejected() + one.rejected(),
                    sum.held() + one.held(),
                    sum.leftOut() + one.leftOut());
        }
        return sum;
    }

    /** The first finding of each kind in each delivery; the report has all of them. */
    private void toMend(List<Delivery> deliveries) {
        List<Long> ids = deliveries.stream().map(Delivery::id).toList();
        List<String> lines =
                jdbc.sql("""
                select d.sender || '/' || d.file_name || case when f.sheet is null then '' else ' [' || f.sheet || ']' end
                    || case when f.cell = '' then '' else ' ' || f.cell end || ': ' || f.message
                    || case when f.more = 1 then '' else format(' (and %s more)', f.more - 1) end as line
                from (
                    select distinct on (delivery_id, code, coalesce(rule, '')) *,
                        count(*) over (partition by delivery_id, code, coalesce(rule, '')) as more
                    from intake.finding
                    where delivery_id in (:deliveries) and severity in ('block', 'error')
                    order by delivery_id, code, coalesce(rule, ''), sheet, row_no, column_no, finding_id) f
                join intake.delivery d using (delivery_id)
                order by d.sender, d.file_name, f.finding_id
                """).param("deliveries", ids).query(String.class).list();
        if (!lines.isEmpty()) {
            out.println("To mend (every cell is in the reports):");
            lines.forEach(it -> out.println("  " + it));
            out.println();
        }
    }

    /** What is due by the calendars of the feeds and has not come. */
    private void late() {
        List<LateDeliveries.Late> late = new LateDeliveries(database).find(LocalDate.now(ZoneOffset.UTC));
        if (late.isEmpty()) {
            return;
        }
        out.println("Late by the feeds' calendars:");
        for (LateDeliveries.Late one : late) {
            String periods = one.periods() == 1 ? one.first() : one.first() + " to " + one.last();
            out.println("  " + one.refArea() + "  " + one.publication() + "  " + periods + ", late since "
                    + one.lateSince());
        }
        out.println();
    }

    private void members() {
        Map<String, String> names = new LinkedHashMap<>();
        jobs.reference().codeLists().list("ref_area").ifPresent(list -> list.codes().stream()
                .filter(it -> it.attributes().containsKey("asean_member_from"))
                .sorted(java.util.Comparator.comparing(Code::label))
                .forEach(it -> names.put(it.code(), it.label())));
        Map<String, Object[]> known = new LinkedHashMap<>();
        jdbc.sql("""
                select ref_area as member, sum(figures) as figures, count(distinct indicator) as indicators,
                    min(left(time_period, 4)) as first, max(time_period) as last
                from warehouse.figure_count
                group by ref_area
                """).query(row -> {
            known.put(row.getString("member"), new Object[] {
                row.getLong("figures"), row.getLong("indicators"), row.getString("first"), row.getString("last")
            });
        });
        TextTable table = new TextTable("member", "", "figures", "indicators", "from", "to");
        names.forEach((code, name) -> {
            List<Object> cells = new ArrayList<>(List.of(code, name));
            Object[] found = known.get(code);
            cells.addAll(found == null ? List.of(0, 0, "-", "-") : List.of(found));
            table.row(cells.toArray());
        });
        out.println("In the warehouse now:");
        table.print(out);
        out.println();
    }
}
