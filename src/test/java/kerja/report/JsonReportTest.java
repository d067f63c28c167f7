package kerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import kerja.finding.FindingCode;
import kerja.load.DeliveryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    private final Path folder;

    JsonReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void followsItsSchemaWhateverTheFinding() throws IOException {
        ReportedDelivery added = ReportedDelivery.of(folder, "THA", "lfs.csv", "a,b\n1,2\n")
                .counted(10, 1, 2, 3, 4)
                .ended(DeliveryState.HELD);
        int row = 0;
        for (FindingCode code : FindingCode.values()) {
            added.finding(code, row % 2 == 0 ? null : "ตาราง", row, row % 3, "<\u0001\"", "x");
            row++;
        }
        try (ReportedDelivery delivery = added.finding(FindingCode.UNUSUAL, "range-rate", null, 1, 1, "1", "2")) {
            String json = delivery.json();

            assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
            assertThat(JsonMapper.shared().readTree(json).get("validations")).hasSize(FindingCode.values().length + 1);
        }
    }

    @Test
    void refusesWhatDoesNotFollowTheSchema() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "THA", "lfs.csv", "a,b\n1,2\n")) {
            String wrong = delivery.json().replace("\"blank\"", "\"empty\"");

            assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void saysEventRuleDataAndValueAsTheEssDoes() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "THA", "lfs.csv", "a,b\n1,2\n")
                .finding(FindingCode.FEED_UNKNOWN, null, 2, 2, "2", "3")) {
            JsonNode validation = JsonMapper.shared()
                    .readTree(delivery.json())
                    .get("validations")
                    .get(0);

            assertThat(validation.get("event").get("time").asString()).isEqualTo("2026-03-05T18:30:00Z");
            assertThat(validation.get("rule").get("severity").asString()).isEqualTo("error");
            assertThat(validation.get("rule").get("kerja_severity").asString()).isEqualTo("block");
            assertThat(validation.get("data").get("target").toString())
                    .isEqualTo("[[\"THA/lfs.csv@0f3c5a7e9b1d\",\"\",\"B2\"]]");
            assertThat(validation.get("value").asString()).isEqualTo("0");
        }
    }

    static Schema schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(JsonReport.class.getResourceAsStream("report.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
