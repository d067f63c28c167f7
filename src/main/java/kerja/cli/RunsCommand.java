package kerja.cli;

import java.util.concurrent.Callable;
import kerja.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code runs}: when the nightly job ran, how it ended, and what it did. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the runs of the nightly job, the latest last. A run that failed or was cut off is continued by the",
            "next 'kerja nightly'."
        })
final class RunsCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        String sql = """
                select r.run_id as run, r.state,
                    to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as started,
                    coalesce(round(extract(epoch from r.ended_at - r.started_at), 1)::text, '') as seconds,
                    count(d.delivery_id) as deliveries, coalesce(sum(d.figures_read), 0) as read,
                    coalesce(sum(d.loaded), 0) as loaded, coalesce(sum(d.held), 0) as held,
                    coalesce(sum(d.rejected), 0) as rejected,
                    coalesce((
                        select string_agg(distinct split_part(s.exit_message, chr(10), 1), '; ')
                        from batch.batch_job_execution e
                        join batch.batch_step_execution s using (job_execution_id)
                        where e.job_instance_id = r.run_id and r.state = 'failed' and s.status = 'FAILED'
                            and s.step_name like '% delivery %'), '') as cause
                from intake.run r
                left join intake.delivery d using (run_id)
                group by r.run_id, r.state, r.started_at, r.ended_at
                order by r.run_id
                """;
        try (Database database = where.open()) {
            Listing listing =
                    new Listing(database.dataSource(), spec.commandLine().getOut());
            if (csv) {
                listing.csv(sql);
            } else {
                listing.table("There was no run yet. 'kerja nightly' starts one.", sql);
            }
        }
        return ExitCodes.DONE;
    }
}
