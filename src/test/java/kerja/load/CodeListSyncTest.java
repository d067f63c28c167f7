package kerja.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CodeListSyncTest {
    private static final CodeRow MEN = new CodeRow("sex", "SEX_M", "men", "SEX_T", false, 2, Map.of());
    private static final CodeRow BOTH = new CodeRow("sex", "SEX_T", "both", "", true, 1, Map.of("short", "T"));
    private static final CodeRow ADULTS = new CodeRow("age", "AGE_15", "15+", "", true, 1, Map.of());
    private static final IndicatorRow EMPLOYED =
            new IndicatorRow("EMP", "Employed", "PS", 3, 1, Map.of("theme", "work"));

    private final Warehouse warehouse = new Warehouse();
    private final CodeListSync sync =
            new CodeListSync(warehouse.dataSource(), warehouse.transactions(), warehouse.clock());

    @AfterEach
    void closes() {
        warehouse.close();
    }

    @Test
    void takesOverEveryListAndThenNothing() {
        assertThat(sync.synchronise(List.of(BOTH, MEN, ADULTS), List.of(EMPLOYED), List.of()))
                .containsExactly("age", "sex", "warehouse.indicator", "warehouse.publication");

        assertThat(sync.synchronise(List.of(BOTH, MEN, ADULTS), List.of(EMPLOYED), List.of()))
                .isEmpty();
        assertThat(codes()).containsExactly("AGE_15 {}", "SEX_T {\"short\": \"T\"}", "SEX_M SEX_T {}");
    }

    @Test
    void changesTheListThatChangedAndDropsTheOneThatWent() {
        sync.synchronise(List.of(BOTH, MEN, ADULTS), List.of(EMPLOYED), List.of());

        assertThat(sync.synchronise(List.of(BOTH), List.of(EMPLOYED), List.of()))
                .containsExactly("age", "sex");
        assertThat(codes()).containsExactly("SEX_T {\"short\": \"T\"}");
    }

    @Test
    void keepsTheOldStateWhenAListCannotBeTaken() {
        sync.synchronise(List.of(BOTH, ADULTS), List.of(EMPLOYED), List.of());

        assertThatThrownBy(() -> sync.synchronise(List.of(ADULTS, MEN, MEN), List.of(EMPLOYED), List.of()))
                .hasMessageContaining("duplicate key");
        assertThat(codes()).containsExactly("AGE_15 {}", "SEX_T {\"short\": \"T\"}");
    }

    private List<String> codes() {
        return warehouse
                .sql()
                .sql("select concat_ws(' ', code, parent, attributes) from stat.code order by list, sort")
                .query(String.class)
                .list();
    }
}
