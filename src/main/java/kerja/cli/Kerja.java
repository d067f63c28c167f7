package kerja.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of Kerja. */
@Command(
        name = "kerja",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Employment statistics of the ASEAN members, from the files the ministries already have",
            "to one harmonized warehouse."
        },
        footerHeading = "%nFirst steps%n",
        footer = {
            "  kerja nightly --inbox sample-input   read the sample and report",
            "  kerja deliveries                     what came in and what became of it",
            "  kerja findings                       what is to be mended, cell by cell",
            "  kerja sql \"select ref_area, count(*) from stat.observation group by 1\"",
            "",
            "Exit codes: 0 done; 1 it failed; 2 wrong usage; 3 done, but some figures were held or refused.",
            "Without --db, a PostgreSQL of Kerja's own keeps its data in .kerja/.",
            "'kerja help COMMAND' explains a command."
        },
        subcommands = {
            NightlyCommand.class,
            CheckCommand.class,
            FeedCommand.class,
            DeliveriesCommand.class,
            FindingsCommand.class,
            RunsCommand.class,
            ReleaseCommand.class,
            RejectCommand.class,
            AllowCommand.class,
            RereadCommand.class,
            LineageCommand.class,
            SqlCommand.class,
            WarehouseCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Kerja implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Kerja())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
