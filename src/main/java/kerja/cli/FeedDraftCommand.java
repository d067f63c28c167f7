package kerja.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import kerja.draft.Draft;
import kerja.draft.Drafter;
import kerja.finding.Parsed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code feed draft}: proposes a feed for a file that no feed reads yet. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description = {
            "Proposes a feed for a file never seen before, from the dictionaries, and loads nothing.",
            "What it does not know it asks: lines with # ? in the draft. The draft goes to the standard output or to --out,",
            "how sure it is and the first figures it would load go to the error output."
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:a draft that reads figures",
            "1:it failed",
            "2:wrong usage",
            "3:a draft that asks before it reads any figure, or a file that cannot be read"
        })
final class FeedDraftCommand implements Callable<Integer> {
    private static final int FIGURES = 12;

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "FILE", description = "A file as the office sends it.")
    private Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "ISO3",
            description = "Sender, such as MYS or INTL; without it, the folder that the file lies in.")
    private @Nullable String from;

    @Option(
            names = "--out",
            paramLabel = "FEED.yaml",
            description = "Where the draft goes; an existing file is not overwritten.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isRegularFile(file)) {
            err.println("There is no file " + file + ".");
            return ExitCodes.USAGE;
        }
        String sender = sender();
        if (!sender.matches("[A-Z]{3}|INTL")) {
            err.println("Who sends " + file + "? Name the member with --from, such as --from MYS.");
            return ExitCodes.USAGE;
        }
        if (out != null && Files.exists(out)) {
            err.println(out + " is there already. Name another file with --out, or delete it first.");
            return ExitCodes.USAGE;
        }
        Parsed<Draft> drafted =
                new Drafter(where.jobsFolder().reference()).draft(file, String.valueOf(file.getFileName()), sender);
        return drafted.match(this::write, () -> ExitCodes.HELD, finding -> {
            err.println("The file cannot be read: " + finding.found() + "; expected: " + finding.expected());
            return ExitCodes.HELD;
        });
    }

    private String sender() {
        if (from != null) {
            return from;
        }
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? "" : String.valueOf(folder.getFileName()).toUpperCase(java.util.Locale.ROOT);
    }

    private int write(Draft draft) {
        PrintWriter err = spec.commandLine().getErr();
        if (out == null) {
            spec.commandLine().getOut().print(draft.yaml());
            spec.commandLine().getOut().flush();
        } else {
            try {
                Files.writeString(out, draft.yaml(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException("Cannot write " + out + ": does its folder exist?", e);
            }
            err.println("Draft written to " + out + ". To use it, answer its questions and move it to jobs/feeds as "
                    + draft.slug() + ".yaml.");
        }
        draft.summary(FIGURES).forEach(err::println);
        return draft.observations().isEmpty() ? ExitCodes.HELD : ExitCodes.DONE;
    }
}
