package kerja.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import kerja.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code warehouse}: keeps the embedded server up for other programs. */
@Command(
        name = "warehouse",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps the embedded server up until it is stopped with Ctrl-C, and prints how to connect:",
            "for psql, R, Python or a spreadsheet."
        })
final class WarehouseCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try (Database database = where.open()) {
            out.println(database.jdbcUrl());
            out.println("user " + database.user()
                    + (database.isEmbedded() ? ", password in " + where.passwordFile() : "")
                    + ". Stop with Ctrl-C.");
            out.flush();
            stopped.await();
        } finally {
            closed.countDown();
        }
        return ExitCodes.DONE;
    }
}
