package kerja.validate;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kerja.finding.FindingCode;
import kerja.finding.Severity;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks staged figures by the rules, each in one statement.
 *
 * <p>Findings stand in {@code intake.finding} under the rule's name, and what each rule checked in {@code
 * intake.rule_outcome}. Figures that a finding of severity error stops are held, those of severity block rejected.
 */
public final class Validator {

    /** The statements are long and quick; compiling them takes longer than running them. */
    private static final String WITHOUT_COMPILING = "set local jit = off";

    private static final String FREE = """
            update intake.figure f set state = 'figure'
            where delivery_id = :delivery and state in ('held', 'rejected') and obs_value is not null
                and not exists (
                    select from intake.finding k
                    where k.delivery_id = f.delivery_id and k.figure_no = f.figure_no and k.rule is null
                        and k.severity in ('block', 'error'))
            """;

    /** What is impossible is refused, and drags no figure that stands beside it along. */
    private static final String LEAVE_REFUSED = """
            with refused as materialized (
                select t.figure_no from intake.finding_figure t join intake.finding k using (finding_id)
                where k.delivery_id = :delivery and k.rule is not null and k.severity = 'block'
            ), compared as (
                update history set obs_value = null where id in (select figure_no from refused)
            )
            delete from checked where id in (select figure_no from refused)
            """;

    /** No change is measured from a figure that an error stops: the figure that follows may well be right. */
    private static final String LEAVE_HELD = """
            update history set obs_value = null
            where id in (
                select figure_no from intake.figure where delivery_id = :delivery and state = 'held'
                union all
                select t.figure_no from intake.stopping_finding s join intake.finding_figure t using (finding_id)
                where s.delivery_id = :delivery)
            """;

    private static final String FOUND_ACROSS = "delivery_id in (:deliveries) and rule in (:rules)";

    /** A figure that is given twice is stopped both times. */
    private static final String STOP = """
            update intake.figure f set state = case when stop.block then 'rejected' else 'held' end
            from (
                select g.series_key, g.time_period, bool_or(s.severity = 'block') as block
                from intake.stopping_finding s
                join intake.finding k using (finding_id)
                join intake.finding_figure t using (finding_id)
                join intake.figure g on g.delivery_id = s.delivery_id and g.figure_no = t.figure_no
                where s.delivery_id = :delivery and k.rule is not null
                group by g.series_key, g.time_period) stop
            where f.delivery_id = :delivery and f.state = 'figure'
                and f.series_key = stop.series_key and f.time_period = stop.time_period
            """;

    private final JdbcClient jdbc;
    private final CheckedFigures checked;
    private final List<Rule> within;
    private final List<Rule> across;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * Checks that the database can run every rule.
     *
     * @throws RuleException listing the rules that it cannot run, with file and line
     */
    public Validator(DataSource database, Rules rules, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.within = rules.all().stream().filter(it -> !it.across()).toList();
        this.across = rules.all().stream().filter(Rule::across).toList();
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.clock = clock;
        this.checked = new CheckedFigures(jdbc, rules.codeLists(), rules.families());
        transaction.executeWithoutResult(status -> {
            requireRunnable(rules.all());
            status.setRollbackOnly();
        });
    }

    /**
     * Checks the figures of a delivery; what rules found in it before is taken back first.
     *
     * <p>Runs inside the caller's transaction.
     */
    public void validate(long deliveryId, long runId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Validation needs a transaction: open one around it");
        }
        jdbc.sql(WITHOUT_COMPILING).update();
        jdbc.sql(FREE).param("delivery", deliveryId).update();
        jdbc.sql("delete from intake.finding where delivery_id = ? and rule is not null")
                .param(deliveryId)
                .update();
        jdbc.sql("delete from intake.rule_outcome where delivery_id = ?")
                .param(deliveryId)
                .update();
        Delivered delivery = jdbc.sql("select sender, received_at::date from intake.delivery where delivery_id = ?")
                .param(deliveryId)
                .query((row, number) -> new Delivered(row.getString(1), row.getObject(2, LocalDate.class)))
                .single();
        checked.fill(deliveryId);
        List<Rule> refusing = within.stream()
                .filter(it -> it.limits().containsKey(Severity.BLOCK))
                .toList();
        Map<Boolean, List<Rule>> others = within.stream()
                .filter(it -> !refusing.contains(it))
                .collect(Collectors.partitioningBy(it -> it.code() == FindingCode.GROWTH_UNUSUAL));
        refusing.forEach(it -> bound(RuleStatement.of(it), runId, delivery).update());
        jdbc.sql(LEAVE_REFUSED).param("delivery", deliveryId).update();
        others.getOrDefault(false, List.of())
                .forEach(it -> bound(RuleStatement.of(it), runId, delivery).update());
        jdbc.sql(LEAVE_HELD).param("delivery", deliveryId).update();
        others.getOrDefault(true, List.of())
                .forEach(it -> bound(RuleStatement.of(it), runId, delivery).update());
        jdbc.sql(STOP).param("delivery", deliveryId).update();
    }

    /**
     * Checks what spans deliveries, once all are loaded.
     *
     * @return ids of the deliveries in which something was found
     */
    public Set<Long> validateAcross(long runId) {
        return validateAcross(
                jdbc.sql("select delivery_id from intake.delivery where run_id = ? and loaded > 0")
                        .param(runId)
                        .query(Long.class)
                        .list(),
                runId);
    }

    /**
     * Checks what these deliveries loaded against all other publications; what was found so before is taken back first.
     *
     * @return ids of the deliveries in which something was found, now or before
     */
    public Set<Long> validateAcross(Collection<Long> deliveryIds, long runId) {
        if (deliveryIds.isEmpty() || across.isEmpty()) {
            return Set.of();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Set<Long> concerned = new TreeSet<>(takenBack(deliveryIds));
            jdbc.sql(WITHOUT_COMPILING).update();
            checked.fillAcross(deliveryIds);
            Delivered none = new Delivered("", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            across.forEach(it -> bound(RuleStatement.of(it), runId, none).update());
            concerned.addAll(jdbc.sql("select distinct delivery_id from intake.finding where " + FOUND_ACROSS)
                    .param("deliveries", deliveryIds)
                    .param("rules", across.stream().map(Rule::id).toList())
                    .query(Long.class)
                    .list());
            return concerned;
        }));
    }

    private List<Long> takenBack(Collection<Long> deliveryIds) {
        List<String> rules = across.stream().map(Rule::id).toList();
        jdbc.sql("delete from intake.rule_outcome where " + FOUND_ACROSS)
                .param("deliveries", deliveryIds)
                .param("rules", rules)
                .update();
        return jdbc.sql("delete from intake.finding where " + FOUND_ACROSS + " returning delivery_id")
                .param("deliveries", deliveryIds)
                .param("rules", rules)
                .query(Long.class)
                .list();
    }

    private record Delivered(String sender, LocalDate receivedOn) {}

    private JdbcClient.StatementSpec bound(RuleStatement statement, long runId, Delivered delivery) {
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .param("run", runId)
                .param("sender", delivery.sender())
                .param("today", delivery.receivedOn())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void requireRunnable(List<Rule> rules) {
        List<RuleProblem> problems = new ArrayList<>();
        checked.fill(-1);
        for (Rule rule : rules) {
            RuleStatement statement = RuleStatement.of(rule);
            RuleStatement plan = new RuleStatement("explain " + statement.sql(), statement.parameters());
            jdbc.sql("savepoint rule").update();
            try {
                bound(plan, -1, new Delivered("", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                        .query()
                        .listOfRows();
                jdbc.sql("release savepoint rule").update();
            } catch (DataAccessException cause) {
                jdbc.sql("rollback to savepoint rule").update();
                problems.add(problem(rule, cause));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
    }

    private static RuleProblem problem(Rule rule, DataAccessException cause) {
        Throwable root = cause.getMostSpecificCause();
        String message = root instanceof SQLException sql ? sql.getMessage() : String.valueOf(root.getMessage());
        if (root instanceof PSQLException refused) {
            ServerErrorMessage server = refused.getServerErrorMessage();
            message = server == null ? message : String.valueOf(server.getMessage());
        }
        return new RuleProblem(
                rule.file(),
                rule.kind() instanceof SqlCheck check ? check.line() : rule.line(),
                "The database cannot run " + rule.id() + ": " + message + ".",
                "Correct its select; the guide in jobs/rules/README.md says what it may use.");
    }
}
