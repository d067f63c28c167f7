package kerja.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What follows from the loaded figures is computed anew: rates of levels, sums of parts, and aggregates over members.
 *
 * <p>Shape: the statements of {@code publish/*.sql} in the order of their names, in one transaction, set-based over all
 * figures. Only series of which a formula or an input changed are touched, so that publishing twice changes nothing.
 * Formulas, breaks and memberships are data: the code lists, as the warehouse holds them.
 */
public final class Publisher {
    private static final List<String> STEPS = List.of(
            "0-reference", "1-derivations", "2-aggregates", "3-keep-derivations", "4-rates-and-sums", "5-aggregates");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public Publisher(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Publishes what the deliveries of a run changed, after all of them are loaded. May be repeated at any time.
     *
     * @param runId run whose deliveries brought new figures
     */
    public void publish(long runId) {
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select set_config('kerja.run', ?, true)", String.valueOf(runId));
            STEPS.forEach(it -> jdbc.execute(statements(it)));
        });
    }

    private static String statements(String step) {
        String name = "/publish/" + step + ".sql";
        try (InputStream file = Publisher.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing in Kerja's own files; build it again");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
