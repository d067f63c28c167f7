package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The answer rules of the questions about which no reference figure says anything, on figures delivered for them. */
class ThinQuestionsTest extends QuestionsWarehouse {
    @Test
    void q06LeavesOutBreaksAndSetsBenchmarksApart() {
        assertThat(told(
                        "q06",
                        "ref_area unit is_benchmark pairs left_out_for_breaks mean_revision mean_absolute_revision"))
                .contains(
                        "KHM percent false 2 1 0.500 1.500",
                        "KHM percent true 1 0 10.000 10.000",
                        "KHM points false 1 0 0.300 0.300")
                .filteredOn(it -> it.startsWith("KHM"))
                .hasSize(3);
    }

    @Test
    void q10DividesSumsWhereLevelsAreThere() {
        assertThat(told("q10", "part ref_area time_period percent series_type members_missing"))
                // 800 of 1500 thousand; the mean of the members' rates would be 50.9.
                .contains("aggregate ASEAN11 2019 53.333333 ILO_HARM none");
    }

    @Test
    void q14ComparesOneBandAndListsTheOther() {
        assertThat(
                        told(
                                "q14",
                                "part ref_area time_period youth_unemployment_rate neet_rate percent age unemployment_of neet_of"))
                .anyMatch(it ->
                        it.matches("compared THA 2020 [\\d.]+ 15.1 - AGE_YTHADULT_Y15-24 of the labour force of 15-24"
                                + " of all people of 15-24"))
                .contains("left out MYS 2020 - - 8.1 LOC_Y15-30 - -")
                .noneMatch(it -> it.startsWith("compared") && it.contains("15-30"));
    }

    @Test
    void q15OrdersTheMeasuresAndDecomposesTheGapInPersons() {
        assertThat(
                        told(
                                "q15",
                                "ref_area time_period lu1 lu2 lu3 lu4 is_in_order gap_underemployed gap_potential_labour_force gap_persons"))
                .contains("TLS 2016 5.00 8.00 13.64 16.36 true 6 20 26");
        assertThat(told("q15", "is_in_order")).doesNotContain("false");
    }

    @Test
    void q16SetsOldAndCurrentApartAndLeavesOutWhatIsAnotherIndicator() {
        assertThat(told("q16", "part ref_area measure time_period percent note"))
                .contains(
                        "member KHM of all employment (SDG 8.3.1 as it is) 2019 88 -",
                        "member VNM of all employment (SDG 8.3.1 as it is) 2019 67.5 -",
                        "member VNM outside agriculture (SDG 8.3.1 as it was) 2019 55.3 -",
                        "left out IDN of all employment (SDG 8.3.1 as it is) 2019 55.9 formal and informal by status in"
                                + " employment: another indicator",
                        "left out PHL of all employment (SDG 8.3.1 as it is) 2019 38 the definition differs",
                        "member without it IDN - - - no figure of informal employment by the definition of SDG 8.3.1")
                .noneMatch(it -> it.contains("KHM of all employment (SDG 8.3.1 as it is) 2012"));
    }

    @Test
    void q17ReadsIndonesiasCode2AsOwnAccountAndKeepsDependentContractorsApart() {
        assertThat(told("q17", "part ref_area status_in_employment time_period thousand_people made_of"))
                .contains(
                        "member IDN STE_ICSE93_3 2018 35 STE_LOC_3_ALONE STE_LOC_3_HELPED",
                        "member IDN STE_ICSE93_2 2018 3 STE_ICSE93_2",
                        "member VNM STE_ICSE93_3 2018 18 STE_ICSE93_3",
                        "member VNM ICSE18A_30 2018 7 ICSE18A_30",
                        "ASEAN ASEAN11 STE_ICSE93_3 2019 600 -",
                        "ASEAN ASEAN11 STE_ICSE93_2 2019 - -");
        assertThat(warehouse.jdbc().sql("""
                select to_code || ': ' || note from stat.correspondence
                where correspondence = 'status-in-employment' and ref_area = 'SGP' and from_code = 'OAW'
                """).query(String.class).list())
                .containsExactly("STE_ICSE93_3: platform workers are in this row");
    }

    @Test
    void q18AddsTheMonthsOfACalendarYearAndMayExceedAHundred() {
        assertThat(told("q18", "ref_area year months placements notified brought_forward filled_percent note"))
                .contains(
                        "THA 2022 12 360 240 10 144.0 -",
                        "VNM 2022 11 - - - - not all twelve months: no figure for the year")
                .noneMatch(it -> it.contains("9999"));
    }

    @Test
    void q19AddsMembersOfOneMonthAndNeverMonths() {
        assertThat(told("q19", "part ref_area time_period jobseekers unemployed_of_the_survey"))
                .contains("ASEAN ASEAN11 2019-01 600 -", "ASEAN ASEAN11 2019-02 - -", "member THA 2024-01 83341 432000")
                .noneMatch(it -> it.contains(" 710 "));
        assertThat(told("q19", "part ref_area time_period note"))
                .contains("member THA 2024-01 registered, not unemployed")
                .anyMatch(it -> it.matches("ASEAN ASEAN11 2019-02 missing: .*fewer than 90"));
    }

    @Test
    void q20LeavesOutWhoIsNotClassifiedAndLettersOfRevision3() {
        assertThat(told("q20", "ref_area time_period manufacturing_percent note"))
                .contains("MYS 2022 20.0 -", "KHM 2022 - manufacturing is not published apart");
    }

    @Test
    void q21KeepsGroupsThatCannotBeSplit() {
        assertThat(told("q21", "ref_area time_period industry thousand_people why_not"))
                .contains(
                        "IDN 2022 ECO_DETAILS_RSTU 60 -",
                        "IDN 2022 ECO_DETAILS_LMN - published only in part: ECO_LOC_ISIC4_MN",
                        "SGP 2022 ECO_DETAILS_O - published only in groups that cannot be split: ECO_LOC_ISIC4_OP",
                        "SGP 2022 ECO_DETAILS_P - published only in groups that cannot be split: ECO_LOC_ISIC4_OP");
    }

    @Test
    void q26NamesTheBenchmarkOfTheVintage() {
        assertThat(told("q26", "ref_area time_period age thousand_people benchmark is_benchmark_certain"))
                .contains(
                        "IDN 2020-08 AGE_YTHADULT_YGE15 203970 Population projections 2015-2045 (SUPAS 2015); 2018 and 2019"
                                + " weighted anew true",
                        "MYS 2024-12 AGE_YTHADULT_Y15-64 24300 Census 2010 true",
                        "MYS 2025-01 AGE_YTHADULT_Y15-64 24500 Census 2020 true")
                .anyMatch(
                        it -> it.startsWith("IDN 2018-08 AGE_YTHADULT_YGE15 198130 Population projections 2015-2045"));
        assertThat(Queries.answer(
                        warehouse,
                        "q26",
                        query -> query.replaceFirst(
                                "from stat.observation o", "from stat.observation_as_of('2019-01-01') o")))
                .filteredOn(it -> "2018-08".equals(it.get("time_period")))
                .extracting(it -> it.get("thousand_people") + " " + it.get("benchmark"))
                .containsExactly("194780 Population projections 2010-2035");
    }

    @Test
    void q26SaysWhichDayIsAssumed() {
        assertThat(told("q26", "ref_area time_period note"))
                .anyMatch(it -> it.startsWith("IDN 2020-08 The office says") && it.contains("is assumed"))
                .contains("MYS 2025-01 -");
        assertThat(warehouse.jdbc().sql("""
                select population_benchmark from stat.population_benchmark where is_published_from_assumed
                """).query(String.class).list()).containsExactly("IDN_SUPAS_2015");
    }

    @Test
    void q27MirrorsWithoutNetting() {
        assertThat(told("q27", "ref_area counted_by stock_or_flow time_period obs_value note"))
                .contains(
                        "PHL origin flow 2022 1200 contracts, those of rehired workers counted again; outside domestic employment",
                        "VNM origin flow 2022 140 outside domestic employment",
                        "PHL destination stock 2022 60 -",
                        "MYS destination stock 2022 2200 -",
                        "MYS destination flow 2022 300 -",
                        "SGP destination stock 2022 1300 -");
    }

    @Test
    void q28ComparesGrossWagesOfOneCurrencyAndPeriod() {
        assertThat(told("q28", "ref_area currency minimum_wage median_earnings low_pay_line is_above minima note"))
                .contains(
                        "MYS MYR 1500 2424 1616.00 false 1 -",
                        "TH-10 THB 9200 13803 9202.00 false 2 one of 2 minima of the member",
                        "TH-20 THB 9204 13803 9202.00 true 2 one of 2 minima of the member",
                        "ID-JK IDR 4641854 2500000 1666666.67 - 1 earnings are net, the minimum is gross: not comparable",
                        "BN-BM BND 500 600 400.00 - 1 the definition of earnings differs: not comparable",
                        "KHM USD 194 - - - 1 no median earnings of the same period and currency",
                        "VN-HN VND 4680000 - - - 1 no median earnings of the same period and currency");
    }

    @Test
    void q29GivesNoGrowthAcrossTheNewClassificationButSharesAfterIt() {
        assertThat(told("q29", "part ref_area time_period occupation change_or_share why_not"))
                .contains(
                        "growth PHL 2016 OCU_ISCO08_2 - PSOC 2012 replaces PSOC 1992 in April 2016, so that 2016 mixes the two",
                        "growth PHL 2018 OCU_ISCO08_2 100 -",
                        "share PHL 2017 OCU_ISCO08_2 5.2500 -",
                        "share PHL 2023 OCU_ISCO08_2 6.2500 -")
                .noneMatch(it -> it.startsWith("share PHL 2016"));
    }

    @Test
    void showsTheTextOfAVietnameseYearbookBesideTheFigure() throws IOException {
        Path file = folder.resolve("yearbook-2018.csv");
        java.nio.file.Files.writeString(file, "Năm;Lực lượng lao động (Người)\n2014;606.840\n");
        warehouse.deliver(
                Warehouse.feeds(Path.of("src", "test", "resources", "figures"))
                        .find("yearbook")
                        .orElseThrow(),
                "VNM",
                file,
                LongTable.KNOWN_FROM);
        assertThat(Queries.answer(warehouse, "q25", query -> query.replace("'BRN'", "'VNM'")
                        .replace("'EMP_TEMP_SEX_AGE_NB'", "'EAP_TEAP_SEX_AGE_NB'")
                        .replace("'2020'", "'2014'")))
                .extracting(it -> it.get("reported_text") + " " + it.get("obs_value") + " x 10^" + it.get("unit_mult")
                        + " " + it.get("cell"))
                .containsExactly("606.840 606.84 x 10^3 B2");
    }

    /** Each row as the values of some columns; a dash where there is none. */
    private List<String> told(String question, String columns) {
        return Queries.answer(warehouse, question).stream()
                .map(row -> List.of(columns.split(" ", -1)).stream()
                        .map(it -> text(row, it))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String text(Map<String, Object> row, String column) {
        assertThat(row).containsKey(column);
        String text = Objects.toString(row.get(column), "");
        return text.isEmpty() ? "-" : text;
    }
}
