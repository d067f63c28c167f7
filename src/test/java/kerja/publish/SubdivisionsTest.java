package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a member holds for its subdivisions, whose codes do not begin with the member's. */
class SubdivisionsTest extends FreshWarehouse {
    @Test
    void growNoMoreAcrossABreakThanTheirMember() {
        LongTable table = new LongTable().with("source", "IDN-SAKERNAS").with("freq", "S");
        for (String area : List.of("IDN", "ID-JB")) {
            table.in("2016-08").line(area, "UNE_TUNE_SEX_AGE_NB", "SEX_T", "thousand", "90");
            table.in("2017-08").line(area, "UNE_TUNE_SEX_AGE_NB", "SEX_T", "thousand", "100");
            table.in("2018-08").line(area, "UNE_TUNE_SEX_AGE_NB", "SEX_T", "thousand", "130");
        }
        load(table);

        assertThat(told("""
                select concat_ws(' ', ref_area, time_period, coalesce(change::text, why_not)) from stat.growth
                where against = 'year earlier' order by 1
                """))
                .containsExactly(
                        "ID-JB 2017-08 10",
                        "ID-JB 2018-08 2018 and 2019 re-weighted, and later rounds weighted, by the projections of SUPAS 2015",
                        "IDN 2017-08 10",
                        "IDN 2018-08 2018 and 2019 re-weighted, and later rounds weighted, by the projections of SUPAS 2015");
    }

    @Test
    void hideTheSmallCountsThatTheirMemberHides() {
        warehouse.jdbc().sql("""
                insert into warehouse.code (list, code, label, sort, attributes) values ('small_count', 'VNM_PES', 'below 100', 99,
                    '{"theme": "public_employment_services", "ref_area": "VNM", "threshold": "100"}')
                """).update();
        load(new LongTable()
                .line("VN-HN", "PES_PLACE_NB", "SEX_T", "events", "50")
                .line("TH-10", "PES_PLACE_NB", "SEX_T", "events", "50"));

        assertThat(told("select concat_ws(' ', ref_area, conf_status, obs_value) from stat.observation order by 1"))
                .containsExactly("TH-10 F 50", "VN-HN A");
    }

    @Test
    void areReadByTheClassificationOfTheirMember() {
        load(new LongTable()
                .in("2012")
                .occupation("ID-JB", "OCU_ISCO08_2", "20")
                .occupation("IDN", "OCU_ISCO08_2", "200"));

        assertThat(told("""
                select concat_ws(' ', ref_area, classification, share_assumed) from stat.by_occupation()
                where occupation = 'OCU_ISCO08_2' order by 1
                """)).containsExactly("ID-JB KBJI 1982, KBJI 2002 100.0", "IDN KBJI 1982, KBJI 2002 100.0");
    }

    private void load(LongTable table) {
        table.deliverTo(warehouse, folder);
        warehouse.publish();
    }

    private List<String> told(String sql) {
        return warehouse.jdbc().sql(sql).query(String.class).list();
    }
}
