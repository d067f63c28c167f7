package kerja.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kerja.codelist.ReferenceData;
import kerja.feed.Feed;
import kerja.finding.Finding;
import kerja.preview.Became;
import kerja.preview.FeedCheck;
import kerja.preview.GridText;
import kerja.preview.ObservationCsv;
import kerja.preview.Preview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code feed check}: whether a feed can be used, and what it would make of a file. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a feed against code lists, dictionaries and jobs/feeds/feed.schema.json; a mistake is told with line and",
            "remedy. With a file it shows the sheet with each cell coloured by what it becomes, and loads nothing."
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:the feed is in order and reads the file",
            "1:it failed",
            "2:wrong usage",
            "3:the feed has mistakes, or something in the file is refused"
        })
final class FeedCheckCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @Parameters(index = "0", paramLabel = "FEED", description = "Name of a feed in jobs/feeds, or its file.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "A file that the feed should read.")
    private @Nullable Path file;

    @Option(names = "--csv", description = "Print the figures the file gives as CSV instead of the sheet.")
    private boolean csv;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "60",
            description = "Rows of each sheet to show (${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--columns",
            paramLabel = "N",
            defaultValue = "12",
            description = "Columns of each sheet to show (${DEFAULT-VALUE}).")
    private int columns;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        ReferenceData data = where.jobsFolder().reference();
        FeedCheck check = FeedCheck.of(name, where.jobs(), data);
        check.problems().forEach(err::println);
        if (check.feed().isEmpty() || !check.problems().isEmpty()) {
            return ExitCodes.HELD;
        }
        Path shown = file;
        if (shown == null) {
            err.println("The feed is in order.");
            return ExitCodes.DONE;
        }
        if (!Files.isRegularFile(shown)) {
            err.println("There is no file " + shown + ".");
            return ExitCodes.USAGE;
        }
        return show(check.feed().get(), shown, data);
    }

    private int show(Feed feed, Path shown, ReferenceData data) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Preview preview = Preview.of(feed, shown, data, rows);
        if (csv) {
            ObservationCsv.write(preview, out);
            out.flush();
        } else {
            new GridText(Ansi.AUTO.enabled(), columns).lines(preview).forEach(out::println);
        }
        preview.findings().forEach(it -> err.println(told(it)));
        long figures = preview.count(Became.FIGURE);
        err.printf(
                "%d figures, %d blank, %d refused.%n",
                figures, preview.count(Became.BLANK), preview.count(Became.REJECTED));
        if (figures == 0 && preview.findings().isEmpty()) {
            err.println(
                    "No cell has a label on every axis of the feed. See above which cells are labels (L), and which axis has none.");
        }
        return preview.findings().isEmpty() && figures > 0 ? ExitCodes.DONE : ExitCodes.HELD;
    }

    private static String told(Finding finding) {
        return finding.code() + " at " + finding.where() + ": " + finding.found() + "; " + finding.expected();
    }
}
