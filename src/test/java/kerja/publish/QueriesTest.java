package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The thirty answers of {@code jobs/queries}, on the reference figures: they run, and the figures of the checks come out. */
@NullUnmarked // Rows of a query: a column that is not there fails the test.
class QueriesTest {
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
    void answersAllThirty() {
        assertThat(Queries.files())
                .extracting(it -> String.valueOf(it.getFileName()).substring(0, 4))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30)
                        .mapToObj("q%02d_"::formatted)
                        .toList());
    }

    @Test
    void q01TellsTheActualChangeAndQuotesTheRest() {
        List<Map<String, Object>> rows = answer("q01");
        Map<String, String> changes = Map.of(
                "VNM", "-1248.2", "PHL", "-3050.5", "MYS", "-116.6", "SGP", "-7.6", "BRN", "-4.8", "THA", "66.5", "KHM",
                "516.8", "IDN", "-301.1");
        changes.forEach((member, change) -> assertThat(value(rows, "about", member, "thousand_people"))
                .as(member)
                .isEqualByComparingTo(change));
        assertThat(value(rows, "part", "B sum without breaks", "thousand_people"))
                .isEqualByComparingTo("-4662.3");
        assertThat(value(rows, "part", "B sum of all", "thousand_people"))
                .isCloseTo(new BigDecimal("-4146"), within(BigDecimal.ONE));
        assertThat(value(rows, "part", "C ILO model", "thousand_people"))
                .isCloseTo(new BigDecimal("-4800"), within(new BigDecimal(50)));
        assertThat(rows)
                .filteredOn(it -> it.get("part").equals("B sum without breaks"))
                .extracting(it -> it.get("note"))
                .containsExactly("missing: LAO MMR TLS; left out because of a break: KHM");
        assertThat(rows)
                .filteredOn(it -> it.get("part").equals("D quoted, not computed"))
                .extracting(it -> it.get("thousand_people") + " " + it.get("note"))
                .anyMatch(
                        it -> it.startsWith("10600.0 ") && it.contains("International Labour Organization, 2021-08-13"))
                .anyMatch(it -> it.startsWith("9300.0 ") && it.contains("projection"))
                .anyMatch(it -> it.startsWith("-6700.0 ") && it.contains("than in 2019"))
                .anyMatch(it -> it.startsWith("null 8.4 percent of working hours"));
    }

    @Test
    void q02LeadsFrom93ToTheProjectionFor2021AndShowsTheOtherDefinitions() {
        assertThat(answer("q02"))
                .extracting(it -> it.get("quoted_figure") + " " + it.get("time_period") + " " + it.get("is_found") + " "
                        + it.get("is_reproducible"))
                .containsExactly(
                        "ADB_2022_REPEATED_9_3 2021 true false",
                        "ILO_2021_COUNTERFACTUAL_2021 2021 true false",
                        "ILO_2021_CHANGE_2020 2020 false true",
                        "ILO_2021_COUNTERFACTUAL_2020 2020 false false",
                        "ILO_2021_HOURS_2020 2020 false false");
        assertThat(answer("q02"))
                .filteredOn(it -> it.get("is_reproducible").equals(true))
                .allSatisfy(it -> assertThat(it.get("instead").toString()).contains("parts B and C"));
    }

    @Test
    void q03ShowsTheAugustRoundAndTheHarmonisedRateBesideIt() {
        assertThat(answer("q03"))
                .extracting(it -> it.get("series_type") + " " + it.get("time_period") + " " + it.get("percent"))
                .containsExactly("NATIONAL 2019-08 5.23", "DERIVED 2019-02 4.977796", "ILO_HARM 2019 3.59");
        assertThat(answer("q03"))
                .extracting(it -> it.get("note").toString())
                .anyMatch(it -> it.equals("national headline, August round"))
                .anyMatch(
                        it -> it.contains(
                                "ILO criteria; in national figures discouraged people are counted and availability is not asked for"));
    }

    @Test
    void q04ComparesTheHarmonisedRatesOnly() {
        assertThat(answer("q04"))
                .filteredOn(it -> it.get("is_comparable").equals(true))
                .extracting(it -> it.get("ref_area") + " " + it.get("percent"))
                .containsExactly("IDN 3.59", "PHL 2.237");
        assertThat(answer("q04"))
                .filteredOn(it -> it.get("is_comparable").equals(false))
                .allSatisfy(it -> assertThat(it.get("why_not")).isNotNull())
                .isNotEmpty();
    }

    @Test
    void q08NamesTheMembersWithoutARate() {
        assertThat(answer("q08"))
                .extracting(it -> it.get("time_period") + " " + it.get("ref_area"))
                .containsExactly(
                        "2019 LAO", "2019 TLS", "2020 LAO", "2020 TLS", "2021 LAO", "2021 MMR", "2022 KHM", "2022 MMR");
    }

    @Test
    void q09WeighsTheRatesAndShowsTheErrorOfAveraging() {
        Map<String, Object> row = only(answer("q09"), "ref_area", "ASEAN10", "time_period", "2020");
        assertThat(row)
                .containsEntry("percent", new BigDecimal("2.98"))
                .containsEntry("mean_of_rates_which_is_wrong", new BigDecimal("3.08"))
                .containsEntry("members_missing", "LAO")
                .containsEntry("members_estimated", "BRN IDN KHM MMR MYS PHL SGP THA VNM");
        assertThat(only(answer("q09"), "ref_area", "ASEAN10", "time_period", "2023"))
                .containsEntry("percent", null)
                .extractingByKey("why_not_shown")
                .asString()
                .contains("fewer than 90");
    }

    @Test
    void q10RefusesAnAggregateOfRates() {
        assertThat(answer("q10"))
                .hasSize(11)
                .allSatisfy(it -> assertThat(it.get("note").toString()).startsWith("refused"));
    }

    @Test
    void q11GivesNoGrowthAcrossTheBreak() {
        Map<String, Object> row = only(answer("q11"), "indicator", "EMP_TEMP_SEX_ECO_NB", "series_type", "NATIONAL");
        assertThat(row).containsEntry("change", null).containsEntry("change_percent", null);
        assertThat(row.get("earlier_value").toString()).isEqualTo("17724");
        assertThat(row.get("obs_value").toString()).isEqualTo("14262");
        assertThat(row.get("why_not").toString()).contains("ICLS13 to ICLS19");
        assertThat(only(answer("q11"), "indicator", "EMP_TEMP_SEX_AGE_NB", "series_type", "ILO_HARM"))
                .as("what is offered instead")
                .containsEntry("concept_standard", "ICLS13")
                .extractingByKey("change")
                .isNotNull();
    }

    @Test
    void q12ExplainsAndDoesNotCompute() {
        assertThat(only(answer("q12"), "series_type", "NATIONAL", "time_period", "2021"))
                .containsEntry("change", null)
                .containsEntry("earlier_value", new BigDecimal("53609"))
                .containsEntry("obs_value", new BigDecimal("49072"));
        assertThat(only(answer("q12"), "series_type", "ILO_HARM", "time_period", "2021"))
                .containsEntry("change_percent", new BigDecimal("0.2"))
                .containsEntry("why_not", null);
    }

    @Test
    void q13ShowsTheBase() {
        assertThat(answer("q13"))
                .filteredOn(it -> it.get("time_period").equals("2023"))
                .extracting(it -> it.get("population") + " " + it.get("thousand_people"))
                .containsExactly("RESIDENT 2352.323", "_T 3543.752");
    }

    @Test
    void q14ComparesAges15To24Only() {
        assertThat(answer("q14"))
                .filteredOn(it -> it.get("part").equals("compared"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).containsEntry("age", "AGE_YTHADULT_Y15-24"));
    }

    @Test
    void q22ComparesHoursWith2019() {
        assertThat(answer("q22"))
                .filteredOn(it -> List.of("VNM", "PHL", "IDN").contains(it.get("ref_area")))
                .extracting(it -> "%s %s: %s, %s before, recovered %s"
                        .formatted(
                                it.get("ref_area"),
                                it.get("time_period"),
                                it.get("mean_hours"),
                                it.get("mean_hours_2019"),
                                it.get("has_recovered")))
                .contains(
                        "VNM 2020: 40.77, 40.28 before, recovered true",
                        "VNM 2023: 41.82, 40.28 before, recovered true",
                        "PHL 2020: 39.38, 42.07 before, recovered false",
                        "PHL 2022: 40.63, 42.07 before, recovered false",
                        "IDN 2020: 38.08, 39.03 before, recovered false",
                        "IDN 2023: 38.36, 39.03 before, recovered false");
        assertThat(only(answer("q22"), "ref_area", "PHL", "time_period", "2020"))
                .as("mean hours fell by 6.4 percent, hours of all employed by more, for fewer were employed")
                .extractingByKey("total_hours_percent_of_2019")
                .isEqualTo(new BigDecimal("-13.1"));
    }

    @Test
    void q23TellsTheGapInPointsOfOneBase() {
        assertThat(answer("q23"))
                .filteredOn(it -> it.get("ref_area").equals("BRN")
                        && it.get("series_type").equals("NATIONAL")
                        && it.get("time_period").equals("2019"))
                .extracting(it -> it.get("men") + " - " + it.get("women") + " = " + it.get("gap_points"))
                .containsExactly("72.5 - 54.8 = 17.7");
        assertThat(answer("q23")).filteredOn(it -> it.get("men") != null).allSatisfy(it -> assertThat(
                        it.get("gap_points"))
                .isEqualTo(((BigDecimal) it.get("men")).subtract((BigDecimal) it.get("women"))));
    }

    @Test
    void q25ShowsTheTextBesideTheFigure() {
        assertThat(answer("q25"))
                .extracting(it -> it.get("obs_value") + " " + it.get("reported_text"))
                .containsExactlyInAnyOrder("216.886 216.886", "211.1 211100");
    }

    @Test
    void q26DerivesThePopulationAndNamesTheBenchmark() {
        assertThat(only(answer("q26"), "ref_area", "MYS", "time_period", "2020-03"))
                .containsEntry("series_type", "DERIVED")
                .containsEntry("benchmark", "Census 2010");
    }

    @Test
    void q29NamesTheBreaksOfOccupations() {
        assertThat(answer("q29"))
                .extracting(it -> it.get("ref_area") + " " + it.get("time_period"))
                .containsExactly("IDN 2016-08-01", "PHL 2016-04-01");
    }

    @Test
    void q30ShowsBothMemberships() {
        assertThat(only(answer("q30"), "ref_area", "ASEAN11", "indicator", "EAP_2EAP_SEX_AGE_NB"))
                .extractingByKey("thousand_people")
                .isEqualTo(new BigDecimal("335831.025"));
        assertThat(only(answer("q30"), "ref_area", "ASEAN10", "indicator", "EAP_2EAP_SEX_AGE_NB"))
                .extractingByKey("thousand_people")
                .isEqualTo(new BigDecimal("335282.257"));
        assertThat(only(answer("q30"), "ref_area", "ASEAN11", "indicator", "EMP_TEMP_SEX_AGE_NB"))
                .containsEntry("thousand_people", null)
                .containsEntry("members_missing", "IDN LAO MMR TLS");
    }

    @Test
    void q05ReproducesWhatAReportUsed() {
        assertThat(answer("q05"))
                .extracting(it -> it.get("series_type") + " " + it.get("thousand_people") + " " + it.get("known_by"))
                .containsExactly("ILO_HARM 216.886 publication", "NATIONAL 211.1 publication");
    }

    /** The reference figures are one vintage without these subjects: each member is named, and no figure is made up. */
    @ParameterizedTest
    @ValueSource(strings = {"q06", "q16", "q17", "q18", "q19", "q27", "q28"})
    void namesEveryMemberWithoutData(String question) {
        assertThat(answer(question))
                .extracting(it -> it.get("ref_area"))
                .containsExactlyInAnyOrder("BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q20", "q21"})
    void givesNoManufacturingOutOfThreeSectors(String question) {
        assertThat(answer(question))
                .filteredOn(it -> "VNM".equals(it.get("ref_area")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(String.valueOf(it.get("made_of"))).doesNotContain("ECO_ISIC4_C"))
                .filteredOn(it -> !"ECO_DETAILS_A".equals(it.get("industry")))
                .allSatisfy(it -> assertThat(it.getOrDefault("manufacturing_percent", it.get("thousand_people")))
                        .isNull());
    }

    private static List<Map<String, Object>> answer(String question) {
        return Queries.answer(warehouse, question);
    }

    private static BigDecimal value(List<Map<String, Object>> rows, String column, String wanted, String value) {
        return rows.stream()
                .filter(it -> wanted.equals(it.get(column)))
                .map(it -> (BigDecimal) it.get(value))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> only(
            List<Map<String, Object>> rows, String column, String wanted, String other, String otherWanted) {
        List<Map<String, Object>> found = rows.stream()
                .filter(it -> wanted.equals(it.get(column)) && otherWanted.equals(it.get(other)))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
