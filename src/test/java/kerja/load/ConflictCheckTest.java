package kerja.load;

import static kerja.load.Figures.employment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kerja.finding.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConflictCheckTest {
    private final Warehouse warehouse = new Warehouse();

    @AfterEach
    void closes() {
        warehouse.close();
    }

    @Test
    void namesTheOtherCellAtEachOfThem() {
        warehouse.validated(employment("2020", "216.9"), employment("2020", "211.1"), employment("2020", "216.9"));

        assertThat(findings())
                .containsExactly(
                        "B2: 216.9, the figure of cell B3: 211.1",
                        "B3: 211.1, the figure of cell B2: 216.9",
                        "B4: 216.9, the figure of cell B3: 211.1");
        assertThat(warehouse.expectedInPhrases())
                .contains("the figure of cell B3: 211.1")
                .hasSize(3);
    }

    @Test
    void findsNothingInEqualFiguresAndOtherPeriods() {
        long id = warehouse.validated(
                employment("2020", "216.9"), employment("2020", "216.90"), employment("2021", "212.4"));

        assertThat(findings()).isEmpty();
        assertThat(warehouse.stagedStates(id)).containsOnly("figure");
    }

    @Test
    void findsNothingTwice() {
        long id = warehouse.validated(employment("2020", "216.9"), employment("2020", "211.1"));

        int again =
                new ConflictCheck(warehouse.dataSource(), warehouse.clock()).check(id, Warehouse.RUN, Severity.ERROR);

        assertThat(again).isZero();
        assertThat(findings()).hasSize(2);
        assertThat(warehouse.stagedStates(id)).containsOnly("held");
    }

    private List<String> findings() {
        return warehouse
                .sql()
                .sql("select format('%s: %s, %s', cell, found, expected) from intake.finding order by 1")
                .query(String.class)
                .list();
    }
}
