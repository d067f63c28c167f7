package kerja.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kerja.load.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reject}: what becomes of the held figures of deliveries. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = {
            "Refuses what is held of deliveries; what is loaded already stays. Where nothing is loaded,",
            "the whole delivery is refused."
        })
final class RejectCommand implements Callable<Integer> {
    @Mixin
    private Deciding deciding = new Deciding();

    @Parameters(
            arity = "1..*",
            paramLabel = "DELIVERY",
            description = "Names as 'kerja deliveries' shows them, or the part behind the @.")
    private List<String> names = List.of();

    @Override
    public Integer call() throws Exception {
        return deciding.decideAll(names, "refused", Decisions::reject);
    }
}
