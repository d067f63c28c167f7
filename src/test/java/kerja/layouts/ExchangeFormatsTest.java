package kerja.layouts;

import static kerja.statistic.Dimension.AGE;
import static kerja.statistic.Dimension.FREQ;
import static kerja.statistic.Dimension.INDICATOR;
import static kerja.statistic.Dimension.REF_AREA;
import static kerja.statistic.Dimension.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** SDMX-CSV and JSON-stat are long tables like any other: a feed of ten lines reads them. */
class ExchangeFormatsTest {
    private static final String SDMX = """
            table:
              columns:
                - { header: REF_AREA, ref-area: members }
                - { header: MEASURE, indicator: codes }
                - { header: SEX, sex: codes }
                - { header: AGE, age: codes }
                - { header: TIME_PERIOD, period: sdmx }
                - { header: UNIT_MULT, unit: { "0": persons, "3": thousand-persons } }
                - { header: OBS_STATUS, obs-status: codes }
                - { header: OBS_VALUE, series-type: ILO_HARM }
            """;

    @Test
    void readsSdmxCsvOfVersion1() {
        TinyResult result = TinyFeed.of(SDMX).reads("""
                DATAFLOW,REF_AREA,MEASURE,SEX,AGE,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS
                ILO:DF_UNE(1.0),PHL,UNE_TUNE_SEX_AGE_NB,SEX_T,AGE_YTHADULT_YGE15,2023,2190.5,3,
                ILO:DF_UNE(1.0),PHL,UNE_TUNE_SEX_AGE_NB,SEX_F,AGE_YTHADULT_Y15-24,2023-Q1,350125,0,P
                ILO:DF_UNE(1.0),PHL,UNE_TUNE_SEX_AGE_NB,SEX_F,AGE_YTHADULT_Y15-24,2023-02,,0,
                """);
        assertThat(result.figures(REF_AREA, INDICATOR, FREQ, SEX, AGE))
                .containsExactly(
                        "G2 2023 2190.5 PHL UNE_TUNE_SEX_AGE_NB A SEX_T AGE_YTHADULT_YGE15",
                        "G3 2023-Q1 350.125 PHL UNE_TUNE_SEX_AGE_NB Q SEX_F AGE_YTHADULT_Y15-24");
        assertThat(result.figure("G2").status()).isEqualTo("A");
        assertThat(result.figure("G3").status()).isEqualTo("P");
        assertThat(result.isBlank("G4")).isTrue();
    }

    @Test
    void readsSdmxCsvOfVersion2WithCodesAndNames() {
        TinyResult result = TinyFeed.of("""
                text: { delimiter: ";" }
                table:
                  columns:
                    - { header: ACTION*, measure: { I: heading, A: heading, R: heading, M: heading } }    # D, delete, is a finding
                    - { header: "REF_AREA:*", before: ":", ref-area: members }
                    - { header: "SEX:*", before: ":", sex: codes }
                    - { header: "TIME_PERIOD:*", period: sdmx }
                    - { header: "OBS_STATUS:*", before: ":", obs-status: codes }
                    - { header: "OBS_VALUE*", indicator: UNE_DEAP_SEX_AGE_RT, unit: percent }
                """).reads("""
                STRUCTURE;STRUCTURE_ID;ACTION;REF_AREA: Reference area;SEX: Sex;TIME_PERIOD: Time;OBS_VALUE;OBS_STATUS: Status
                dataflow;ILO:DF_UNE(1.0);I;PHL: Philippines;SEX_M: Male;2023-S1;4.3;A: Normal value
                dataflow;ILO:DF_UNE(1.0);I;PHL: Philippines;SEX_F: Female;2023-M11;5.1;E: Estimate
                dataflow;ILO:DF_UNE(1.0);D;PHL: Philippines;SEX_F: Female;2023-M12;5.2;A: Normal value
                """);
        assertThat(result.figures(REF_AREA, FREQ, SEX))
                .containsExactly("G2 2023-S1 4.3 PHL S SEX_M", "G3 2023-11 5.1 PHL M SEX_F");
        assertThat(result.figure("G3").status()).isEqualTo("E");
        assertThat(result.allFindings()).extracting(Finding::code).containsExactly(FindingCode.LABEL_UNKNOWN);
    }

    @Test
    void readsJsonStat() {
        TinyResult result = TinyFeed.of("""
                table:
                  columns:
                    - { header: Contents label, measure: indicators-en }
                    - { header: Kind of area label, area-type: area-type }
                    - { header: Sex, sex: { "1": SEX_M, "2": SEX_F } }
                    - { header: Quarter, period: "yyyy'K'Q" }
                    - { header: status, obs-status: { p: provisional } }
                    - { header: value, ref-area: PHL, unit: thousand-persons }
                  missing: [ ".." ]
                """).reads("quarterly.json", """
                { "class": "dataset", "label": "Employed", "id": ["Contents", "Sex", "Kind of area", "Quarter"],
                  "size": [1, 2, 1, 2], "role": { "time": ["Quarter"], "metric": ["Contents"] },
                  "dimension": {
                    "Contents": { "category": { "index": ["E"], "label": { "E": "Employed" } } },
                    "Sex": { "category": { "index": { "1": 0, "2": 1 }, "label": { "1": "Men", "2": "Women" } } },
                    "Kind of area": { "category": { "index": ["U"], "label": { "U": "Urban" } } },
                    "Quarter": { "category": { "index": ["2023K1", "2023K2"] } } },
                  "value": [ 21310.4, 21501, "..", null ], "status": { "1": "p" } }
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(result.figures(INDICATOR, SEX))
                .containsExactly(
                        "Employed!I2 2023-Q1 21310.4 EMP_TEMP_SEX_AGE_NB SEX_M",
                        "Employed!I3 2023-Q2 21501 EMP_TEMP_SEX_AGE_NB SEX_M");
        assertThat(result.figure("Employed!I3").status()).isEqualTo("P");
        assertThat(result.isBlank("Employed!I4")).as("a marker").isTrue();
        assertThat(result.isBlank("Employed!I5")).as("null").isTrue();
        assertThat(result.allFindings()).isEmpty();
    }
}
