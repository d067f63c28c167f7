package kerja.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kerja.database.Database;
import kerja.load.Deliveries;
import kerja.load.Delivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reread}: a delivery is read anew by the next run, because its feed or a dictionary was mended. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        description = {
            "Lets the next run read deliveries anew from the archive: after a feed, a dictionary or a rule was mended.",
            "Figures that come out the same stay untouched."
        })
final class RereadCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @Parameters(
            arity = "1..*",
            paramLabel = "DELIVERY",
            description = "Names as 'kerja deliveries' shows them, or the part behind the @.")
    private List<String> names = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Database database = where.open()) {
            Deliveries deliveries = new Deliveries(database.dataSource(), where.clock());
            for (String name : names) {
                Optional<Delivery> found = deliveries.find(name);
                if (found.isEmpty()) {
                    spec.commandLine().getErr().println("There is no delivery " + name + ", or more than one.");
                    return ExitCodes.USAGE;
                }
                deliveries.reread(found.get().id());
                spec.commandLine().getOut().println(found.get().name() + " will be read anew by the next run.");
            }
        }
        return ExitCodes.DONE;
    }
}
