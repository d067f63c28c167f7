package kerja.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kerja.database.Database;
import kerja.job.Check;
import kerja.load.DeliveryCounts;
import kerja.load.DeliveryState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: what the nightly run would say of files, without loading anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says of files what the nightly run would say, with the same rules and the same reports, and loads nothing.",
            "A ministry can so mend a file before it submits it."
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {"0:nothing is to be mended", "1:it failed", "2:wrong usage", "3:something is to be mended"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files as they would be submitted.")
    private List<Path> files = List.of();

    @Option(
            names = "--from",
            paramLabel = "ISO3",
            description = "Sender, such as MYS or INTL; without it, the folder that the file lies in.")
    private @Nullable String from;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                spec.commandLine().getErr().println("There is no file " + file + ".");
                return ExitCodes.USAGE;
            }
            if (!sender(file).matches("[A-Z]{3}|INTL")) {
                spec.commandLine()
                        .getErr()
                        .println("Who sends " + file + "? Name the member with --from, such as --from MYS.");
                return ExitCodes.USAGE;
            }
        }
        boolean isClean = true;
        try (Database database = where.open()) {
            Check check = new Check(database.dataSource(), where.jobsFolder(), where.settings(), where.clock());
            for (Path file : files) {
                isClean &= print(file, check.check(file, sender(file)));
            }
        }
        return isClean ? ExitCodes.DONE : ExitCodes.HELD;
    }

    private String sender(Path file) {
        if (from != null) {
            return from;
        }
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? "" : String.valueOf(folder.getFileName());
    }

    private boolean print(Path file, Check.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        DeliveryCounts counts = result.delivery().counts();
        String feed = result.delivery().feed().isEmpty()
                ? "no feed reads it"
                : "read by " + result.delivery().feed();
        out.println(file + ": " + feed);
        result.findings().forEach(it -> out.println("  " + it));
        out.printf(
                "  %d figures: %d would be loaded, %d are known, %d blank, %d refused, %d held. Report: %s%n",
                counts.figuresRead(),
                counts.loaded(),
                counts.unchanged(),
                counts.blank(),
                counts.rejected(),
                counts.held(),
                result.report());
        return result.delivery().state() == DeliveryState.LOADED && counts.rejected() == 0 && counts.held() == 0;
    }
}
