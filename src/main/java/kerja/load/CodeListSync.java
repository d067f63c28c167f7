package kerja.load;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The warehouse tells codes, indicators and publications as the files of the operators do.
 *
 * <p>A list that has not changed is not touched; a list whose file is gone goes.
 */
public final class CodeListSync {

    private final JdbcClient jdbc;
    private final CopyIn copy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public CodeListSync(DataSource database, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.copy = new CopyIn(database);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Takes over what changed, in one transaction.
     *
     * @return names of the lists that changed or went, in alphabetical order; indicators and publications by the names
     *     of their tables
     */
    public List<String> synchronise(
            List<CodeRow> codes, List<IndicatorRow> indicators, List<PublicationRow> publications) {
        Map<String, CodeListContent> wanted = new TreeMap<>(CodeListContent.ofCodes(codes));
        wanted.put(CodeListContent.INDICATORS, CodeListContent.ofIndicators(indicators));
        wanted.put(CodeListContent.PUBLICATIONS, CodeListContent.ofPublications(publications));
        return Objects.requireNonNull(transaction.execute(status -> takeOver(wanted)));
    }

    private List<String> takeOver(Map<String, CodeListContent> wanted) {
        Map<String, String> held = heldOnceLocked();
        List<String> changed = new ArrayList<>();
        wanted.forEach((list, content) -> {
            if (!content.hash().equals(held.remove(list))) {
                replace(list, content);
                changed.add(list);
            }
        });
        held.keySet().forEach(list -> {
            jdbc.sql("delete from warehouse.code where list = ?").param(list).update();
            jdbc.sql("delete from warehouse.code_list where list = ?")
                    .param(list)
                    .update();
            changed.add(list);
        });
        changed.sort(null);
        return changed;
    }

    /** Two commands that start together take over one after the other. */
    private Map<String, String> heldOnceLocked() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('code lists', 0))")
                .query()
                .listOfRows();
        Map<String, String> held = new TreeMap<>();
        jdbc.sql("select list, content_hash from warehouse.code_list").query(row -> {
            held.put(row.getString("list"), row.getString("content_hash"));
        });
        return held;
    }

    private void replace(String list, CodeListContent content) {
        JdbcClient.StatementSpec clear = jdbc.sql(content.clearing());
        (content.isCodeList() ? clear.param(list) : clear).update();
        copy.run(content.copying(), content.rows());
        jdbc.sql("""
                insert into warehouse.code_list (list, content_hash, synchronised_at) values (?, ?, ?)
                on conflict (list) do update
                set content_hash = excluded.content_hash, synchronised_at = excluded.synchronised_at
                """)
                .params(list, content.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
