package kerja.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kerja.load.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code release}: what becomes of the held figures of deliveries. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Lets the held figures of deliveries go on into the warehouse, and writes the reports anew.",
            "Figures that contradict each other stay held: allow the right one, or reject them."
        })
final class ReleaseCommand implements Callable<Integer> {
    @Mixin
    private Deciding deciding = new Deciding();

    @Parameters(
            arity = "1..*",
            paramLabel = "DELIVERY",
            description = "Names as 'kerja deliveries' shows them, or the part behind the @.")
    private List<String> names = List.of();

    @Override
    public Integer call() throws Exception {
        return deciding.decideAll(names, "go on", Decisions::release);
    }
}
