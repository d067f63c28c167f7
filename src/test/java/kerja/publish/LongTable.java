package kerja.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerja.feed.Feed;

/** A small delivery that a test writes line by line; everything it does not say is the total of a national monthly count. */
final class LongTable {
    static final Instant KNOWN_FROM = Instant.parse("2024-01-01T00:00:00Z");

    private static final Feed FEED = Warehouse.feeds(Path.of("src", "test", "resources", "figures"))
            .find("long-table")
            .orElseThrow();

    private static final List<String> COLUMNS = List.of(
            "ref_area",
            "indicator",
            "sex",
            "age",
            "economic_activity",
            "occupation",
            "status",
            "population",
            "currency",
            "reference_period_type",
            "series_type",
            "source",
            "concept_standard",
            "publication",
            "period",
            "freq",
            "unit",
            "obs_status",
            "break_reason",
            "confidential",
            "value");

    private final StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    private final Map<String, String> said = new LinkedHashMap<>(Map.of(
            "sex", "SEX_T",
            "economic_activity", "ECO_ISIC4_TOTAL",
            "occupation", "OCU_ISCO08_TOTAL",
            "status", "STE_ICSE93_TOTAL",
            "series_type", "NATIONAL",
            "concept_standard", "_U",
            "period", "2023-01",
            "confidential", "no"));

    /** What a column says in the lines that follow; empty for its default. */
    LongTable with(String column, String value) {
        if (!COLUMNS.contains(column)) {
            throw new IllegalArgumentException("The long table has no column " + column);
        }
        said.put(column, value);
        return this;
    }

    /** Series type and concept standard of the lines that follow. */
    LongTable as(String seriesType, String conceptStandard) {
        return with("series_type", seriesType).with("concept_standard", conceptStandard);
    }

    /** Period of the lines that follow. */
    LongTable in(String timePeriod) {
        return with("period", timePeriod);
    }

    LongTable occupation(String area, String code, String value) {
        return line(area, "EMP_TEMP_SEX_OCU_NB", "thousand", value, Map.of("occupation", code));
    }

    LongTable status(String area, String code, String value) {
        return line(area, "EMP_TEMP_SEX_STE_NB", "thousand", value, Map.of("status", code));
    }

    LongTable industry(String area, String industry, String value) {
        return line(area, "EMP_TEMP_SEX_ECO_NB", "thousand", value, Map.of("economic_activity", industry));
    }

    LongTable line(String area, String indicator, String sex, String unit, String value) {
        return line(area, indicator, unit, value, Map.of("sex", sex));
    }

    LongTable line(
            String area,
            String indicator,
            String sex,
            String industry,
            String unit,
            String confidential,
            String value) {
        return line(
                area,
                indicator,
                unit,
                value,
                Map.of("sex", sex, "economic_activity", industry, "confidential", confidential));
    }

    /** A line that says in some columns something else than the others do. */
    LongTable line(String area, String indicator, String unit, String value, Map<String, String> own) {
        Map<String, String> line = new LinkedHashMap<>(said);
        line.putAll(Map.of("ref_area", area, "indicator", indicator, "unit", unit, "value", value));
        line.putAll(own);
        text.append(String.join(
                        ",",
                        COLUMNS.stream().map(it -> line.getOrDefault(it, "")).toList()))
                .append('\n');
        return this;
    }

    /** Loads it, known from a fixed moment. */
    void deliverTo(Warehouse warehouse, Path folder) {
        deliverTo(warehouse, folder, KNOWN_FROM);
    }

    void deliverTo(Warehouse warehouse, Path folder, Instant knownFrom) {
        try {
            Path file = folder.resolve(
                    "long-table-" + Integer.toHexString(text.toString().hashCode()) + ".csv");
            Files.writeString(file, text);
            warehouse.deliver(FEED, "INTL", file, knownFrom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
