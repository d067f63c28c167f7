package kerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kerja.load.DeliveryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SeriesOnThePageTest {

    private static final String TABLE = "2023,3.4\n2024,34\n";

    private final Path folder;

    SeriesOnThePageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void drawsAHeldFigureAgainstItsHistory() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "VNM", "rates.csv", TABLE)
                .heldFigure("SEX_F", "2024", "34.0")
                .known("2020", "3.0")
                .known("2022", "4.0")
                .ended(DeliveryState.HELD)) {
            delivery.sql("insert into warehouse.code (list, code, label, sort) values ('sex', 'SEX_F', 'Female', 1)");
            delivery.sql("insert into warehouse.indicator (indicator, label, unit_measure, unit_mult, sort)"
                    + " values ('UNE_DEAP_SEX_AGE_RT', 'Unemployment <rate>', 'PT', 0, 1)");

            String html = delivery.html();

            assertThat(html)
                    .contains("<title id=\"chart1-title\">Unemployment &lt;rate&gt;, Female</title>")
                    .contains("2020 – 2024: 3,0 – 34,0. 2024: 34,0 (B1).")
                    .contains("<polyline points=\"8.0,88.0 ")
                    .contains("<circle class=\"error\" cx=\"312.0\" cy=\"8.0\" r=\"4\"/>")
                    .contains("<a href=\"#s1.B1\">B1</a>");
        }
    }

    @Test
    void drawsTheFirstSixtySeriesAndNamesTheOthers() throws IOException {
        ReportedDelivery added = ReportedDelivery.of(folder, "SGP", "rates.csv", TABLE);
        for (int i = 1; i <= 62; i++) {
            added.heldFigure("SEX_" + i, "2024", "3.0").known("2023", "2.0");
        }
        try (ReportedDelivery delivery = added.ended(DeliveryState.HELD)) {
            String html = delivery.html();

            assertThat(Pattern.compile("<circle").matcher(html).results()).hasSize(60);
            assertThat(html)
                    .contains("2 further series are named without a chart.")
                    .contains("<li><span lang=\"en\">UNE_DEAP_SEX_AGE_RT</span> <a href=\"#s1.B62\">B62</a></li>");
        }
    }

    @Test
    void namesAFigureWithoutAnyHistoryAndDrawsNoLine() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "rates.csv", TABLE)
                .heldFigure("SEX_F", "2024", "34.0")
                .ended(DeliveryState.HELD)) {
            assertThat(delivery.html())
                    .contains("2024: <b>34.0</b> <a href=\"#s1.B1\">B1</a>")
                    .doesNotContain("<circle");
        }
    }

    @Test
    void drawsNothingWhereNothingIsInQuestion() throws IOException {
        try (ReportedDelivery delivery =
                ReportedDelivery.of(folder, "SGP", "rates.csv", TABLE).figures(1, 1)) {
            assertThat(delivery.html()).doesNotContain("id=\"history\"");
        }
    }

    @Test
    void tellsTheLargestRevisionsInEachMeasure() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "rates.csv", TABLE)
                .heldFigure("SEX_F", "2023", "50.0")
                .revising("2023", "40.0", "50.0", "25.0000")
                .heldFigure("SEX_M", "2023", "3.0")
                .revising("2023", "1.5", "3.0", "100.0000")
                .ended(DeliveryState.HELD)) {
            String html = delivery.html();
            JsonNode changes = JsonMapper.shared().readTree(delivery.json()).get("changes");

            assertThat(html)
                    .contains("What this delivery changes")
                    .containsSubsequence("Largest revisions<", "+10 ", "+25.0 %", "+1.5 ", "+100.0 %")
                    .as("the same two figures in another order are not listed twice")
                    .doesNotContain("Largest revisions in percent");
            assertThat(changes.get("revised").asInt()).isEqualTo(2);
            assertThat(changes.get("largest").get(0).get("change").decimalValue())
                    .isEqualByComparingTo("10");
            assertThat(changes.get("largest_percent")
                            .get(0)
                            .get("previous_value")
                            .decimalValue())
                    .isEqualByComparingTo("1.5");
            assertThat(JsonReportTest.schema().validate(delivery.json(), InputFormat.JSON))
                    .isEmpty();
        }
    }
}
