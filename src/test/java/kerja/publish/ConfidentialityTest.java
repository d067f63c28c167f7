package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Figures that must not be shown are in no view and no function of schema stat, nor can they be computed from what is. */
class ConfidentialityTest extends FreshWarehouse {
    private static final String PLACEMENTS = "PES_PLACE_NB";

    /** How each function of schema stat is asked for everything it can tell; one that is missing here fails the test. */
    private static final Map<String, List<String>> CALLS = Map.of(
            "observation_as_of",
            List.of(
                    "select t::text from stat.observation_as_of('2024-01-05') t",
                    "select t::text from stat.observation_as_of(now()) t"),
            "observation_in",
            List.of("select t::text from stat.observation_in('en') t"),
            "comparable",
            List.of("select t::text from stat.comparable('PES_PLACE_NB', freq => 'M', sex => 'SEX_F') t"),
            "on_one_base",
            List.of(
                    "select t::text from stat.on_one_base('economic_activity', 'SECTION', 'PES_PLACE_NB', 'M') t",
                    "select t::text from stat.on_one_base('economic_activity', 'DETAILS', 'PES_PLACE_NB', 'M') t",
                    "select t::text from stat.on_one_base('occupation', 'MAJOR', 'PES_PLACE_NB', 'M', 'SEX_F') t"),
            "by_industry",
            List.of("select t::text from stat.by_industry('SECTOR', 'PES_PLACE_NB', 'M') t"),
            "by_occupation",
            List.of("select t::text from stat.by_occupation('SKILL', 'PES_PLACE_NB', 'M') t"),
            "by_status",
            List.of("select t::text from stat.by_status('STATUS', 'PES_PLACE_NB', 'M') t"),
            "lineage",
            List.of("select l::text from stat.observation_history o,"
                    + " stat.lineage(o.series_key, o.time_period, o.known_from) l"),
            "coverage_on",
            List.of("select t::text from stat.coverage_on('2024-06-30') t"),
            "best_label",
            List.of("select t::text from stat.best_label('en') t where t.list = 'sex'"));

    @Test
    void hidesCountsOfOneToFourOfRegisters() {
        new LongTable()
                .line("PHL", PLACEMENTS, "SEX_T", "events", "4")
                .line("THA", PLACEMENTS, "SEX_T", "events", "5")
                .line("MYS", PLACEMENTS, "SEX_T", "events", "0")
                .deliverTo(warehouse, folder);
        assertThat(shown(PLACEMENTS))
                .containsExactlyInAnyOrderEntriesOf(Map.of("PHL SEX_T", "Q A", "THA SEX_T", "5", "MYS SEX_T", "0"));
    }

    @Test
    void leavesSmallCountsOfSurveysAlone() {
        new LongTable()
                .line("BRN", "UNE_TUNE_SEX_AGE_NB", "SEX_T", "persons", "4")
                .deliverTo(warehouse, folder);
        assertThat(shown("UNE_TUNE_SEX_AGE_NB")).containsExactly(Map.entry("BRN SEX_T", "0.004"));
    }

    @Test
    void hidesTheOtherSexSoThatTheTotalDoesNotTell() {
        new LongTable()
                .line("PHL", PLACEMENTS, "SEX_T", "events", "12")
                .line("PHL", PLACEMENTS, "SEX_M", "events", "11")
                .line("PHL", PLACEMENTS, "SEX_F", "events", "1")
                .deliverTo(warehouse, folder);
        assertThat(shown(PLACEMENTS))
                .containsExactlyInAnyOrderEntriesOf(Map.of("PHL SEX_T", "12", "PHL SEX_M", "Q S", "PHL SEX_F", "Q A"));
    }

    @Test
    void hidesTwoCellsInEveryRowAndColumnOfATable() {
        table().deliverTo(warehouse, folder);
        Map<String, String> shown = shown(PLACEMENTS);
        for (String area : List.of("PHL", "PH-00", "PH-01", "PH-02")) {
            assertThat(hidden(shown, area + " ")).as(area).isNotEqualTo(1);
        }
        for (String sex : List.of("SEX_T", "SEX_M", "SEX_F")) {
            assertThat(hidden(shown, " " + sex)).as(sex).isNotEqualTo(1);
        }
        assertThat(shown).containsEntry("PH-00 SEX_F", "Q A").containsEntry("PHL SEX_T", "200106");
    }

    @Test
    void hidesMoreWhenATotalComesLater() {
        new LongTable()
                .line("PHL", PLACEMENTS, "SEX_M", "events", "11")
                .line("PHL", PLACEMENTS, "SEX_F", "events", "1")
                .deliverTo(warehouse, folder);
        assertThat(shown(PLACEMENTS)).containsEntry("PHL SEX_M", "11");
        new LongTable().line("PHL", PLACEMENTS, "SEX_T", "events", "12").deliverTo(warehouse, folder);
        assertThat(shown(PLACEMENTS)).containsEntry("PHL SEX_M", "Q S").containsEntry("PHL SEX_T", "12");
    }

    @Test
    void hidesWhatTheSenderMarksAndWhatAnIdentityOrARateWouldTell() {
        new LongTable()
                .line("LAO", "UNE_TUNE_SEX_AGE_NB", "SEX_T", "ECO_ISIC4_TOTAL", "thousand", "yes", "77.7")
                .line("LAO", "EMP_TEMP_SEX_AGE_NB", "SEX_T", "thousand", "1500")
                .line("LAO", "EAP_TEAP_SEX_AGE_NB", "SEX_T", "thousand", "1577.7")
                .line("LAO", "UNE_DEAP_SEX_AGE_RT", "SEX_T", "percent", "4.92")
                .deliverTo(warehouse, folder);
        warehouse.publish();
        assertThat(shown("UNE_TUNE_SEX_AGE_NB")).containsEntry("LAO SEX_T", "Q C");
        assertThat(shown("UNE_DEAP_SEX_AGE_RT")).containsExactly(Map.entry("LAO SEX_T", "Q S"));
        assertThat(shown("EMP_TEMP_SEX_AGE_NB")).containsEntry("LAO SEX_T", "Q S");
    }

    @Test
    void takesBackADerivedFigureWhenAnInputIsHidden() {
        new LongTable()
                .line("LAO", "UNE_TUNE_SEX_AGE_NB", "SEX_T", "thousand", "77.7")
                .line("LAO", "EAP_TEAP_SEX_AGE_NB", "SEX_T", "thousand", "1577.7")
                .deliverTo(warehouse, folder);
        warehouse.publish();
        assertThat(shown("UNE_DEAP_SEX_AGE_RT")).containsExactly(Map.entry("LAO SEX_T", "4.924891"));
        new LongTable()
                .line("LAO", "UNE_TUNE_SEX_AGE_NB", "SEX_T", "ECO_ISIC4_TOTAL", "thousand", "yes", "78.1")
                .deliverTo(warehouse, folder, LongTable.KNOWN_FROM.plus(Duration.ofDays(1)));
        assertThat(shown("UNE_DEAP_SEX_AGE_RT")).containsExactly(Map.entry("LAO SEX_T", "Q S"));
        warehouse.publish();
        assertThat(shown("UNE_DEAP_SEX_AGE_RT")).isEmpty();
    }

    /** Whatever a statistician asks for, no text of any row holds a hidden value. */
    @Test
    void leaksFromNoViewOrFunction() {
        table().deliverTo(warehouse, folder);
        new LongTable()
                .line("PHL", PLACEMENTS, "SEX_T", "ECO_DETAILS_DE", "events", "no", "70013")
                .line("PHL", PLACEMENTS, "SEX_T", "ECO_ISIC4_D", "events", "no", "70011")
                .line("PHL", PLACEMENTS, "SEX_T", "ECO_ISIC4_E", "events", "no", "2")
                .deliverTo(warehouse, folder);
        new LongTable()
                .line("PH-00", PLACEMENTS, "SEX_F", "events", "2")
                .deliverTo(warehouse, folder, LongTable.KNOWN_FROM.plus(Duration.ofDays(9)));
        warehouse.publish();
        List<String> hidden = warehouse.jdbc().sql("""
                select distinct o.reported_text from warehouse.observation o
                where o.withheld in ('A', 'S') and o.reported_text <> ''
                """).query(String.class).list();
        assertThat(hidden).contains("30013", "70011", "2").hasSizeGreaterThan(3);
        List<String> relations =
                new ArrayList<>(warehouse.jdbc().sql("""
                select format('select t::text from %s t', c.oid::regclass)
                from pg_class c
                where c.relnamespace = 'stat'::regnamespace and c.relname not in ('readme', 'code', 'label', 'indicator')
                """).query(String.class).list());
        for (String function : warehouse
                .jdbc()
                .sql("select proname from pg_proc where pronamespace = 'stat'::regnamespace")
                .query(String.class)
                .list()) {
            List<String> calls = CALLS.get(function);
            assertThat(calls).as("%s is called by no line of CALLS", function).isNotEmpty();
            relations.addAll(calls);
        }
        for (String query : relations) {
            List<String> rows = warehouse.jdbc().sql(query).query(String.class).list();
            for (String value : hidden) {
                if (value.length() > 2) {
                    assertThat(rows).as("%s shows %s", query, value).noneMatch(it -> it.contains(value));
                }
            }
        }
        assertThat(warehouse
                        .jdbc()
                        .sql("select count(*) from stat.observation_history where reported_text = '2'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void hidesASectionThatAGroupOfTheOfficeWouldTell() {
        new LongTable()
                .line("PHL", PLACEMENTS, "SEX_T", "ECO_DETAILS_DE", "events", "no", "70013")
                .line("PHL", PLACEMENTS, "SEX_T", "ECO_ISIC4_D", "events", "no", "70011")
                .line("PHL", PLACEMENTS, "SEX_T", "ECO_ISIC4_E", "events", "no", "2")
                .deliverTo(warehouse, folder);
        assertThat(industries()).containsExactly("ECO_DETAILS_DE 70013", "ECO_ISIC4_D Q S", "ECO_ISIC4_E Q A");
    }

    @Test
    void hidesAPartThatTheTotalOfAnotherSchemeWouldTell() {
        new LongTable()
                .line("PHL", PLACEMENTS, "SEX_T", "ECO_SECTOR_TOTAL", "events", "no", "90")
                .line("PHL", PLACEMENTS, "SEX_T", "ECO_ISIC4_A", "events", "no", "50")
                .line("PHL", PLACEMENTS, "SEX_T", "ECO_ISIC4_B", "events", "no", "38")
                .line("PHL", PLACEMENTS, "SEX_T", "ECO_ISIC4_C", "events", "no", "2")
                .deliverTo(warehouse, folder);
        assertThat(industries())
                .containsExactly("ECO_ISIC4_A 50", "ECO_ISIC4_B Q S", "ECO_ISIC4_C Q A", "ECO_SECTOR_TOTAL 90");
    }

    @Test
    void hidesAnotherMonthWhereTheYearWouldTell() {
        LongTable table = new LongTable();
        for (int month = 1; month <= 12; month++) {
            table.in("2023-%02d".formatted(month))
                    .line("PHL", PLACEMENTS, "SEX_T", "events", month == 5 ? "3" : String.valueOf(100 + month));
        }
        table.deliverTo(warehouse, folder);
        assertThat(hiddenPeriods()).containsExactly("2023-05 A");
        new LongTable()
                .in("2023")
                .line("PHL", PLACEMENTS, "SEX_T", "events", "1176")
                .deliverTo(warehouse, folder);
        assertThat(hiddenPeriods()).containsExactly("2023-01 S", "2023-05 A");
    }

    @Test
    void hidesAnotherMonthWhereCountsFromTheBeginningOfTheYearWouldTell() {
        new LongTable()
                .in("2023-01")
                .line("PHL", PLACEMENTS, "SEX_T", "events", "40")
                .in("2023-02")
                .line("PHL", PLACEMENTS, "SEX_T", "events", "2")
                .with("reference_period_type", "RP_YTD")
                .line("PHL", PLACEMENTS, "SEX_T", "events", "42")
                .deliverTo(warehouse, folder);
        assertThat(hiddenPeriods()).containsExactly("2023-01 S", "2023-02 A");
    }

    @Test
    void hidesTheYearOfAStockThatItsLastMonthIs() {
        new LongTable()
                .in("2023-11")
                .line("PHL", "PES_JS_STOCK_NB", "SEX_T", "persons", "60")
                .in("2023-12")
                .line("PHL", "PES_JS_STOCK_NB", "SEX_T", "ECO_ISIC4_TOTAL", "persons", "yes", "70")
                .in("2023")
                .with("reference_period_type", "RP_POINT")
                .line("PHL", "PES_JS_STOCK_NB", "SEX_T", "persons", "70")
                .deliverTo(warehouse, folder);
        assertThat(hiddenPeriods()).containsExactly("2023 S", "2023-12 C");
    }

    @Test
    void hidesTheSameFigureUnderAnotherIndicatorAndClassification() {
        new LongTable()
                .line("LAO", "EMP_TEMP_SEX_AGE_NB", "SEX_T", "ECO_ISIC4_TOTAL", "thousand", "yes", "77.7")
                .line("LAO", "EMP_TEMP_SEX_ECO_NB", "SEX_T", "ECO_SECTOR_TOTAL", "thousand", "no", "77.7")
                .line("LAO", "EMP_TEMP_SEX_OCU_NB", "SEX_T", "ECO_ISIC4_TOTAL", "thousand", "no", "77.7")
                .line("LAO", "EES_TEES_SEX_AGE_NB", "SEX_T", "ECO_ISIC4_TOTAL", "thousand", "no", "50")
                .deliverTo(warehouse, folder);
        assertThat(shown("EMP_TEMP_SEX_ECO_NB")).containsExactly(Map.entry("LAO SEX_T", "Q S"));
        assertThat(shown("EMP_TEMP_SEX_OCU_NB")).containsExactly(Map.entry("LAO SEX_T", "Q S"));
        assertThat(shown("EES_TEES_SEX_AGE_NB")).containsExactly(Map.entry("LAO SEX_T", "50"));
    }

    @Test
    void hidesEarlierVintagesOfWhatTheSenderNowMarksAndShowsWhatItFrees() {
        String[] marks = {"no", "yes", "no"};
        for (int day = 0; day < marks.length; day++) {
            new LongTable()
                    .line("LAO", "UNE_TUNE_SEX_AGE_NB", "SEX_T", "ECO_ISIC4_TOTAL", "thousand", marks[day], "77.7")
                    .line("LAO", "EMP_TEMP_SEX_AGE_NB", "SEX_T", "thousand", "150" + day)
                    .deliverTo(warehouse, folder, LongTable.KNOWN_FROM.plus(Duration.ofDays(day)));
            String history = warehouse
                    .jdbc()
                    .sql("select string_agg(coalesce(obs_value::text, conf_status), ' ' order by revision)"
                            + " from stat.observation_history where indicator = 'UNE_TUNE_SEX_AGE_NB'")
                    .query(String.class)
                    .single();
            assertThat(history).isEqualTo(List.of("77.7", "S C", "S C 77.7").get(day));
        }
    }

    @Test
    void letsTheOperatorSee() {
        table().deliverTo(warehouse, folder);
        assertThat(warehouse
                        .jdbc()
                        .sql("select obs_value::text from warehouse.observation where withheld = 'A'")
                        .query(String.class)
                        .list())
                .containsExactly("3");
    }

    private static LongTable table() {
        return new LongTable()
                .line("PH-00", PLACEMENTS, "SEX_M", "events", "30013")
                .line("PH-00", PLACEMENTS, "SEX_F", "events", "3")
                .line("PH-00", PLACEMENTS, "SEX_T", "events", "30016")
                .line("PH-01", PLACEMENTS, "SEX_M", "events", "40017")
                .line("PH-01", PLACEMENTS, "SEX_F", "events", "20023")
                .line("PH-01", PLACEMENTS, "SEX_T", "events", "60040")
                .line("PH-02", PLACEMENTS, "SEX_M", "events", "50021")
                .line("PH-02", PLACEMENTS, "SEX_F", "events", "60029")
                .line("PH-02", PLACEMENTS, "SEX_T", "events", "110050")
                .line("PHL", PLACEMENTS, "SEX_M", "events", "120051")
                .line("PHL", PLACEMENTS, "SEX_F", "events", "80055")
                .line("PHL", PLACEMENTS, "SEX_T", "events", "200106");
    }

    private List<String> hiddenPeriods() {
        return warehouse
                .jdbc()
                .sql("select time_period || ' ' || conf_status from stat.observation where obs_value is null"
                        + " order by time_period, reference_period_type")
                .query(String.class)
                .list();
    }

    private List<String> industries() {
        return warehouse
                .jdbc()
                .sql("select economic_activity || ' ' || coalesce(obs_value::text, obs_status || ' ' || conf_status)"
                        + " from stat.observation order by 1")
                .query(String.class)
                .list();
    }

    private static long hidden(Map<String, String> shown, String part) {
        return shown.entrySet().stream()
                .filter(it -> (" " + it.getKey() + " ").contains(part)
                        && it.getValue().startsWith("Q"))
                .count();
    }

    /** Area and sex to the value, or to Q with the status of confidentiality. */
    private Map<String, String> shown(String indicator) {
        return warehouse
                .jdbc()
                .sql(
                        "select ref_area || ' ' || sex as cell, coalesce(obs_value::text, obs_status || ' ' || conf_status) as value"
                                + " from stat.observation where indicator = ?")
                .param(indicator)
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(
                        it -> String.valueOf(it.get("cell")),
                        it -> String.valueOf(it.get("value")),
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
    }
}
