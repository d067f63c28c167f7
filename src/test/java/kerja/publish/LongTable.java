package kerja.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import kerja.feed.Feed;

/** A small delivery that a test writes line by line; everything it does not say is the total of a national monthly count. */
final class LongTable {
    static final Instant KNOWN_FROM = Instant.parse("2024-01-01T00:00:00Z");

    private static final Feed FEED = Warehouse.feeds(Path.of("src", "test", "resources", "figures"))
            .find("long-table")
            .orElseThrow();

    private final StringBuilder text = new StringBuilder(
            "ref_area,indicator,sex,economic_activity,occupation,status,series_type,concept_standard,period,unit,confidential,value\n");
    private String concept = "NATIONAL,_U";
    private String period = "2023-01";
    private String occupation = "OCU_ISCO08_TOTAL";
    private String status = "STE_ICSE93_TOTAL";

    /** Series type and concept standard of the lines that follow. */
    LongTable as(String seriesType, String conceptStandard) {
        concept = seriesType + "," + conceptStandard;
        return this;
    }

    /** Period of the lines that follow. */
    LongTable in(String timePeriod) {
        period = timePeriod;
        return this;
    }

    LongTable occupation(String area, String code, String value) {
        occupation = code;
        line(area, "EMP_TEMP_SEX_OCU_NB", "SEX_T", "thousand", value);
        occupation = "OCU_ISCO08_TOTAL";
        return this;
    }

    LongTable status(String area, String code, String value) {
        status = code;
        line(area, "EMP_TEMP_SEX_STE_NB", "SEX_T", "thousand", value);
        status = "STE_ICSE93_TOTAL";
        return this;
    }

    LongTable line(String area, String indicator, String sex, String unit, String value) {
        return line(area, indicator, sex, "ECO_ISIC4_TOTAL", unit, "no", value);
    }

    LongTable industry(String area, String industry, String value) {
        return line(area, "EMP_TEMP_SEX_ECO_NB", "SEX_T", industry, "thousand", "no", value);
    }

    LongTable line(
            String area,
            String indicator,
            String sex,
            String industry,
            String unit,
            String confidential,
            String value) {
        text.append(String.join(
                        ",",
                        area,
                        indicator,
                        sex,
                        industry,
                        occupation,
                        status,
                        concept,
                        period,
                        unit,
                        confidential,
                        value))
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
