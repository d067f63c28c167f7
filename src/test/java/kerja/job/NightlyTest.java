package kerja.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kerja.load.Delivery;
import kerja.load.DeliveryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nightly job on a real server, with the real files of the sample. */
class NightlyTest {
    private static final Path SAMPLE = Path.of("sample-input");
    private static final Path MALAYSIA = SAMPLE.resolve("MYS/labour_force_monthly_2019_2021.csv");
    private static final Path SINGAPORE = SAMPLE.resolve("SGP/unemployment-rate-sa-quarterly.csv");

    @TempDir
    private Path folder;

    @Test
    void knowsTheSameBytesUnderAnotherName() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("MYS", MALAYSIA)) {
            nights.run();

            nights.deliver("MYS", "labour_force_monthly_again.csv", Files.readAllBytes(MALAYSIA));

            assertThat(nights.run().deliveries()).isEmpty();
        }
    }

    @Test
    void revisesOnlyWhatChanged() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("MYS", MALAYSIA)) {
            nights.run();
            String restated = Files.readString(MALAYSIA).replace("2019-03-01,15556.6,", "2019-03-01,15556.5,");
            assertThat(restated).isNotEqualTo(Files.readString(MALAYSIA));

            nights.deliver("MYS", "labour_force_monthly_2022.csv", restated.getBytes(UTF_8));
            Nightly.Outcome outcome = nights.run();

            Delivery delivery = outcome.deliveries().get(0);
            assertThat(delivery.counts().loaded()).isEqualTo(1);
            assertThat(delivery.counts().unchanged()).isPositive();
            assertThat(nights.sql()
                            .sql("select count(*) from stat.revision where series_type = 'NATIONAL'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void goesOnAfterFilesThatNobodyCanRead() throws IOException, SQLException {
        byte[] cutWorkbook = Files.readAllBytes(SAMPLE.resolve("BRN/LFS Key Findings 2020.xlsx"));
        try (Nights nights = new Nights(folder)
                .deliver("BRN", "LFS Key Findings 2022.xlsx", java.util.Arrays.copyOf(cutWorkbook, 3000))
                .deliver("KHM", "notes.pdf", "%PDF-1.7 nothing".getBytes(UTF_8))
                .deliver("LAO", "empty.csv", new byte[0])
                .deliver("SGP", SINGAPORE)) {

            Nightly.Outcome outcome = nights.run();

            assertThat(outcome.isCompleted()).isTrue();
            assertThat(outcome.deliveries())
                    .extracting(Delivery::fileName, Delivery::state)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(
                                    "LFS Key Findings 2022.xlsx", DeliveryState.QUARANTINED),
                            org.assertj.core.groups.Tuple.tuple("notes.pdf", DeliveryState.QUARANTINED),
                            org.assertj.core.groups.Tuple.tuple("empty.csv", DeliveryState.QUARANTINED),
                            org.assertj.core.groups.Tuple.tuple(
                                    "unemployment-rate-sa-quarterly.csv", DeliveryState.LOADED));
            assertThat(findingsWithoutARemedy(nights)).isEmpty();
        }
    }

    @Test
    void tellsTheSenderWhoseFileItIs() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("SGP", MALAYSIA)) {
            Nightly.Outcome outcome = nights.run();

            assertThat(outcome.deliveries()).extracting(Delivery::state).containsExactly(DeliveryState.QUARANTINED);
            assertThat(codes(nights)).containsExactly("SENDER_MISMATCH");
        }
    }

    @Test
    void loadsAQuarantinedFileOnceAFeedReadsIt() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("SGP", MALAYSIA)) {
            nights.run();

            nights.deliver("MYS", MALAYSIA);
            Nightly.Outcome outcome = nights.run();

            assertThat(outcome.isCompleted()).isTrue();
        }
    }

    @Test
    void aDeliveryFailsAloneAndIsContinued() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("MYS", MALAYSIA).deliver("SGP", SINGAPORE)) {
            breakLoadingOf(nights, "MYS");
            Nightly.Outcome failed = nights.run();
            nights.sql().sql("drop trigger broken on warehouse.observation").update();

            Nightly.Outcome continued = nights.run();

            assertThat(failed.isCompleted()).isFalse();
            assertThat(failed.failures()).singleElement().asString().contains("the disk is full");
            assertThat(state(failed, "SGP")).contains(DeliveryState.LOADED);
            assertThat(state(failed, "MYS")).contains(DeliveryState.VALIDATED);
            assertThat(continued.isContinued()).isTrue();
            assertThat(continued.runId()).isEqualTo(failed.runId());
            assertThat(continued.isCompleted()).isTrue();
            assertThat(state(continued, "MYS")).contains(DeliveryState.LOADED);
        }
    }

    /** A process may die between writing a partition's execution and writing its execution context. */
    @Test
    void continuesAPartitionThatWasCutOffBeforeItHadAContext() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("MYS", MALAYSIA)) {
            breakLoadingOf(nights, "MYS");
            nights.run();
            nights.sql().sql("drop trigger broken on warehouse.observation").update();
            nights.sql().sql("""
                            delete from batch.batch_step_execution_context
                            where step_execution_id in (select step_execution_id from batch.batch_step_execution
                                where step_name like 'delivery:%')
                            """).update();

            Nightly.Outcome continued = nights.run();

            assertThat(continued.failures()).isEmpty();
            assertThat(state(continued, "MYS")).contains(DeliveryState.LOADED);
        }
    }

    @Test
    void onlyOneRunWorksAtATime() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("SGP", SINGAPORE);
                RunLock other = RunLock.take(nights.database.database()).orElseThrow()) {
            Nightly second = new Nightly(
                    nights.database.database(),
                    JobsFolder.read(Path.of("jobs")),
                    nights.settings(),
                    Progress.SILENT,
                    java.time.Clock.systemUTC());

            assertThat(second.run()).isEmpty();
            assertThat(other).isNotNull();
        }
    }

    @Test
    void endsWhatTheServerStillDoesForADeadRun() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("SGP", SINGAPORE);
                HikariDataSource dead = nights.database.database().runDataSource();
                Connection leftOver = dead.getConnection();
                Statement statement = leftOver.createStatement()) {
            leftOver.setAutoCommit(false);
            statement.execute("lock table intake.delivery in exclusive mode");

            Nightly.Outcome outcome = nights.run();

            assertThat(outcome.isCompleted()).isTrue();
            assertThatThrownBy(() -> statement.execute("select 1")).hasMessageContaining("terminating connection");
        }
    }

    @Test
    void purgesTheMetadataOfOldRuns() throws IOException, SQLException {
        try (Nights nights = new Nights(folder).deliver("SGP", SINGAPORE)) {
            nights.run();
            nights.sql()
                    .sql(
                            "update batch.batch_job_execution set create_time = create_time - interval '100 days',"
                                    + " end_time = end_time - interval '100 days', last_updated = last_updated - interval '100 days'")
                    .update();

            nights.run();

            assertThat(nights.sql()
                            .sql("select count(*) from batch.batch_job_instance")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(nights.sql()
                            .sql("select count(*) from intake.run")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    private static Optional<DeliveryState> state(Nightly.Outcome outcome, String sender) {
        return outcome.deliveries().stream()
                .filter(it -> it.sender().equals(sender))
                .map(Delivery::state)
                .findFirst();
    }

    /** The server refuses the figures of one sender, as a full disk would. */
    private static void breakLoadingOf(Nights nights, String sender) {
        nights.sql().sql(String.format(Locale.ROOT, """
                create function broken() returns trigger language plpgsql as $$
                begin
                    if exists (select from intake.delivery where delivery_id = new.delivery_id and sender = '%s') then
                        raise exception 'the disk is full';
                    end if;
                    return new;
                end $$
                """, sender)).update();
        nights.sql()
                .sql(
                        "create trigger broken before insert on warehouse.observation for each row execute function broken()")
                .update();
    }

    private static List<String> codes(Nights nights) {
        return nights.sql()
                .sql("select code from intake.finding")
                .query(String.class)
                .list();
    }

    private static List<String> findingsWithoutARemedy(Nights nights) {
        return nights.sql()
                .sql("select message from intake.finding where expected = '' or message !~ '\\. [A-Z]'")
                .query(String.class)
                .list();
    }
}
