package kerja.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import kerja.inbox.Archive;
import kerja.load.Delivery;
import kerja.load.DeliveryState;
import kerja.load.Runs;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts one file through all stages of the nightly run, in one transaction that is rolled back: the sender gets the same
 * findings and the same report, and the warehouse stays as it was.
 */
public final class Check {
    /** Lines for findings of one kind in one file. */
    private static final int SHOWN = 20;

    private final DataSource database;
    private final JobsFolder jobs;
    private final NightlySettings settings;
    private final Clock clock;

    /**
     * What the nightly run would say.
     *
     * @param findings the gravest first, then by kind in reading order, the first few of each; a line says severity, cell,
     *     sentence, and of how many figures, if these are several
     * @param report where the report was written
     */
    public record Result(Delivery delivery, List<String> findings, Path report) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    public Check(DataSource database, JobsFolder jobs, NightlySettings settings, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Checks a file as a delivery of a sender.
     *
     * @throws IOException if the file cannot be got from the disk
     */
    public Result check(Path file, String sender) throws IOException {
        Path kept = Files.createTempDirectory("kerja-check");
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        Stages stages =
                new Stages(database, transactions, jobs, settings.at(settings.inbox(), settings.outbox(), kept), clock);
        try {
            return Objects.requireNonNull(new TransactionTemplate(transactions)
                    .execute(status -> checked(stages, kept, file, sender, status)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            delete(kept);
        }
    }

    private Result checked(Stages stages, Path kept, Path file, String sender, TransactionStatus status) {
        status.setRollbackOnly();
        try {
            stages.synchronise();
            long runId = ownRun();
            Archive.Kept copy = new Archive(kept).keep(file);
            forget(copy.sha256());
            Delivery received =
                    stages.intake().receive(sender, String.valueOf(file.getFileName()), Files.size(file), copy, runId);
            stages.intake().recognise(received, copy.path(), runId);
            Delivery delivery = stages.deliveries().require(received.id());
            if (delivery.state() == DeliveryState.RECEIVED) {
                read(stages, delivery, runId);
                stages.validate(delivery, runId);
                stages.load(delivery, runId);
                stages.across(delivery, runId);
            }
            Path report = stages.reportChecked(delivery);
            return new Result(stages.deliveries().require(delivery.id()), findings(delivery.id()), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of a run that never was, for what is written before the rollback. */
    private long ownRun() {
        long runId = Objects.requireNonNull(JdbcClient.create(database)
                .sql("select coalesce(max(run_id), 0) + 1000000000 from intake.run")
                .query(Long.class)
                .single());
        new Runs(database, clock).begin(runId);
        return runId;
    }

    /** The same bytes may have been delivered before; until the rollback they are another delivery. */
    private void forget(String sha256) {
        JdbcClient.create(database)
                .sql("update intake.delivery set sha256 = reverse(sha256) where sha256 = ?")
                .param(sha256)
                .update();
    }

    private void read(Stages stages, Delivery delivery, long runId) throws IOException {
        StagingReader reader = stages.reader(delivery);
        StagingProcessor processor = stages.processor(delivery);
        StagingWriter writer = stages.writer(delivery, runId);
        reader.open(new ExecutionContext());
        try {
            List<Staged> chunk = new ArrayList<>();
            for (Reading reading = reader.read(); reading != null; reading = reader.read()) {
                chunk.add(processor.process(reading));
                if (chunk.size() == settings.figuresPerChunk() || reading instanceof Reading.End) {
                    writer.write(new Chunk<>(chunk));
                    chunk.clear();
                }
            }
        } finally {
            reader.close();
        }
    }

    /** The gravest first; of each kind the first ones in the order of the file, and how many there are more. */
    private List<String> findings(long deliveryId) {
        return JdbcClient.create(database)
                .sql("""
                        select case
                            when no = :shown and alike > :shown
                                then concat(severity, ': … and ', alike - no + 1, ' more like these; the report has all of them')
                            else concat(severity, case when cell <> '' then concat(' at ', sheet || '!', cell) end, ': ', message,
                                case when figures > 1 then concat(' (', figures, ' figures)') end) end as line
                        from (
                            select severity, code, rule, sheet, cell, message, count(*) as figures,
                                array_position(array['block', 'error', 'warning', 'info'], severity) as gravity,
                                row_number() over (
                                    partition by severity, code, rule order by sheet, row_no, column_no, min(finding_id)) as no,
                                count(*) over (partition by severity, code, rule) as alike,
                                min(row_no) over (partition by severity, code, rule) as first_row
                            from intake.finding where delivery_id = :delivery
                            group by severity, code, rule, sheet, row_no, column_no, cell, message) f
                        where no <= :shown
                        order by gravity, first_row, code, rule, no
                        """)
                .param("delivery", deliveryId)
                .param("shown", SHOWN)
                .query(String.class)
                .list();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
