package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DerivedFiguresTest {
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
    void computesARateWhereOnlyLevelsArePublished() {
        // BPS prints no rate for the February rounds: 6 925 486 unemployed of a labour force of 140 218 352.
        assertThat(figure("UNE_DEAP_SEX_AGE_RT", "IDN", "2020-02")).isEqualByComparingTo("4.939072");
    }

    @Test
    void leavesARateAloneWhereTheOfficePublishesIt() {
        assertThat(derived("UNE_DEAP_SEX_AGE_RT", "IDN", "2020-08")).isEmpty();
        assertThat(derived("UNE_DEAP_SEX_AGE_RT", "MYS", "2020-08")).isEmpty();
    }

    @Test
    void sumsALevelFromItsParts() {
        assertThat(figure("EAP_TEAP_SEX_AGE_NB", "BRN", "2020")).isEqualByComparingTo("227.730");
        assertThat(figure("POP_XWAP_SEX_AGE_NB", "MYS", "2020-03")).isEqualByComparingTo("23082.7");
    }

    @Test
    void saysWhatADerivedFigureRestsOn() {
        List<Map<String, Object>> inputs = warehouse.jdbc().sql("""
                select d.role, s.indicator, d.formula, d.derived_from
                from stat.observation o
                join stat.derivation d using (series_key)
                join stat.observation s on s.series_key = d.input_series_key and s.time_period = o.time_period
                where o.ref_area = 'IDN' and o.indicator = 'UNE_DEAP_SEX_AGE_RT' and o.series_type = 'DERIVED'
                    and o.time_period = '2020-02'
                order by d.role
                """).query().listOfRows();
        assertThat(inputs)
                .extracting(it -> it.get("role") + " " + it.get("indicator"))
                .containsExactly("denominator EAP_TEAP_SEX_AGE_NB", "numerator UNE_TUNE_SEX_AGE_NB");
        assertThat(inputs).allSatisfy(it -> assertThat(it)
                .containsEntry("formula", "UNE_DEAP_RATE")
                .containsEntry("derived_from", "NATIONAL"));
    }

    @Test
    void changesNothingWhenPublishedAgain() {
        List<Map<String, Object>> before = allDerived();
        warehouse.publish();
        assertThat(allDerived()).isEqualTo(before).isNotEmpty();
    }

    private static List<Map<String, Object>> allDerived() {
        return warehouse
                .jdbc()
                .sql("select * from stat.observation_history where feed = 'derived' order by series_key, time_period,"
                        + " revision")
                .query()
                .listOfRows();
    }

    private static BigDecimal figure(String indicator, String area, String period) {
        List<BigDecimal> found = derived(indicator, area, period);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<BigDecimal> derived(String indicator, String area, String period) {
        return warehouse
                .jdbc()
                .sql("""
                        select obs_value from stat.observation
                        where indicator = ? and ref_area = ? and time_period = ? and series_type = 'DERIVED'
                        """)
                .params(indicator, area, period)
                .query(BigDecimal.class)
                .list();
    }
}
