package kerja.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a run and started again ends in the warehouse of an undisturbed run. */
class KilledRunTest {
    private static final Path SAMPLE = Path.of("sample-input");
    private static final List<String> MOMENTS =
            List.of("intake.delivery", "intake.figure", "warehouse.series", "warehouse.observation");

    @TempDir
    private Path folder;

    @Test
    void endsInTheSameWarehouse() throws IOException, SQLException, InterruptedException {
        List<String> undisturbed;
        try (Nights nights = new Nights(folder.resolve("undisturbed")).deliverAllOf(SAMPLE)) {
            nights.run();
            undisturbed = nights.warehouse();
        }
        try (Nights nights = new Nights(folder.resolve("killed")).deliverAllOf(SAMPLE)) {
            for (String table : MOMENTS) {
                killOnceItGrows(nights, table);
            }

            Nightly.Outcome outcome = nights.run();

            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.isCompleted()).isTrue();
            assertThat(missing(undisturbed, nights.warehouse())).as("lost").isEmpty();
            assertThat(missing(nights.warehouse(), undisturbed)).as("doubled").isEmpty();
            assertThat(nights.sql()
                            .sql("select count(*) from intake.delivery where reported_at is null")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private static List<String> missing(List<String> all, List<String> from) {
        List<String> missing = new ArrayList<>(all);
        from.forEach(missing::remove);
        return missing;
    }

    /** Kills the process without warning when a table has rows that it had not when the process began. */
    private static void killOnceItGrows(Nights nights, String table) throws IOException, InterruptedException {
        long before = count(nights, table);
        Process process = start(nights);
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (process.isAlive() && count(nights, table) <= before && System.nanoTime() < deadline) {
                Thread.sleep(3);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static long count(Nights nights, String table) {
        return nights.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static Process start(Nights nights) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "kerja.cli.Kerja",
                "nightly",
                "--db",
                nights.database.url(),
                "--inbox",
                nights.inbox.toString(),
                "--outbox",
                nights.outbox.toString(),
                "--home",
                nights.home.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(new File("target/killed-run.log"))
                .start();
    }
}
