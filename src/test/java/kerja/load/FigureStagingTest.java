package kerja.load;

import static kerja.load.Figures.employment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Phrased;
import kerja.finding.Severity;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FigureStagingTest {
    /** Everything that means something to COPY or to JSON, and a letter beyond the first plane. */
    private static final String NASTY = "a\tb\\N\n\r\"c\\.\u0e02 \ud83d\ude00 '; drop table intake.figure; --";

    private final Warehouse warehouse = new Warehouse();
    private final long id = warehouse.received();

    @AfterEach
    void closes() {
        warehouse.close();
    }

    @Test
    void keepsTextsAsTheyWereDelivered() {
        Place place = new Place("f.xlsx", NASTY, 7, 28);
        warehouse.staging().stage(id, List.of(new StagedFigure.Rejected(1, place, NASTY, Map.of(NASTY, NASTY))));

        Map<String, Object> row = figure(1);
        assertThat(row).containsEntry("reported_text", NASTY).containsEntry("sheet", NASTY);
        assertThat(row).containsEntry("cell", "AB7").containsEntry("state", "rejected");
        assertThat(row.get("label")).isEqualTo(NASTY);
    }

    @Test
    void replacesNulWhichTheDatabaseCannotHold() {
        Place place = new Place("f.csv", null, 7, 1);
        warehouse.staging().stage(id, List.of(new StagedFigure.Blank(1, place, "\0", Map.of(NASTY, "x\0"))));

        assertThat(figure(1)).containsEntry("reported_text", "\uFFFD").containsEntry("label", "x\uFFFD");
    }

    @Test
    void keysAFigureAsItsSeriesIsKeyed() {
        warehouse
                .staging()
                .stage(
                        id,
                        List.of(
                                employment("2020", "216.9").staged(1),
                                employment("2021", "212.4").staged(2),
                                employment("2020", "85.9")
                                        .with(Dimension.SEX, "SEX_F")
                                        .staged(3)));

        assertThat(figure(1).get("series_key")).isNotNull().isEqualTo(figure(2).get("series_key"));
        assertThat(figure(3).get("series_key")).isNotEqualTo(figure(1).get("series_key"));
    }

    @Test
    void keepsEveryDigit() {
        String digits = "123456789012345678.000000000000000001";
        warehouse.staging().stage(id, List.of(employment("2020", digits).staged(1)));

        assertThat(figure(1).get("obs_value")).hasToString(digits);
    }

    @Test
    void keepsFindingsAtTheirCells() {
        Finding finding = new Finding(
                FindingCode.NUMBER_UNREADABLE, new Place("f.xlsx", "T1", 7, 2), NASTY, Phrased.delivered("a number"));
        Finding about =
                new Finding(FindingCode.SHEET_MISSING, Place.ofFile("f.xlsx"), "", Phrased.delivered("the sheet T2"));
        warehouse
                .staging()
                .record(
                        id,
                        Warehouse.RUN,
                        List.of(
                                new RecordedFinding(finding, 3, "", Severity.ERROR, "Write a number."),
                                new RecordedFinding(about, 0, "R1", Severity.BLOCK, "Send it.")));

        assertThat(warehouse.sql().sql("""
                        select concat_ws('|', figure_no, code, rule, severity, sheet, cell, expected, message)
                        from intake.finding order by finding_id""").query(String.class).list())
                .containsExactly(
                        "3|NUMBER_UNREADABLE|error|T1|B7|a number|Write a number.",
                        "SHEET_MISSING|R1|block||the sheet T2|Send it.");
        assertThat(warehouse
                        .sql()
                        .sql("select found from intake.finding order by 1 desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(NASTY);
    }

    @Test
    void clearsOneDeliveryAndNoOther() {
        long other = warehouse.received();
        warehouse.staging().stage(id, List.of(employment("2020", "216.9").staged(1)));
        warehouse.staging().stage(other, List.of(employment("2020", "216.9").staged(1)));

        warehouse.staging().clear(id);

        assertThat(warehouse.stagedStates(id)).isEmpty();
        assertThat(warehouse.stagedStates(other)).containsExactly("figure");
    }

    private Map<String, Object> figure(int number) {
        return warehouse.sql().sql("""
                        select *, (select value from jsonb_each_text(labels) limit 1) as label from intake.figure
                        where delivery_id = ? and figure_no = ?""").params(id, number).query().singleRow();
    }
}
