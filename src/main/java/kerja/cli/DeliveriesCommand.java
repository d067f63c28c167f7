package kerja.cli;

import java.util.concurrent.Callable;
import kerja.database.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deliveries}: what came in and what became of it. */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        description = "Lists the deliveries, the latest last, with what became of their figures.")
final class DeliveriesCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @Option(names = "--from", paramLabel = "ISO3", description = "Only those of one sender, such as MYS or INTL.")
    private @Nullable String from;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only those in one state: received, staged, validated, loaded, held, rejected, quarantined.")
    private @Nullable String state;

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        String sql = """
                select delivery, state, figures_read as read, loaded, unchanged, blank, rejected, held, feed,
                    to_char(received_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as received
                from stat.delivery
                where sender = coalesce(?, sender) and state = coalesce(?, state)
                order by received_at, delivery
                """;
        try (Database database = where.open()) {
            Listing listing =
                    new Listing(database.dataSource(), spec.commandLine().getOut());
            if (csv) {
                listing.csv(sql, from, state);
            } else {
                listing.table("There are no such deliveries.", sql, from, state);
            }
        }
        return ExitCodes.DONE;
    }
}
