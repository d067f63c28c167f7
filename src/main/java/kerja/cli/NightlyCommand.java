package kerja.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import kerja.database.Database;
import kerja.job.JobsFolder;
import kerja.job.Nightly;
import kerja.job.NightlySettings;
import kerja.load.DeliveryState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nightly}: reads what is new in the inbox, loads it, reports. */
@Command(
        name = "nightly",
        aliases = "restart",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every new file of the inbox, checks it, loads it into the warehouse, and writes a report",
            "for its sender into the outbox. Files that were read before are known by their bytes.",
            "A run that was cut off is continued. Only one run works on a database at a time."
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:everything was loaded",
            "1:the run failed; start it again and it goes on where it stopped",
            "2:wrong usage",
            "3:done, but some deliveries or figures were held or refused"
        })
final class NightlyCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @Option(names = "--held-is-success", description = "End with exit code 0 also where figures were held or refused.")
    private boolean heldIsSuccess;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Instant began = Instant.now();
        JobsFolder jobs = where.jobsFolder();
        NightlySettings settings = where.settings();
        try (Database database = where.open();
                RunProgress progress = RunProgress.on(out, spec.commandLine().getColorScheme())) {
            Nightly nightly = new Nightly(database, jobs, settings, progress, where.clock());
            Optional<Nightly.Outcome> outcome = nightly.run();
            progress.close();
            if (outcome.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("Another run is at work on this database (" + where.shown(database)
                                + "). Wait until it has ended; 'kerja runs' shows it.");
                return ExitCodes.FAILED;
            }
            new RunSummary(out, database.dataSource(), jobs, settings)
                    .print(
                            outcome.get(),
                            progress.scanned(),
                            Duration.between(began, Instant.now()),
                            where.shown(database));
            return exitCode(outcome.get());
        }
    }

    private int exitCode(Nightly.Outcome outcome) {
        if (!outcome.isCompleted()) {
            return ExitCodes.FAILED;
        }
        boolean isHeld = outcome.deliveries().stream()
                .anyMatch(it -> it.state() != DeliveryState.LOADED
                        || it.counts().held() > 0
                        || it.counts().rejected() > 0);
        return isHeld && !heldIsSuccess ? ExitCodes.HELD : ExitCodes.DONE;
    }
}
