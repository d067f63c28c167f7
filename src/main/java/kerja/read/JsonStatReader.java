package kerja.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerja.finding.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON-stat: a dataset, a collection of datasets, or a bundle as version 1 has it. Each dataset is a sheet.
 *
 * <p>Source: the JSON-stat 2.0 format, and the exports of PX-Web and Eurostat in it.
 */
final class JsonStatReader {

    private static final Logger LOG = LoggerFactory.getLogger(JsonStatReader.class);

    private static final int MAX_BYTES = 128 << 20;

    /** Exponents beyond this unfold to texts of any length; no statistic needs them. */
    private static final int MAX_EXPONENT = 60;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final int maxCells;
    private final List<Sheet> sheets = new ArrayList<>();

    private JsonStatReader(int maxCells) {
        this.maxCells = maxCells;
    }

    /**
     * The datasets of a file.
     *
     * @throws NoTableException if the file holds no dataset, or one that contradicts itself
     * @throws TooLargeException if a dataset has more cells than allowed
     */
    static List<Sheet> read(Path file, int maxCells) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new TooLargeException(Phrase.BYTES, Files.size(file));
        }
        JsonStatReader reader = new JsonStatReader(maxCells);
        try (var in = Files.newInputStream(file)) {
            reader.addAll(MAPPER.readTree(in));
        } catch (JacksonException e) {
            LOG.info("{} is damaged: {}", file, e.getOriginalMessage());
            throw new NoTableException(Phrase.DAMAGED_JSON);
        }
        if (reader.sheets.isEmpty()) {
            throw new NoTableException(Phrase.NO_DATASET);
        }
        return reader.sheets;
    }

    private void addAll(JsonNode root) throws IOException {
        if (root.has("value") && root.has("dimension")) {
            add("", root);
        } else if (root.path("class").asString("").equals("collection")) {
            for (JsonNode item : root.path("link").path("item")) {
                if (item.has("value")) {
                    add("", item);
                }
            }
        } else {
            for (var entry : root.properties()) {
                if (entry.getValue().has("value") && entry.getValue().has("dimension")) {
                    add(entry.getKey(), entry.getValue());
                }
            }
        }
    }

    private void add(String key, JsonNode dataset) throws IOException {
        JsonNode dimension = dataset.path("dimension");
        JsonNode ids = dataset.has("id") ? dataset.path("id") : dimension.path("id");
        JsonNode sizes = dataset.has("size") ? dataset.path("size") : dimension.path("size");
        List<JsonStatDimension> dimensions = new ArrayList<>();
        long cells = 1;
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.path(i).asString("");
            int size = sizes.path(i).asInt(0);
            dimensions.add(JsonStatDimension.of(id, dimension.path(id), size));
            cells *= size;
            if (cells > maxCells) {
                throw new TooLargeException(Phrase.MORE_CELLS, maxCells);
            }
        }
        requireValues(dataset.path("value"), cells);
        sheets.add(new JsonStatSheet(
                dataset.path("label").asString(key),
                sheets.size() + 1,
                dimensions,
                dataset.path("value"),
                dataset.path("status")));
    }

    private static void requireValues(JsonNode values, long cells) throws NoTableException {
        if (values.isArray() ? values.size() != cells : !values.isObject()) {
            throw new NoTableException(Phrase.VALUES_ANNOUNCED, values.size(), cells);
        }
        if (values.isObject()) {
            for (String position : values.propertyNames()) {
                if (!position.matches("\\d{1,9}") || Integer.parseInt(position) >= cells) {
                    throw new NoTableException(Phrase.VALUE_BEYOND, position, cells);
                }
            }
        }
        for (JsonNode value : values) {
            if (value.isNumber() && !isReasonable(value.decimalValue())) {
                throw new NoTableException(Phrase.LONG_VALUE, MAX_EXPONENT);
            }
        }
    }

    private static boolean isReasonable(BigDecimal number) {
        return Math.abs(number.scale()) <= MAX_EXPONENT && number.precision() <= MAX_EXPONENT;
    }
}
