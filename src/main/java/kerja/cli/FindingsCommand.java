package kerja.cli;

import java.util.concurrent.Callable;
import kerja.database.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code findings}: what is to be mended, cell by cell. */
@Command(
        name = "findings",
        mixinStandardHelpOptions = true,
        description = "Lists what is wrong with delivered data, cell by cell.")
final class FindingsCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @Parameters(
            arity = "0..1",
            paramLabel = "DELIVERY",
            description = "Only those of one delivery: its name as 'kerja deliveries' shows it, or a part of it.")
    private @Nullable String delivery;

    @Option(names = "--from", paramLabel = "ISO3", description = "Only those of one sender, such as MYS.")
    private @Nullable String from;

    @Option(names = "--severity", paramLabel = "SEVERITY", description = "Only block, error, warning or info.")
    private @Nullable String severity;

    @Option(names = "--code", paramLabel = "CODE", description = "Only one kind, such as NUMBER_UNREADABLE.")
    private @Nullable String code;

    @Option(names = "--csv", description = "As CSV, with found and expected apart.")
    private boolean csv;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        String columns = csv
                ? "f.finding_id as finding, d.delivery, f.severity, f.code, f.rule, f.sheet, f.cell, f.found, f.expected, f.message,"
                        + " f.settled_as, a.allowed_by, a.why, a.until_date"
                : "f.finding_id as finding, d.sender || '/' || d.file_name as file, f.severity, f.code,"
                        + " coalesce(f.sheet || '!', '') || f.cell as cell, f.settled_as as settled, f.message";
        String sql = "select " + columns + """
                 from intake.finding f join intake.delivery d using (delivery_id)
                left join intake.allowance a using (allowance_id)
                where d.sender = coalesce(?, d.sender) and f.severity = coalesce(?, f.severity)
                    and f.code = coalesce(?, f.code) and position(coalesce(?, '') in d.delivery) > 0
                order by d.delivery_id, f.finding_id
                """;
        try (Database database = where.open()) {
            Listing listing =
                    new Listing(database.dataSource(), spec.commandLine().getOut());
            if (csv) {
                listing.csv(sql, from, severity, code, delivery);
            } else {
                listing.table("There are no such findings.", sql, from, severity, code, delivery);
            }
        }
        return ExitCodes.DONE;
    }
}
