package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every answer says what its figures are: a number without these is wrong even if it is right.
 *
 * <p>What an answer cannot have, the head of its query says in one form: {@code -- Without column, column: reason.}
 */
@NullUnmarked // Rows of a query: a column that is not there fails the test.
class GroundRulesTest extends QuestionsWarehouse {
    private static final Set<String> GROUND = Set.of(
            "indicator",
            "series_type",
            "concept_standard",
            "age",
            "reference_period_type",
            "membership",
            "known_from",
            "obs_status",
            "members_missing");

    private static final Pattern WITHOUT = Pattern.compile("(?m)^-- Without ([a-z_, ]+):\\s+(?:-- )?(\\S.*)$");
    private static final String MEMBERS_ARE_ROWS = "members without data have a row of their own";

    /** Rules are left out where figures are loaded here, so that one finding stands for theirs. */
    @BeforeAll
    void findsALargeChange() {
        warehouse.jdbc().sql("""
                insert into intake.finding (delivery_id, run_id, code, rule, severity, sheet, row_no, column_no, cell, found,
                    expected, message, created_at)
                select o.delivery_id, o.run_id, 'GROWTH_UNUSUAL', 'TMP-02', 'warning', o.sheet, o.row_no, o.column_no, o.cell,
                    o.reported_text, '30 ± 5 %', '', now()
                from warehouse.observation o
                where o.delivery_id = (select max(delivery_id) from intake.delivery) and o.known_to = 'infinity'
                limit 1
                """).update();
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTheFiguresAre() {
        return Queries.files().stream()
                .map(it -> DynamicTest.dynamicTest(String.valueOf(it.getFileName()), () -> keepsTheGroundRules(it)));
    }

    private void keepsTheGroundRules(Path file) throws SQLException {
        String text = Queries.text(file);
        assertThat(text).matches("(?s)-- \\d+\\. .*");
        Map<String, String> without = without(text);
        assertThat(GROUND).as("columns that the head names").containsAll(without.keySet());
        Set<String> wanted = new TreeSet<>(GROUND);
        wanted.removeAll(without.keySet());

        List<Map<String, String>> rows = asStatistician(text);
        assertThat(rows).isNotEmpty();
        assertThat(rows.get(0).keySet()).containsAll(wanted);
        assertThat(without.keySet()).as("columns that are there after all").noneMatch(rows.get(0)::containsKey);
        if (wanted.contains("series_type")) {
            assertThat(rows).as("rows with a figure").anyMatch(it -> !it.get("series_type")
                    .isEmpty());
            assertThat(rows).filteredOn(it -> !it.get("series_type").isEmpty()).allSatisfy(row -> assertThat(wanted)
                    .allSatisfy(it -> assertThat(row.get(it)).as(it).isNotEmpty()));
        }
        if (without.getOrDefault("members_missing", "").startsWith(MEMBERS_ARE_ROWS)) {
            Set<String> told = new TreeSet<>();
            rows.forEach(it -> told.add(it.get("ref_area")));
            rows.forEach(it -> told.add(it.getOrDefault("member", "")));
            assertThat(told).contains("BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM");
        }
    }

    private static Map<String, String> without(String text) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Matcher said = WITHOUT.matcher(text);
        while (said.find()) {
            for (String column : said.group(1).split(", ", -1)) {
                reasons.put(column, said.group(2));
            }
        }
        return reasons;
    }

    /** Runs a whole file as it is, in a session that may read schema stat and nothing else. */
    private List<Map<String, String>> asStatistician(String sql) throws SQLException {
        try (Connection connection = warehouse.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("create role a_statistician nologin in role kerja_statistician");
                statement.execute("set session authorization a_statistician");
                return rows(statement, sql);
            } finally {
                connection.rollback();
                statement.execute("reset session authorization");
            }
        }
    }

    private static List<Map<String, String>> rows(Statement statement, String sql) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
                    String value = answer.getString(column);
                    row.put(answer.getMetaData().getColumnName(column), value == null ? "" : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
