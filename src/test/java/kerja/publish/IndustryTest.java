package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Industries of different offices on one base. */
class IndustryTest extends FreshWarehouse {
    @Test
    void addsSectionsWhereAllOfThemArePublished() {
        load(new LongTable()
                .in("2022")
                .industry("THA", "ECO_ISIC4_D", "10")
                .industry("THA", "ECO_ISIC4_E", "20.5")
                .industry("THA", "ECO_ISIC4_TOTAL", "61"));
        assertThat(industry("THA", "DETAILS", "ECO_DETAILS_DE"))
                .containsEntry("obs_value", "30.5")
                .containsEntry("share", "50.0000")
                .containsEntry("made_of", "ECO_ISIC4_D ECO_ISIC4_E")
                .containsEntry("share_assumed", "0.0");
    }

    @Test
    void givesNoTotalOfIncompleteParts() {
        load(new LongTable().in("2022").industry("THA", "ECO_ISIC4_D", "10"));
        assertThat(industry("THA", "DETAILS", "ECO_DETAILS_DE"))
                .containsEntry("obs_value", "")
                .containsEntry("why_not", "published only in part: ECO_ISIC4_D");
    }

    @Test
    void neverSplitsAGroup() {
        load(new LongTable().in("2022").industry("SGP", "ECO_LOC_ISIC4_OP", "300"));
        assertThat(industry("SGP", "DETAILS", "ECO_DETAILS_P"))
                .containsEntry("obs_value", "")
                .containsEntry("why_not", "published only in groups that cannot be split: ECO_LOC_ISIC4_OP");
        assertThat(industry("SGP", "SECTION", "ECO_ISIC4_P")).containsEntry("obs_value", "");
    }

    @Test
    void takesAGroupThatFitsWholeButOnce() {
        load(new LongTable()
                .in("2022")
                .industry("IDN", "ECO_LOC_ISIC4_MN", "40")
                .industry("IDN", "ECO_ISIC4_L", "5")
                .industry("IDN", "ECO_DETAILS_LMN", "45"));
        assertThat(industry("IDN", "DETAILS", "ECO_DETAILS_LMN"))
                .containsEntry("obs_value", "45")
                .containsEntry("made_of", "ECO_DETAILS_LMN");
    }

    @Test
    void saysHowMuchRestsOnAnAssumption() {
        load(new LongTable()
                .in("2005")
                .industry("VNM", "ECO_ISIC3_A", "900")
                .industry("VNM", "ECO_ISIC3_B", "100")
                .industry("VNM", "ECO_ISIC3_C", "7"));
        assertThat(industry("VNM", "SECTOR", "ECO_SECTOR_AGR"))
                .containsEntry("obs_value", "1000")
                .containsEntry("share_assumed", "100.0")
                .containsEntry("obs_status", "E");
        // Letter C is mining in revision 3 and manufacturing in revision 4.
        assertThat(industry("VNM", "AGGREGATE", "ECO_AGGREGATE_MAN")).containsEntry("obs_value", "");
        assertThat(industry("VNM", "SECTION", "ECO_ISIC4_B")).containsEntry("obs_value", "7");
    }

    /** Whatever moved between services of revision 5 is among the services of revision 4. */
    @Test
    void addsServicesOfRevision5ThatAreDividedOnlyAmongThemselves() {
        LongTable table = new LongTable().in("2026").industry("VNM", "ECO_ISIC5_G", "700");
        List.of("H", "I", "L", "M", "P", "Q", "R").forEach(it -> table.industry("VNM", "ECO_ISIC5_" + it, "10"));
        List.of("JK", "NO", "S_V").forEach(it -> table.industry("VNM", "ECO_LOC_ISIC5_" + it, "20"));
        load(table.in("2025")
                .industry("VNM", "ECO_ISIC5_G", "700")
                .industry("VNM", "ECO_ISIC5_J", "5")
                .industry("VNM", "ECO_ISIC5_K", "6"));

        assertThat(industry("VNM", "SECTOR", "ECO_SECTOR_SER", "2026"))
                .containsEntry("obs_value", "830")
                .containsEntry("share_assumed", "100.0")
                .containsEntry("obs_status", "E");
        assertThat(industry("VNM", "SECTION", "ECO_ISIC4_J", "2026")).containsEntry("obs_value", "20");
        assertThat(industry("VNM", "SECTOR", "ECO_SECTOR_SER", "2025"))
                .containsEntry("obs_value", "")
                .containsEntry("why_not", "published only in part: ECO_ISIC5_G ECO_ISIC5_J ECO_ISIC5_K");
        assertThat(industry("VNM", "SECTION", "ECO_ISIC4_J", "2025")).containsEntry("obs_value", "11");
    }

    /** Section T of revision 5 took the repair of motor vehicles from G, so that neither can be read back. */
    @Test
    void readsRevision5OnlyWhereOneSectionWentIntoOneAndAsEstimated() {
        load(new LongTable()
                .in("2026")
                .industry("VNM", "ECO_ISIC5_F", "400")
                .industry("VNM", "ECO_ISIC5_G", "700")
                .industry("VNM", "ECO_ISIC5_T", "90"));
        assertThat(industry("VNM", "SECTION", "ECO_ISIC4_F"))
                .containsEntry("obs_value", "400")
                .containsEntry("share_assumed", "100.0")
                .containsEntry("obs_status", "E");
        assertThat(industry("VNM", "SECTION", "ECO_ISIC4_G")).containsEntry("obs_value", "");
        assertThat(industry("VNM", "SECTION", "ECO_ISIC4_S")).containsEntry("obs_value", "");
    }

    private void load(LongTable table) {
        table.deliverTo(warehouse, folder);
        warehouse.publish();
    }

    private Map<String, String> industry(String area, String level, String industry) {
        return industry(area, level, industry, "%");
    }

    private Map<String, String> industry(String area, String level, String industry, String period) {
        return warehouse
                .jdbc()
                .sql("select * from stat.by_industry(?) where ref_area = ? and industry = ? and time_period like ?")
                .params(level, area, industry, period)
                .query((row, number) -> {
                    Map<String, String> told = new java.util.HashMap<>();
                    for (String column :
                            new String[] {"obs_value", "share", "made_of", "why_not", "share_assumed", "obs_status"}) {
                        String text = row.getString(column);
                        told.put(column, text == null ? "" : text);
                    }
                    return told;
                })
                .single();
    }
}
