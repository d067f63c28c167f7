package kerja.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kerja.database.Database;
import kerja.job.AfterDecision;
import kerja.load.Decider;
import kerja.load.Decisions;
import kerja.load.Deliveries;
import kerja.load.Delivery;
import kerja.load.DeliveryCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands {@code release}, {@code reject} and {@code allow} share: who decides, and what follows. */
final class Deciding {
    @Mixin
    private Where where = new Where();

    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides (otherwise the user of this computer: ${DEFAULT-VALUE}).")
    private String who = "";

    @Option(names = "--why", paramLabel = "REASON", defaultValue = "", description = "Why, in your words.")
    private String why = "";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** A decision: takes the decisions of a database and says how many figures changed. */
    interface Decision {
        int take(Decisions decisions, Decider by);
    }

    Database open() throws IOException {
        return where.openAsIs();
    }

    /** A decision on a whole delivery, known by its number. */
    interface DeliveryDecision {
        int take(Decisions decisions, long deliveryId, Decider by);
    }

    /** Takes a decision on each delivery of a list of names; the exit code is the gravest. */
    int decideAll(List<String> names, String done, DeliveryDecision decision) throws Exception {
        int code = ExitCodes.DONE;
        try (Database database = open()) {
            for (String name : names) {
                Optional<Delivery> delivery = find(database, name);
                if (delivery.isEmpty()) {
                    return ExitCodes.USAGE;
                }
                long id = delivery.get().id();
                code = Math.max(code, decide(database, id, done, (decisions, by) -> decision.take(decisions, id, by)));
            }
        }
        return code;
    }

    /** Takes a decision on a delivery, and loads and reports what it lets go. */
    int decide(Database database, long deliveryId, String done, Decision decision) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Decisions decisions =
                new Decisions(database.dataSource(), new JdbcTransactionManager(database.dataSource()), where.clock());
        OptionalInt figures = taken(decision, decisions);
        if (figures.isEmpty()) {
            return ExitCodes.USAGE;
        }
        out.println(figures.getAsInt() + (figures.getAsInt() == 1 ? " figure " : " figures ") + done + ".");
        Optional<Delivery> finished =
                new AfterDecision(database, where.jobsFolder(), where.settings(), where.clock()).finish(deliveryId);
        out.println(finished.map(Deciding::shown)
                .orElse("The next nightly run loads what goes on, and writes the reports anew."));
        return finished.map(it -> it.counts().held()).orElse(0) > 0 ? ExitCodes.HELD : ExitCodes.DONE;
    }

    /** The delivery of a name; empty after a word about it. */
    private Optional<Delivery> find(Database database, String name) {
        Optional<Delivery> found = new Deliveries(database.dataSource(), where.clock()).find(name);
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("There is no delivery " + name + ", or more than one.");
        }
        return found;
    }

    /** Delivery of a finding; 0 if there is none, which the decision will find. */
    long deliveryOf(Database database, long findingId) {
        return JdbcClient.create(database.dataSource())
                .sql("select delivery_id from intake.finding where finding_id = ?")
                .param(findingId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private OptionalInt taken(Decision decision, Decisions decisions) {
        try {
            return OptionalInt.of(decision.take(decisions, new Decider(who, why)));
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return OptionalInt.empty();
        }
    }

    private static String shown(Delivery delivery) {
        DeliveryCounts counts = delivery.counts();
        return delivery.name() + ": " + counts.loaded() + " loaded, " + counts.unchanged() + " unchanged, "
                + counts.rejected() + " rejected, " + counts.held() + " held.";
    }
}
