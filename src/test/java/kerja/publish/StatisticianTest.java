package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the role {@code kerja_statistician} can and cannot do, and the help it finds in the database. */
class StatisticianTest {
    private static Warehouse warehouse;

    @BeforeAll
    static void loadsTheReferenceFigures() {
        warehouse = Figures.load();
    }

    @AfterAll
    static void closes() throws IOException {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    @Test
    void runsEveryExampleOfTheReadme() throws SQLException {
        List<String> examples = warehouse
                .jdbc()
                .sql("select example from stat.readme")
                .query(String.class)
                .list();
        assertThat(examples).hasSizeGreaterThan(15);
        for (String example : examples) {
            asStatistician(example);
        }
    }

    @Test
    void findsEveryViewAndFunctionInTheReadme() {
        assertThat(warehouse.jdbc().sql("""
                select name from (
                    select format('stat.%s', relname) as name from pg_class
                    where relnamespace = 'stat'::regnamespace and relkind in ('v', 'm', 'r')
                    union
                    select format('stat.%s', proname) from pg_proc where pronamespace = 'stat'::regnamespace) offered
                where name not in (select name from stat.readme)
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void isToldWhatEverythingMeans() {
        assertThat(warehouse.jdbc().sql("""
                select c.oid::regclass::text from pg_class c
                where c.relnamespace in ('stat'::regnamespace, 'warehouse'::regnamespace, 'intake'::regnamespace)
                    and c.relkind in ('r', 'v', 'm') and obj_description(c.oid, 'pg_class') is null
                union all
                select format('%s.%s', c.oid::regclass, a.attname) from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace in ('stat'::regnamespace, 'warehouse'::regnamespace, 'intake'::regnamespace)
                    and c.relkind in ('r', 'v', 'm') and col_description(c.oid, a.attnum) is null
                union all
                select p.oid::regprocedure::text from pg_proc p
                where p.pronamespace in ('stat'::regnamespace, 'warehouse'::regnamespace, 'intake'::regnamespace)
                    and obj_description(p.oid, 'pg_proc') is null
                union all
                select n.nspname from pg_namespace n
                where n.nspname in ('stat', 'warehouse', 'intake', 'batch') and obj_description(n.oid, 'pg_namespace') is null
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void readsNothingButSchemaStat() {
        for (String schema : List.of("warehouse", "intake", "batch", "flyway")) {
            List<String> tables = warehouse
                    .jdbc()
                    .sql(
                            "select relname from pg_class where relnamespace = ?::regnamespace and relkind in ('r', 'v', 'm')")
                    .param(schema)
                    .query(String.class)
                    .list();
            assertThat(tables).isNotEmpty();
            for (String table : tables) {
                assertThatThrownBy(() -> asStatistician("select * from " + schema + "." + table))
                        .as("%s.%s", schema, table)
                        .hasMessageContaining("permission denied for schema " + schema);
            }
        }
    }

    @Test
    void changesNothing() {
        for (String statement : List.of(
                "delete from stat.observation",
                "update stat.code set label = 'x'",
                "insert into stat.label values ('x', 'x', 'x', 'x')",
                "create table stat.mine (x int)",
                "create view public.mine as select 1",
                "call warehouse.hide_secondary(array['2020'])",
                "set role kerja_etl")) {
            assertThatThrownBy(() -> asStatistician(statement))
                    .as(statement)
                    .hasMessageMatching("(?s).*(permission denied|cannot (delete from|insert into|update) view).*");
        }
    }

    @Test
    void readsCodesInTheLanguagesOfMembers() {
        assertThat(warehouse.jdbc().sql("""
                select place || ': ' || sex from stat.observation_in('vi')
                where ref_area = 'VNM' and indicator = 'UNE_DEAP_SEX_AGE_RT' and series_type = 'ILO_HARM'
                    and time_period = '2020' and sex = 'Nữ'
                """).query(String.class).list()).containsExactly("Việt Nam: Nữ");
    }

    private static void asStatistician(String sql) throws SQLException {
        try (Connection connection = warehouse.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                // A session of the group itself: whatever the owner of the connection may do, it may not.
                statement.execute("create role a_statistician nologin in role kerja_statistician");
                statement.execute("set session authorization a_statistician");
                statement.execute(sql);
            } finally {
                connection.rollback();
                statement.execute("reset session authorization");
            }
        }
    }
}
