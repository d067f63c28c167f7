package kerja.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import kerja.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nightly runs of a test: an inbox, an outbox and a database of its own. */
final class Nights implements AutoCloseable {
    private static final Path JOBS = Path.of("jobs");

    final Path home;
    final Path inbox;
    final Path outbox;
    final Path archive;
    final TestDatabase database = TestDatabase.create();

    Nights(Path folder) throws IOException {
        home = folder;
        inbox = Files.createDirectories(folder.resolve("inbox"));
        outbox = folder.resolve("outbox");
        archive = folder.resolve("archive");
    }

    /** Puts a file into a sender's folder under its own name. */
    Nights deliver(String sender, Path file) throws IOException {
        return deliver(sender, String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    Nights deliver(String sender, String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(sender));
        Files.write(folder.resolve(name), bytes);
        return this;
    }

    Nights deliverAllOf(Path folder) throws IOException {
        try (var files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path sender = folder.relativize(file).getName(0);
                if (!sender.toString().equals(String.valueOf(file.getFileName()))) {
                    deliver(sender.toString(), file);
                }
            }
        }
        return this;
    }

    Nightly.Outcome run() throws IOException, SQLException {
        return run(Clock.systemUTC());
    }

    Nightly.Outcome run(Clock clock) throws IOException, SQLException {
        return new Nightly(database.database(), JobsFolder.read(JOBS), settings(), Progress.SILENT, clock)
                .run()
                .orElseThrow();
    }

    NightlySettings settings() {
        return new NightlySettings(inbox, outbox, archive, 2, 500, 90);
    }

    JdbcClient sql() {
        return JdbcClient.create(database.database().dataSource());
    }

    /** Every figure ever known with its place and its time, as one text a row; equal lists are equal warehouses. */
    List<String> warehouse() {
        return sql().sql("""
                select concat_ws('|', s.series_key, o.time_period, o.revision, o.obs_value, o.obs_status, d.delivery,
                    o.sheet, o.cell, o.reported_text, o.known_to = 'infinity')
                from warehouse.observation o
                join warehouse.series s using (series_id)
                join intake.delivery d using (delivery_id)
                order by 1
                """).query(String.class).list();
    }

    /** Versions of all rows of the warehouse: any change of any row changes them. */
    List<String> rowVersions() {
        return sql().sql("""
                select 'observation ' || ctid || ' ' || xmin from warehouse.observation
                union all select 'series ' || ctid || ' ' || xmin from warehouse.series
                order by 1
                """).query(String.class).list();
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
