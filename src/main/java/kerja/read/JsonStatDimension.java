package kerja.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerja.finding.Phrase;
import tools.jackson.databind.JsonNode;

/**
 * One dimension of a JSON-stat dataset.
 *
 * @param id by which the dataset names it
 * @param codes of its categories, in the order of the values
 * @param category the categories' labels and units, as the file has them
 */
record JsonStatDimension(String id, List<String> codes, JsonNode category) {

    JsonStatDimension {
        codes = List.copyOf(codes);
    }

    /**
     * Reads a dimension.
     *
     * @throws NoTableException if its categories are not as many as the dataset says
     */
    static JsonStatDimension of(String id, JsonNode dimension, int size) throws NoTableException {
        JsonNode category = dimension.path("category");
        List<String> codes = codes(category);
        if (codes.size() != size) {
            throw new NoTableException(Phrase.CATEGORIES_ANNOUNCED, id, codes.size(), size);
        }
        return new JsonStatDimension(id, codes, category);
    }

    /** Codes in order: of an index that lists or numbers them; a single category may do without. */
    private static List<String> codes(JsonNode category) {
        List<String> codes = new ArrayList<>();
        JsonNode index = category.path("index");
        if (index.isArray()) {
            index.forEach(it -> codes.add(it.asString("")));
        } else {
            Set<Map.Entry<String, JsonNode>> numbered = index.isObject()
                    ? index.properties()
                    : category.path("label").properties();
            numbered.stream()
                    .sorted(Comparator.comparingInt(it -> it.getValue().asInt(0)))
                    .forEach(it -> codes.add(it.getKey()));
        }
        return codes;
    }

    String code(int position) {
        return codes.get(position);
    }

    /** What a category is called; its code if it has no label. */
    String label(int position) {
        return category.path("label").path(code(position)).asString(code(position));
    }

    /** The unit of a category of measures; empty if the file does not say. */
    String unit(int position) {
        JsonNode unit = category.path("unit").path(code(position));
        for (String key : List.of("base", "label", "symbol")) {
            String text = unit.path(key).asString("");
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
