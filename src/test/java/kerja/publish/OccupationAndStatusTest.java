package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Occupations and status in employment of different offices on one base, as industries are. */
class OccupationAndStatusTest extends FreshWarehouse {
    @Test
    void addsMajorGroupsToSkillLevels() {
        load(new LongTable()
                .in("2022")
                .occupation("PHL", "OCU_ISCO08_1", "10")
                .occupation("PHL", "OCU_ISCO08_2", "20")
                .occupation("PHL", "OCU_ISCO08_3", "30.5")
                .occupation("PHL", "OCU_ISCO08_TOTAL", "121"));
        assertThat(occupations("SKILL", "obs_value is not null"))
                .containsExactly("OCU_SKILL_L3-4 60.5 50.0000 0.0 PSOC 2012 A");
    }

    @Test
    void leavesAGroupThatCannotBeSplit() {
        load(new LongTable().in("2022").occupation("SGP", "OCU_LOC_6_X", "30"));
        assertThat(warehouse.jdbc().sql("""
                select occupation || ': ' || why_not from stat.by_occupation('MAJOR')
                where obs_value is null and why_not <> 'not published' order by occupation
                """).query(String.class).list())
                .containsExactly(
                        "OCU_ISCO08_6: published only in groups that cannot be split: OCU_LOC_6_X",
                        "OCU_ISCO08_X: published only in groups that cannot be split: OCU_LOC_6_X");
    }

    /** The Philippine survey used PSOC 1992, which follows ISCO-88, until January 2016. */
    @Test
    void tellsWhatRestsOnAClassificationThatWasNotInUse() {
        load(new LongTable()
                .in("2014")
                .occupation("PHL", "OCU_ISCO08_2", "20")
                .in("2022")
                .occupation("PHL", "OCU_ISCO08_2", "25"));
        assertThat(occupations("MAJOR", "obs_value is not null"))
                .containsExactly("OCU_ISCO08_2 20 100.0 PSOC 1992 E", "OCU_ISCO08_2 25 0.0 PSOC 2012 A");
    }

    @Test
    void readsTheOlderClassificationAsAnAssumption() {
        load(new LongTable().in("2010").occupation("PHL", "OCU_ISCO88_4", "12"));
        assertThat(occupations("MAJOR", "obs_value is not null")).containsExactly("OCU_ISCO08_4 12 100.0 PSOC 1992 E");
    }

    @Test
    void addsTheStatusGroupsOfAnOffice() {
        load(new LongTable()
                .in("2022")
                .status("IDN", "STE_LOC_1_REGULAR", "50")
                .status("IDN", "STE_LOC_1_CASUAL_AGR", "4")
                .status("IDN", "STE_LOC_1_CASUAL_NAG", "6")
                .status("IDN", "STE_LOC_3_ALONE", "20"));
        assertThat(warehouse.jdbc().sql("""
                select concat_ws(' ', status, obs_value, why_not) from stat.by_status()
                where obs_value is not null or why_not <> 'not published' order by status
                """).query(String.class).list())
                .containsExactly("STE_ICSE93_1 60", "STE_ICSE93_3 published only in part: STE_LOC_3_ALONE");
    }

    private void load(LongTable table) {
        table.deliverTo(warehouse, folder);
        warehouse.publish();
    }

    private List<String> occupations(String level, String condition) {
        return warehouse
                .jdbc()
                .sql("select concat_ws(' ', occupation, obs_value, share, share_assumed, classification, obs_status)"
                        + " from stat.by_occupation(?) where " + condition + " order by time_period, occupation")
                .param(level)
                .query(String.class)
                .list();
    }
}
