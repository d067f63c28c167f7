package kerja.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code feed}: what operators do with definitions in {@code jobs/feeds}. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Drafts and checks feeds.",
        subcommands = {FeedDraftCommand.class, FeedCheckCommand.class})
final class FeedCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, draft or check.");
    }
}
