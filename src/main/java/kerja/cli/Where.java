package kerja.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import kerja.database.Database;
import kerja.job.JobsFolder;
import kerja.job.NightlySettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command: which database, which folders. */
final class Where {
    @Option(
            names = "--db",
            paramLabel = "URL",
            defaultValue = "${env:KERJA_DB_URL}",
            description = {
                "PostgreSQL to work on, 15 or newer: jdbc:postgresql://host/database (KERJA_DB_URL).",
                "User and password: in the address, or KERJA_DB_USER and KERJA_DB_PASSWORD.",
                "Without it, Kerja's own server in the home folder."
            })
    private @Nullable String db;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:KERJA_HOME:-.kerja}",
            description = "Folder of the embedded server (KERJA_HOME, otherwise .kerja).")
    private Path home = Path.of(".kerja");

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            defaultValue = "${env:KERJA_JOBS:-jobs}",
            description = "Folder of feeds, dictionaries, code lists and rules (KERJA_JOBS, otherwise jobs).")
    private Path jobs = Path.of("jobs");

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            defaultValue = "${env:KERJA_INBOX}",
            description = "Where ministries put files (KERJA_INBOX, otherwise as jobs/nightly.yaml says).")
    private @Nullable Path inbox;

    @Option(
            names = "--outbox",
            paramLabel = "DIR",
            defaultValue = "${env:KERJA_OUTBOX}",
            description = "Where reports go (KERJA_OUTBOX, otherwise as jobs/nightly.yaml says).")
    private @Nullable Path outbox;

    /** Opens the database as it is, for somebody who may not change its schema. */
    Database openAsIs() throws IOException {
        return db == null || db.isBlank()
                ? Database.embedded(home)
                : Database.connect(db, System.getenv("KERJA_DB_USER"), System.getenv("KERJA_DB_PASSWORD"));
    }

    /** Opens the database, its schema up to date. */
    Database open() throws IOException {
        Database database = openAsIs();
        try {
            database.migrate();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Where the database is, for a reader. */
    String shown(Database database) {
        return database.isEmbedded() ? "embedded server in " + home : database.jdbcUrl();
    }

    /** The folder of feeds, dictionaries, code lists and rules. */
    Path jobs() {
        return jobs;
    }

    /** Everything in the jobs folder. */
    JobsFolder jobsFolder() throws IOException {
        requireJobs();
        return JobsFolder.read(jobs);
    }

    NightlySettings settings() throws IOException {
        requireJobs();
        NightlySettings settings = NightlySettings.read(jobs.resolve("nightly.yaml"));
        return settings.at(
                inbox == null ? settings.inbox() : inbox,
                outbox == null ? settings.outbox() : outbox,
                home.equals(Path.of(".kerja")) ? settings.archive() : home.resolve("archive"));
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    private void requireJobs() throws IOException {
        if (!Files.isDirectory(jobs)) {
            throw new IOException("There is no folder " + jobs
                    + " with feeds, dictionaries and rules here. Go to the project's folder, or name it with --jobs.");
        }
    }
}
