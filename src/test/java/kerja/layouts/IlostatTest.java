package kerja.layouts;

import static kerja.statistic.Dimension.AGE;
import static kerja.statistic.Dimension.ECONOMIC_ACTIVITY;
import static kerja.statistic.Dimension.INDICATOR;
import static kerja.statistic.Dimension.REF_AREA;
import static kerja.statistic.Dimension.SERIES_TYPE;
import static kerja.statistic.Dimension.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped feeds of ILOSTAT's layouts, in codes and in words, on small tables in those layouts. */
class IlostatTest {

    @Test
    void readsWordsWhereOtherFilesHaveCodes() {
        TinyFeed feed = TinyFeed.shipped("ilostat-labels");
        TinyResult result = feed.reads("""
                ref_area.label,source.label,indicator.label,sex.label,classif1.label,time,obs_value,obs_status.label
                Viet Nam,LFS - Labour Force Survey,Unemployment rate by sex and age (%),Sex: Total,"Age (Youth, adults): 15+",2022,1.535,Break in series
                Lao People's Democratic Republic,LFS - Labour Force Survey,Employment by sex and economic activity (thousands),Sex: Female,Economic activity (ISIC-Rev.4): C. Manufacturing,2017,66.5,
                Thailand,,Unemployment rate by sex and age -- ILO modelled estimates (%),Sex: Male,Age (5-year bands): 20-24,2022,,Unreliable
                Aruba,LFS - Labour Force Survey,Unemployment rate by sex and age (%),Sex: Total,"Age (Youth, adults): 15+",2011,8.9,
                """);
        assertThat(result.figures(REF_AREA, INDICATOR, SEX, AGE, ECONOMIC_ACTIVITY, SERIES_TYPE))
                .containsExactly(
                        "G2 2022 1.535 VNM UNE_DEAP_SEX_AGE_RT SEX_T AGE_YTHADULT_YGE15 ECO_ISIC4_TOTAL ILO_HARM",
                        "G3 2017 66.5 LAO EMP_TEMP_SEX_ECO_NB SEX_F AGE_AGGREGATE_TOTAL ECO_ISIC4_C ILO_HARM");
        assertThat(result.figure("G2").status()).isEqualTo("B");
        assertThat(result.figure("G2").attributes()).isEqualTo(Map.of("source_label", "LFS - Labour Force Survey"));
        assertThat(result.isBlank("G4")).isTrue();
        assertThat(result.outOfScope()).isEqualTo(1);
        assertThat(result.allFindings()).isEmpty();
    }

    @Test
    void readsAnyIndicatorByCodes() {
        TinyFeed feed = TinyFeed.shipped("ilostat-codes");
        TinyResult byIndustry = feed.reads("""
                ref_area,source,indicator,sex,classif1,time,obs_value,obs_status,note_classif,note_indicator,note_source
                THA,BA:741,EMP_TEMP_SEX_ECO_NB,SEX_T,ECO_SECTOR_AGR,2019,11816.26,U,,,R1:3903
                ABW,BA:829,EMP_TEMP_SEX_ECO_NB,SEX_T,ECO_SECTOR_AGR,2011,0.3,,,,
                """);
        assertThat(byIndustry.figures(REF_AREA, INDICATOR, ECONOMIC_ACTIVITY, SERIES_TYPE))
                .containsExactly("G2 2019 11816.26 THA EMP_TEMP_SEX_ECO_NB ECO_SECTOR_AGR ILO_HARM");
        assertThat(byIndustry.figure("G2").status()).isEqualTo("U");
        assertThat(byIndustry.figure("G2").attributes()).isEqualTo(Map.of("note_source", "R1:3903"));
        assertThat(byIndustry.outOfScope()).isEqualTo(1);
        TinyResult modelled = feed.reads("""
                ref_area,source,indicator,sex,classif1,time,obs_value,obs_status
                PHL,XA:2259,UNE_2EAP_SEX_AGE_RT,SEX_F,AGE_YTHADULT_Y15-24,2023,7.1,
                """);
        assertThat(modelled.figures(INDICATOR, AGE, SERIES_TYPE))
                .containsExactly("G2 2023 7.1 UNE_2EAP_SEX_AGE_RT AGE_YTHADULT_Y15-24 ILO_MOD");
        assertThat(modelled.figure("G2").status()).isEqualTo("A");
        assertThat(modelled.allFindings()).isEmpty();
    }
}
