package kerja.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kerja.statistic.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that ship in {@code jobs} are whole, and know the words of real tables. */
class JobsFilesTest {

    private static final Path JOBS = Path.of("jobs");
    private static final Set<String> LANGUAGES =
            Set.of("en", "id", "ms", "th", "vi", "fil", "km", "lo", "my", "pt", "tet");
    private static final ReferenceData DATA = ReferenceData.load(JOBS);

    @Test
    void everyDimensionHasAListWithItsTotal() {
        for (Dimension dimension : Dimension.values()) {
            assertThat(DATA.codeLists().list(dimension.column()))
                    .as(dimension.column())
                    .isPresent();
            if (!dimension.total().isEmpty()) {
                assertThat(DATA.codeLists().find(dimension.column(), dimension.total()))
                        .as(dimension.total())
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ref_area, BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM ASEAN ASEAN10 ASEAN11 ID-AC ID-JI ID-PD ID-PE ID-PS"
                + " ID-PT MY-01 MY-16 PH-00 PH-14 PH-15 PH-40 PH-41 PH-ABR PH-TAW TH-10 VN-HN VN-SG VN-69 TL-AL TL-DI"
                + " MM-11 MM-18 KH-12 LA-VT SG-01 BN-BM",
        "area, _T VN_RED_RIVER_DELTA VN_HA_TAY TH_SOUTHERN ID-JI_PACITAN ID-JI_KOTA_SURABAYA PH-00_MANILA"
                + " PH-09_ISABELA_CITY TL-AL_AILEU_VILA MM-11_MYITKYINA MM-17_MONGYAWNG",
        "sex, SEX_T SEX_M SEX_F SEX_O SEX_X",
        "age, AGE_YTHADULT_YGE15 AGE_YTHADULT_Y15-64 AGE_5YRBANDS_Y00-04 AGE_10YRBANDS_YGE65 LOC_YGE10 LOC_YGE60"
                + " LOC_VN_STATUTORY",
        "economic_activity, ECO_ISIC4_A ECO_ISIC4_U ECO_ISIC4_X EC2_ISIC4_A03 ECO_SECTOR_NAG ECO_AGGREGATE_MAN"
                + " ECO_DETAILS_DE ECO_ISIC3_D ECO_ISIC5_V ECO_ISIC2_3 ECO_LOC_ISIC4_ST ECO_LOC_ISIC4_MN"
                + " EC2_LOC_ISIC4_A01_A02",
        "occupation, OCU_ISCO08_1 OCU_ISCO88_9 OCU_ISCO88_TOTAL OCU_SKILL_L3-4 OC2_ISCO08_96",
        "status_in_employment, STE_ICSE93_1 STE_ICSE93_6 STE_AGGREGATE_SLF ICSE18A_30",
        "education, EDU_ISCED11_X EDU_AGGREGATE_ADV EDU_LOC_6-8 EDU_LOC_3_GEN EDU_LOC_3_VOC EDU_LOC_LE1",
        "area_type, GEO_COV_URB GEO_COV_RUR",
        "institutional_sector, INS_SECTOR_PUB INS_LOC_FOREIGN INS_LOC_NON_STATE",
        "currency, _Z IDR USD CUR_TYPE_PPP",
        "population, _T RESIDENT CITIZEN",
        "reference_period_type, RP_ROUND RP_AVG3 RP_AVG12 RP_YTD _U",
        "source, IDN-SAKERNAS PHL-LFS TLS-CENSUS BA:510 AA:1320",
        "series_type, NATIONAL ILO_HARM ILO_MOD DERIVED",
        "obs_status, A B E P U O Q",
        "conf_status, F C",
        "concept_standard, ICLS13 ICLS19 NATDEF _U",
        "indicator, UNE_DEAP_SEX_AGE_RT UNE_2EAP_SEX_AGE_RT EMP_OVER_LF_RT POP_XTOT_SEX_AGE_NB EMP_NETC_ECO_NB"
                + " PES_JS_NEW_NB PES_JS_ASSIST_NB UND_NATL_SEX_AGE_NB EMP_TEMP_SEX_HOW_NB EAR_GROSS_OCU_P50_NB"
                + " LUU_XLU2_SEX_AGE_NB SDG_0852_SEX_AGE_RT SDG_0861_SEX_RT"
    })
    void listsHoldTheCodesThatRealTablesNeed(String list, String codes) {
        assertThat(Stream.of(codes.split(" ")).filter(it -> !DATA.codeLists().has(list, it)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"source, BA510", "source, ba:510", "sex, SEX_Q", "publication, Not A Slug"})
    void listsRefuseOtherCodes(String list, String code) {
        assertThat(DATA.codeLists().has(list, code)).isFalse();
    }

    @Test
    void dictionariesSpeakEveryLanguage() {
        for (String name : List.of("sex", "age", "area-type", "units", "words", "industry-sectors", "members")) {
            Set<String> missing = new TreeSet<>(LANGUAGES);
            missing.removeAll(DATA.dictionaries().find(name).orElseThrow().languages());
            if (!name.equals("members")) {
                assertThat(missing).as(name).isEmpty();
            }
        }
        for (String language : LANGUAGES) {
            assertThat(DATA.dictionaries().find("indicators-" + language))
                    .as(language)
                    .isPresent();
        }
        assertThat(DATA.periodWords().languages()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
    }

    @Test
    void everyMemberHasItsPlaces() {
        for (String member : List.of("brn", "khm", "idn", "lao", "mys", "mmr", "phl", "sgp", "tha", "tls", "vnm")) {
            assertThat(DATA.dictionaries().find("places-" + member)).as(member).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sex | Both Sexes | sex=SEX_T",
                "sex | Laki-Laki atau Perempuan | sex=SEX_T",
                "sex | หญิง | sex=SEX_F",
                "area-type | Perkotaan & Perdesaan | area_type=GEO_COV_NAT",
                "area-type | นอกเขตเทศบาล | area_type=GEO_COV_RUR",
                "age | 15 -19 | age=AGE_5YRBANDS_Y15-19",
                "age | 65 + | age=AGE_5YRBANDS_YGE65",
                "age | 60+ | age=LOC_YGE60",
                "age-ten-years | 65 and over | age=AGE_10YRBANDS_YGE65",
                "age-ten-years | 25 - 34 | age=AGE_10YRBANDS_Y25-34",
                "education | TIDAK/BELUM PERNAH SEKOLAH | education=EDU_ISCED11_X",
                "education | – Sekolah Menengah Kejuruan | education=EDU_LOC_3_VOC",
                "education-tha | มัธยมศึกษาตอนปลาย สายอาชีวศึกษา | education=EDU_LOC_3_VOC",
                "education-tha | ไม่ทราบ | education=EDU_ISCED11_9",
                "places-idn | KEP. BANGKA BELITUNG | ref_area=ID-BB",
                "places-idn | DI YOGYAKARTA | ref_area=ID-YO",
                "places-idn | INDONESIA | ref_area=IDN",
                "places-idn-ji | Kota Kediri | ref_area=ID-JI,area=ID-JI_KOTA_KEDIRI",
                "places-idn-ji | Kediri | ref_area=ID-JI,area=ID-JI_KEDIRI",
                "places-phl | Region IV-A  (CALABARZON) | ref_area=PH-40",
                "places-phl | Bangsamoro Autonomous Region in Muslim Mindanao (BARMM) | ref_area=PH-14",
                "places-phl-domains | Manila | ref_area=PH-00,area=PH-00_MANILA",
                "places-phl-domains | Agusan Norte | ref_area=PH-AGN,area=PH-AGN_WITHOUT_CITIES",
                "places-vnm | ' WHOLE COUNTRY' | ref_area=VNM",
                "places-vnm | Thai  Nguyen | ref_area=VN-69",
                "places-vnm | South  East | ref_area=VNM,area=VN_SOUTH_EAST",
                "places-vnm | Ha Tay | ref_area=VNM,area=VN_HA_TAY",
                "places-tha | กรุงเทพมหานคร | ref_area=TH-10",
                "places-tha | ภาคใต้ | ref_area=THA,area=TH_SOUTHERN",
                "places-tls | SPECIAL ADMINSTRATIVE REGION OF OECUSSE | ref_area=TL-OE",
                "places-tls-posts | Aileu Vila | ref_area=TL-AL,area=TL-AL_AILEU_VILA",
                "places-mmr-townships | Mongyawng | ref_area=MM-17,area=MM-17_MONGYAWNG",
                "members | Lao People's Democratic Republic | ref_area=LAO",
                "members | Vietnam | ref_area=VNM",
                "industry-vsic | Electricity, gas, stream and air conditioning supply | economic_activity=ECO_ISIC4_D",
                "industry-psic-2009 | Fishing and Aquaculture | economic_activity=EC2_ISIC4_A03",
                "industry-psic-1994 | Manufacturing | economic_activity=ECO_ISIC3_D",
                "institutional-sector | Foreign investment sector | institutional_sector=INS_LOC_FOREIGN",
                "status-in-employment | – Berusaha dibantu buruh tetap dan dibayar"
                        + " | status_in_employment=STE_ICSE93_2",
                "indicators-psa | • Visible Underemployment1"
                        + " | indicator=TRU_TTRU_SEX_AGE_NB,age=AGE_YTHADULT_YGE15,unit=thousand-persons",
                "indicators-mom | Resident Unemployment Rate, (SA) | indicator=UNE_DEAP_SEX_AGE_RT,unit=percent,"
                        + "population=RESIDENT,seasonal_adjustment=Y",
                "indicators-pes-idn-ji | Pencari Kerja Terlapor- Laki-Laki"
                        + " | indicator=PES_JS_NEW_NB,sex=SEX_M,unit=registrations",
                "indicators-adb | Employed  b | indicator=EMP_TEMP_SEX_AGE_NB,unit=million-persons",
                "units | (In Thousands Except Rates) | unit=thousand-persons",
                "units | ร้อยละ | unit=percent",
                "obs-status | Prel. | obs_status=P",
                "obs-status-psa | f | obs_status=A",
                "missing | .. | obs_status=O",
                "words | Sumber: | word=SOURCE"
            })
    void knowsTheLabelsOfRealTables(String dictionary, String label, String codes) {
        assertThat(DATA.dictionaries().find(dictionary).orElseThrow().find(label))
                .hasValueSatisfying(
                        found -> assertThat(found.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()))
                                .containsExactlyElementsOf(Arrays.asList(codes.split(","))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isic4-to-isic5",
                "isic3-to-isic4",
                "isic2-to-isic4",
                "industry-parts",
                "breakdown-parts",
                "icse93-to-icse18"
            })
    void correspondencesNameCodesThatExist(String name) {
        Problems problems = new Problems();
        Table table = Table.read(JOBS, "correspondences/" + name + ".csv", problems);
        String only = name.startsWith("icse") ? "status_in_employment" : "economic_activity";
        assertThat(problems.found()).isEmpty();
        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
            String list = table.header().contains("dimension") ? row.get("dimension") : only;
            for (String column : List.of("from_code", "to_code", "code", "part")) {
                if (table.header().contains(column) && row.get(column).contains("_")) {
                    assertThat(DATA.codeLists().has(list, row.get(column)))
                            .as(row.get(column))
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "industry-sections, economic_activity",
        "industry-published-groups, economic_activity",
        "occupation-major-groups, occupation",
        "status-in-employment, status_in_employment"
    })
    void nationalClassificationsLeadToCodesThatExist(String name, String list) {
        Table table = Table.read(JOBS, "correspondences/" + name + ".csv", new Problems());
        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> assertThat(
                        DATA.codeLists().has(list, row.get("target_code")))
                .as("line " + row.line())
                .isTrue());
    }

    @Test
    void everyCorrespondenceIsAWellFormedTable() {
        Problems problems = new Problems();
        assertThat(Table.readFolder(JOBS, "correspondences", problems)).hasSize(16);
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void indicatorsAreMeasuredInThousandsOrPerCent() {
        Indicator employment = DATA.codeLists().indicator("EMP_TEMP_SEX_AGE_NB").orElseThrow();
        assertThat(employment.unitMeasure()).isEqualTo("PS");
        assertThat(employment.unitMult()).isEqualTo(3);
        assertThat(employment.hardMinimum())
                .hasValueSatisfying(it -> assertThat(it).isZero());
        Indicator rate = DATA.codeLists().indicator("UNE_DEAP_SEX_AGE_RT").orElseThrow();
        assertThat(rate.unitMeasure()).isEqualTo("PT");
        assertThat(rate.decimals()).isEqualTo(1);
        assertThat(rate.softMaximum()).hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("12"));
    }
}
