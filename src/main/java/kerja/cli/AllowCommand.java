package kerja.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import kerja.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code allow}: a finding is accepted for a figure, until a day. */
@Command(
        name = "allow",
        mixinStandardHelpOptions = true,
        description = {
            "Accepts a finding about a figure, with a reason and until a day. A held figure goes on once all its",
            "findings are settled. When the office sends another figure, the finding stands again by itself."
        })
final class AllowCommand implements Callable<Integer> {
    @Mixin
    private Deciding deciding = new Deciding();

    @Parameters(paramLabel = "FINDING", description = "Its number, as 'kerja findings' shows it.")
    private long finding;

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DAY",
            description = "Last day on which it is accepted, such as 2027-06-30.")
    private LocalDate until = LocalDate.MIN;

    @Override
    public Integer call() throws Exception {
        try (Database database = deciding.open()) {
            return deciding.decide(
                    database,
                    deciding.deliveryOf(database, finding),
                    "go on",
                    (decisions, by) -> decisions.allow(finding, by, until));
        }
    }
}
