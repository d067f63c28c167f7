package kerja.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import kerja.finding.FindingCatalogue;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a delivery's sender gets back: {@code outbox/<sender>/<delivery>/} with a page to read, a
 * file for machines, and the file itself with every problem marked at its cell.
 *
 * <p>A report is made from the database and the archived file alone, so that it can be made again at any time. It tells
 * one state of the database, joins the transaction that is open if there is one, and holds a few rows at a time, whatever
 * the number of findings.
 */
public final class DeliveryReports {

    private static final int LARGEST_REVISIONS = 10;

    private final ReportData data;
    private final FindingCatalogue catalogue;
    private final Path outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public DeliveryReports(DataSource database, FindingCatalogue catalogue, Path outbox, Clock clock) {
        this.data = new ReportData(database, catalogue);
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes the reports of a delivery in place of those it had.
     *
     * @param archivedFile the delivered bytes, under whatever name
     * @return the delivery's folder in the outbox
     * @throws IOException if the archived file cannot be got from the disk, or the outbox not written
     */
    public Path write(long deliveryId, Path archivedFile) throws IOException {
        return write(deliveryId, archivedFile, false);
    }

    /**
     * Writes the reports of a delivery that the caller rolls back: they say that nothing is loaded, and what would be.
     *
     * @return the delivery's folder in the outbox
     * @throws IOException as {@link #write(long, Path)}
     */
    public Path writeChecked(long deliveryId, Path file) throws IOException {
        return write(deliveryId, file, true);
    }

    private Path write(long deliveryId, Path file, boolean onlyChecked) throws IOException {
        try {
            return Objects.requireNonNull(transaction.execute(status -> writeAll(deliveryId, file, onlyChecked)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Path writeAll(long deliveryId, Path archivedFile, boolean onlyChecked) {
        DeliveryFacts delivery = data.facts(deliveryId);
        try {
            Report report = new Report(
                    delivery,
                    data.countFindings(deliveryId),
                    data.series().changes(deliveryId, LARGEST_REVISIONS),
                    new Words(Readers.of(delivery.sender()), catalogue),
                    data,
                    archivedFile,
                    DeliveredRows.sheetNames(archivedFile, delivery.fileName()),
                    clock.instant(),
                    onlyChecked);
            return new ReportFolder(outbox, delivery).fill(folder -> {
                new HtmlReport(report).write(folder.resolve("report.html"));
                new JsonReport(report).write(folder.resolve("report.json"));
                new WorkbookReport(report).write(folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
