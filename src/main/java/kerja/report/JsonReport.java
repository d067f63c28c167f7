package kerja.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kerja.finding.Severity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report for machines: the counts, and each finding as the ESS validation report structures it.
 *
 * <p>Shape: {@code report.schema.json}. Written as a stream. Source: ESS handbook on methodology for data validation,
 * validation report structure 1.0.1 (ESSnet ValiDat Integration, 2017).
 */
final class JsonReport {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Report report;

    JsonReport(Report report) {
        this.report = report;
    }

    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("report", "kerja delivery report 1");
            json.writeStringProperty("made_at", report.madeAt().toString());
            delivery(json, report);
            counts(json, report.delivery().counts());
            changes(json, report.changes());
            severities(json);
            json.writeName("validations");
            validations(json);
            json.writeEndObject();
        }
    }

    private static void delivery(JsonGenerator json, Report report) {
        DeliveryFacts delivery = report.delivery();
        json.writeName("delivery");
        json.writeStartObject();
        json.writeStringProperty("name", delivery.name());
        json.writeStringProperty("sender", delivery.sender());
        json.writeStringProperty("file_name", delivery.fileName());
        json.writeStringProperty("sha256", delivery.sha256());
        json.writeNumberProperty("size_bytes", delivery.sizeBytes());
        json.writeStringProperty("received_at", delivery.receivedAt().toString());
        if (!delivery.feed().isEmpty()) {
            json.writeStringProperty("feed", delivery.feed());
            json.writeStringProperty("feed_version", delivery.feedVersion());
        }
        if (delivery.publishedAt() != null) {
            json.writeStringProperty("published_at", delivery.publishedAt().toString());
        }
        json.writeStringProperty("state", delivery.state());
        json.writeBooleanProperty("only_checked", report.onlyChecked());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, FigureCounts counts) {
        json.writeName("figures");
        json.writeStartObject();
        json.writeNumberProperty("read", counts.read());
        json.writeNumberProperty("loaded", counts.loaded());
        json.writeNumberProperty("unchanged", counts.unchanged());
        json.writeNumberProperty("blank", counts.blank());
        json.writeNumberProperty("held", counts.held());
        json.writeNumberProperty("rejected", counts.rejected());
        json.writeNumberProperty("ready", counts.ready());
        json.writeNumberProperty("left_out", counts.leftOut());
        json.writeEndObject();
    }

    private static void changes(JsonGenerator json, Changes changes) {
        json.writeName("changes");
        json.writeStartObject();
        json.writeNumberProperty("new", changes.added());
        json.writeNumberProperty("revised", changes.revised());
        json.writeNumberProperty("unchanged", changes.unchanged());
        json.writeNumberProperty("withdrawn", changes.withdrawn());
        revisions(json, "largest", changes.largest());
        revisions(json, "largest_percent", changes.largestPercent());
        json.writeEndObject();
    }

    private static void revisions(JsonGenerator json, String name, List<Changes.Revision> revisions) {
        json.writeName(name);
        json.writeStartArray();
        for (Changes.Revision revision : revisions) {
            json.writeStartObject();
            json.writeStringProperty("series", revision.title());
            json.writeStringProperty("time_period", revision.period());
            json.writeNumberProperty("previous_value", revision.before());
            json.writeNumberProperty("value", revision.now());
            json.writeNumberProperty("change", revision.change());
            if (revision.percent() != null) {
                json.writeNumberProperty("change_percent", revision.percent());
            }
            place(json, revision.sheet(), revision.row(), revision.column(), revision.cell());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void severities(JsonGenerator json) {
        json.writeName("findings");
        json.writeStartObject();
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(
                    severity.name().toLowerCase(Locale.ROOT), report.findings().all(severity));
        }
        json.writeNumberProperty("settled", report.findings().allSettled());
        json.writeEndObject();
    }

    private void validations(JsonGenerator json) {
        json.writeStartArray();
        try (Stream<FindingLine> findings =
                report.data().findings(report.delivery().id(), report.sheetNames())) {
            for (Iterator<FindingLine> each = findings.iterator(); each.hasNext(); ) {
                validation(json, each.next());
            }
        }
        json.writeEndArray();
    }

    private void validation(JsonGenerator json, FindingLine finding) {
        json.writeStartObject();
        json.writeStringProperty("id", String.valueOf(finding.number()));
        json.writeStringProperty("type", "validation");
        event(json, finding);
        rule(json, finding);
        data(json, finding);
        json.writeStringProperty("value", "0");
        place(json, finding.sheet(), finding.row(), finding.column(), finding.cell());
        json.writeStringProperty("found", finding.found());
        json.writeStringProperty("expected", finding.expected());
        json.writeNumberProperty("figures", finding.figures());
        if (!finding.settledAs().isEmpty()) {
            json.writeStringProperty("settled_as", finding.settledAs());
        }
        json.writeStringProperty("message", finding.told().english());
        json.writeEndObject();
    }

    private static void event(JsonGenerator json, FindingLine finding) {
        json.writeName("event");
        json.writeStartObject();
        json.writeStringProperty("time", finding.foundAt().toString());
        json.writeStringProperty("actor", "Kerja");
        json.writeStringProperty("trigger", "delivery");
        json.writeEndObject();
    }

    /** The ESS knows three severities; what blocks is an error to it, and told apart by our own. */
    private void rule(JsonGenerator json, FindingLine finding) {
        json.writeName("rule");
        json.writeStartObject();
        json.writeStringProperty("language", finding.told().rule().isEmpty() ? "Kerja finding code" : "Kerja rule");
        json.writeStringProperty(
                "expression",
                finding.told().rule().isEmpty()
                        ? finding.code().name()
                        : finding.told().rule());
        json.writeStringProperty("severity", inEss(finding.severity()));
        json.writeStringProperty(
                "description", report.words().means(finding.code()).english());
        json.writeStringProperty("code", finding.code().name());
        json.writeStringProperty("kerja_severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private static String inEss(Severity severity) {
        return switch (severity) {
            case BLOCK, ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "information";
        };
    }

    /** What identifies the data: file, sheet and cell, as far as known. */
    private void data(JsonGenerator json, FindingLine finding) {
        json.writeName("data");
        json.writeStartObject();
        key(json, "source", List.of(report.delivery().name()));
        key(json, "target", List.of(report.delivery().name(), finding.sheet(), finding.cell()));
        json.writeEndObject();
    }

    private static void key(JsonGenerator json, String name, List<String> parts) {
        json.writeName(name);
        json.writeStartArray();
        json.writeStartArray();
        parts.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, String sheet, int row, int column, String cell) {
        json.writeName("place");
        json.writeStartObject();
        json.writeStringProperty("sheet", sheet);
        json.writeNumberProperty("row", row);
        json.writeNumberProperty("column", column);
        json.writeStringProperty("cell", cell);
        json.writeEndObject();
    }
}
