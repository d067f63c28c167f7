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
 * <p>Shape: the statements of {@code publish/*.sql} in the order of their names, in one transaction. A night costs what
 * came that night: only series never seen before are looked through for what they could go into, and only periods of
 * which an input came are computed. Everything is looked through again where formulas, indicators, memberships or the
 * statements themselves changed. Publishing twice changes nothing. Formulas, breaks and memberships are data: the code
 * lists, as the warehouse holds them.
 */
public final class Publisher {
    private static final List<String> STEPS = List.of(
            "0-reference",
            "1-news",
            "2-derivations",
            "3-aggregates",
            "4-keep-derivations",
            "5-rates-and-sums",
            "6-aggregates",
            "7-coverage",
            "8-published");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public Publisher(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Publishes what deliveries changed, after all of them are loaded: those of a run, and those of earlier runs that
     * were cut off before they came to this. May be repeated at any time.
     *
     * @param runId run whose deliveries brought new figures
     */
    public void publish(long runId) {
        List<String> steps = STEPS.stream().map(Publisher::statements).toList();
        transaction.executeWithoutResult(status -> {
            // Inputs of a figure lie together: looking them up costs little, and reading all figures instead never
            // pays.
            jdbc.execute("set local random_page_cost = 1.1");
            jdbc.queryForList(
                    "select set_config('kerja.run', ?, true), set_config('kerja.statements', md5(?), true)",
                    String.valueOf(runId),
                    String.join("", steps));
            steps.forEach(jdbc::execute);
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
