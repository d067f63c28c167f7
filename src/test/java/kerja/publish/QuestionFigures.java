package kerja.publish;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What questions ask about and no reference figure tells, delivered for tests: made up, but as offices publish it.
 *
 * <p>Each question has figures of its own, so that one says nothing about another.
 */
final class QuestionFigures {
    /** They hold more than nine tenths of ASEAN's labour force. */
    private static final List<String> LARGE_MEMBERS = List.of("IDN", "VNM", "PHL", "THA", "MMR", "MYS");

    private static final List<String> MEMBERS =
            List.of("BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM");

    private final Warehouse warehouse;
    private final Path folder;

    private QuestionFigures(Warehouse warehouse, Path folder) {
        this.warehouse = warehouse;
        this.folder = folder;
    }

    /** Delivers all of them and publishes. */
    static void deliverTo(Warehouse warehouse, Path folder) {
        QuestionFigures figures = new QuestionFigures(warehouse, folder);
        figures.revisions();
        figures.levelsOfWomen();
        figures.youth();
        figures.underutilisation();
        figures.informality();
        figures.statuses();
        figures.vacancies();
        figures.registrations();
        figures.populations();
        figures.migrants();
        figures.wages();
        figures.occupations();
        figures.industries();
        warehouse.publish();
    }

    /** Question 6: two plain pairs, one across a break, one of a new benchmark, a rate, and one too young to judge. */
    private void revisions() {
        Instant first = Instant.parse("2022-01-01T00:00:00Z");
        Instant later = Instant.parse("2022-07-01T00:00:00Z");
        restated("2021-01", "thousand", "100", first, "102", later, "", "");
        restated("2021-02", "thousand", "200", first, "198", later, "", "");
        restated("2021-03", "thousand", "300", first, "150", later, "B", "BR_CONCEPT");
        restated("2021-04", "thousand", "400", first, "440", later, "B", "BR_WEIGHT");
        restated("2021-05", "percent", "4.0", first, "4.3", later, "", "");
        Instant lately = Clock.systemUTC().instant().minus(Duration.ofDays(30));
        restated("2021-06", "thousand", "500", lately, "700", lately.plus(Duration.ofDays(10)), "", "");
    }

    private void restated(
            String period,
            String unit,
            String first,
            Instant since,
            String later,
            Instant then,
            String status,
            String reason) {
        String indicator = unit.equals("percent") ? "UNE_DEAP_SEX_AGE_RT" : "UNE_TUNE_SEX_AGE_NB";
        table().in(period).line("KHM", indicator, "SEX_T", unit, first).deliverTo(warehouse, folder, since);
        table().in(period)
                .with("obs_status", status)
                .with("break_reason", reason)
                .line("KHM", indicator, "SEX_T", unit, later)
                .deliverTo(warehouse, folder, then);
    }

    /** Question 10: labour force and population of women of all members. */
    private void levelsOfWomen() {
        LongTable table = harmonised().in("2019").with("sex", "SEX_F").with("age", "AGE_YTHADULT_YGE15");
        for (String member : MEMBERS) {
            table.line(member, "EAP_TEAP_SEX_AGE_NB", "thousand", member.equals("IDN") ? "300" : "50", Map.of());
            table.line(member, "POP_XWAP_SEX_AGE_NB", "thousand", member.equals("IDN") ? "500" : "100", Map.of());
        }
        deliver(table);
    }

    /** Question 14: a NEET rate beside the youth unemployment of the reference figures, and Malaysia's own band. */
    private void youth() {
        deliver(harmonised().in("2020").line("THA", "EIP_NEET_SEX_RT", "SEX_T", "percent", "15.1"));
        deliver(table().in("2020")
                .with("age", "LOC_Y15-30")
                .line("MYS", "UNE_DEAP_SEX_AGE_RT", "SEX_T", "percent", "8.1"));
    }

    /** Question 15: all levels of one survey. */
    private void underutilisation() {
        deliver(table().in("2016")
                .with("age", "AGE_YTHADULT_YGE15")
                .as("NATIONAL", "ICLS19")
                .line("TLS", "UNE_TUNE_SEX_AGE_NB", "SEX_T", "thousand", "10")
                .line("TLS", "EAP_TEAP_SEX_AGE_NB", "SEX_T", "thousand", "200")
                .line("TLS", "TRU_TTRU_SEX_AGE_NB", "SEX_T", "thousand", "6")
                .line("TLS", "EIP_WPLF_SEX_AGE_NB", "SEX_T", "thousand", "20"));
    }

    /** Question 16: Cambodia's 88 percent of 2019 was published; the others stand for what is taken and what is not. */
    private void informality() {
        deliver(table().with("age", "AGE_YTHADULT_YGE15")
                .in("2012")
                .line("KHM", "EMP_NIFL_SEX_RT", "SEX_T", "percent", "94")
                .in("2019")
                .line("KHM", "EMP_NIFL_SEX_RT", "SEX_T", "percent", "88")
                .line("VNM", "SDG_0831_SEX_ECO_RT", "SEX_T", "ECO_SECTOR_NAG", "percent", "no", "55.3")
                .line("VNM", "SDG_0831_SEX_ECO_RT", "SEX_T", "ECO_SECTOR_TOTAL", "percent", "no", "67.5")
                .line("IDN", "EMP_XIFL_SEX_RT", "SEX_T", "percent", "55.9")
                .line("PHL", "EMP_NIFL_SEX_RT", "percent", "38", Map.of("obs_status", "D")));
    }

    /** Question 17: parts as Indonesia prints them, dependent contractors of Viet Nam, and enough members for one sum. */
    private void statuses() {
        LongTable table = table().in("2018")
                .status("IDN", "STE_LOC_3_ALONE", "20")
                .status("IDN", "STE_LOC_3_HELPED", "15")
                .status("IDN", "STE_ICSE93_2", "3")
                .status("VNM", "ICSE18A_30", "7")
                .status("VNM", "STE_ICSE93_3", "18")
                .as("ILO_HARM", "ICLS13")
                .in("2019")
                .status("IDN", "STE_ICSE93_2", "4")
                .status("VNM", "STE_ICSE93_2", "5");
        LARGE_MEMBERS.forEach(member -> table.status(member, "STE_ICSE93_3", "100"));
        deliver(table);
    }

    /** Question 18: more placements than vacancies, a fiscal year that must not stand in, and a year without December. */
    private void vacancies() {
        LongTable table = table().in("2021-12").line("THA", "PES_VAC_STOCK_NB", "SEX_T", "posts", "10");
        for (int month = 1; month <= 12; month++) {
            table.in("2022-%02d".formatted(month))
                    .line("THA", "PES_PLACE_NB", "SEX_T", "events", "30")
                    .line("THA", "PES_VAC_NEW_NB", "SEX_T", "posts", "20");
            if (month < 12) {
                table.line("VNM", "PES_PLACE_NB", "SEX_T", "events", "40");
            }
        }
        deliver(table.in("2022").line("THA", "PES_PLACE_NB", "SEX_T", "events", "9999"));
    }

    /** Question 19: two months, of which one has enough members; Thailand's figures of January 2024 were published. */
    private void registrations() {
        LongTable table = table().in("2019-01");
        LARGE_MEMBERS.forEach(member -> table.line(member, "PES_JS_STOCK_NB", "SEX_T", "persons", "100"));
        table.in("2019-02").line("IDN", "PES_JS_STOCK_NB", "SEX_T", "persons", "110");
        table.in("2024-01")
                .line("THA", "PES_JS_STOCK_NB", "SEX_T", "persons", "83341")
                .line("THA", "UNE_TUNE_SEX_AGE_NB", "SEX_T", "thousand", "432");
        deliver(table);
    }

    /** Question 26: Indonesia's population of August 2020 was published; 2018 was, before and after it was weighted anew. */
    private void populations() {
        rounds().in("2018-08")
                .line("IDN", "POP_XWAP_SEX_AGE_NB", "SEX_T", "thousand", "194780")
                .deliverTo(warehouse, folder, Instant.parse("2018-11-05T00:00:00Z"));
        rounds().in("2018-08")
                .line("IDN", "POP_XWAP_SEX_AGE_NB", "SEX_T", "thousand", "198130")
                .in("2020-08")
                .line("IDN", "POP_XWAP_SEX_AGE_NB", "SEX_T", "thousand", "203970")
                .deliverTo(warehouse, folder, Instant.parse("2020-11-05T00:00:00Z"));
        deliver(table().with("age", "AGE_YTHADULT_Y15-64")
                .with("source", "MYS-LFS")
                .as("NATIONAL", "NATDEF")
                .in("2024-12")
                .line("MYS", "POP_XWAP_SEX_AGE_NB", "SEX_T", "thousand", "24300")
                .in("2025-01")
                .line("MYS", "POP_XWAP_SEX_AGE_NB", "SEX_T", "thousand", "24500"));
    }

    /** Question 27: what an origin and what destinations count. */
    private void migrants() {
        deliver(table().in("2022")
                .line("PHL", "MNA_OEMP_SEX_CDS_NB", "SEX_T", "thousand", "1200")
                .line("VNM", "MNA_OEMP_SEX_CDS_NB", "SEX_T", "thousand", "140")
                .line("PHL", "MST_TEMP_SEX_ECO_CBR_NB", "SEX_T", "thousand", "60")
                .line("MYS", "MST_TEMP_SEX_ECO_CBR_NB", "SEX_T", "thousand", "2200")
                .line("MYS", "MFL_NEMP_SEX_ECO_NB", "SEX_T", "thousand", "300")
                .line("SGP", "EMP_TEMP_SEX_AGE_NB", "thousand", "1300", Map.of("population", "NON_RESIDENT")));
    }

    /** Question 28: one minimum, several minima, net earnings, another currency, another year. */
    private void wages() {
        deliver(table().in("2022")
                .line("MYS", "EAR_INEE_NOC_NB", "ncu", "1500", Map.of("currency", "MYR"))
                .line("MYS", "EAR_EMTM_SEX_EDU_NB", "ncu", "2424", Map.of("currency", "MYR"))
                .line("TH-10", "EAR_INEE_NOC_NB", "ncu", "9200", Map.of("currency", "THB"))
                .line("TH-20", "EAR_INEE_NOC_NB", "ncu", "9204", Map.of("currency", "THB"))
                .line("THA", "EAR_EMTM_SEX_EDU_NB", "ncu", "13803", Map.of("currency", "THB"))
                .line("ID-JK", "EAR_INEE_NOC_NB", "ncu", "4641854", Map.of("currency", "IDR"))
                .line("IDN", "EAR_EMTM_SEX_EDU_NB", "ncu", "2500000", Map.of("currency", "IDR"))
                .line("BN-BM", "EAR_INEE_NOC_NB", "ncu", "500", Map.of("currency", "BND"))
                .line("BRN", "EAR_EMTM_SEX_EDU_NB", "ncu", "600", Map.of("currency", "BND", "obs_status", "D"))
                .line("KHM", "EAR_INEE_NOC_NB", "ncu", "194", Map.of("currency", "USD"))
                .line("KHM", "EAR_EMTM_SEX_EDU_NB", "ncu", "1000000", Map.of("currency", "KHR"))
                .line("VN-HN", "EAR_INEE_NOC_NB", "ncu", "4680000", Map.of("currency", "VND"))
                .in("2021")
                .line("VNM", "EAR_EMTM_SEX_EDU_NB", "ncu", "5000000", Map.of("currency", "VND")));
    }

    /** Question 29: years on both sides of the Philippines' new classification. */
    private void occupations() {
        LongTable table = table();
        Map<String, String> professionals =
                Map.of("2015", "1900", "2016", "2000", "2017", "2100", "2018", "2200", "2023", "2500");
        professionals.forEach((year, value) ->
                table.in(year).occupation("PHL", "OCU_ISCO08_2", value).occupation("PHL", "OCU_ISCO08_TOTAL", "40000"));
        deliver(table);
    }

    /** Questions 20 and 21: people who are not classified, letters of revision 3.1, and groups as offices print them. */
    private void industries() {
        deliver(table().in("2022")
                .industry("MYS", "ECO_ISIC4_C", "200")
                .industry("MYS", "ECO_ISIC4_X", "50")
                .industry("MYS", "ECO_ISIC4_TOTAL", "1050")
                .industry("KHM", "ECO_ISIC3_C", "300")
                .industry("KHM", "ECO_ISIC3_TOTAL", "1000")
                .industry("IDN", "ECO_LOC_ISIC4_MN", "40")
                .industry("IDN", "ECO_DETAILS_RSTU", "60")
                .industry("IDN", "ECO_ISIC4_TOTAL", "1000")
                .industry("SGP", "ECO_LOC_ISIC4_OP", "70")
                .industry("SGP", "ECO_ISIC4_TOTAL", "700"));
    }

    private void deliver(LongTable table) {
        table.deliverTo(warehouse, folder);
    }

    private static LongTable rounds() {
        return table().with("age", "AGE_YTHADULT_YGE15")
                .with("source", "IDN-SAKERNAS")
                .as("NATIONAL", "NATDEF")
                .with("freq", "S");
    }

    private static LongTable table() {
        return new LongTable();
    }

    private static LongTable harmonised() {
        return new LongTable().as("ILO_HARM", "ICLS13");
    }
}
