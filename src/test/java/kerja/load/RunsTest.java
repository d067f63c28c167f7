package kerja.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsTest {
    private final Warehouse warehouse = new Warehouse();
    private final Runs runs = new Runs(warehouse.dataSource(), warehouse.clock());

    @AfterEach
    void closes() {
        warehouse.close();
    }

    @Test
    void keepsTheBeginningOfARunThatIsRestarted() {
        OffsetDateTime began = warehouse.now().atOffset(ZoneOffset.UTC);
        runs.begin(7);
        warehouse.passDays(1);
        runs.end(7, false);
        assertThat(run()).isEqualTo("failed after 24 hours");

        runs.begin(7);
        assertThat(run()).isEqualTo("running");
        warehouse.passDays(1);
        runs.end(7, true);

        assertThat(run()).isEqualTo("completed after 48 hours");
        Map<String, Object> row = warehouse
                .sql()
                .sql("select started_at from intake.run where started_at = ? and run_id = 7")
                .param(began)
                .query()
                .singleRow();
        assertThat(row).hasSize(1);
    }

    private String run() {
        return warehouse.sql().sql("""
                        select concat_ws(' after ', state, extract(epoch from ended_at - started_at)::int / 3600 || ' hours')
                        from intake.run where run_id = 7""").query(String.class).single();
    }
}
