package kerja.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kerja.codelist.ReferenceData;
import kerja.feed.FeedKeys;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The feed guide says what is true: its examples read what it says, its tables name every key of the language, and its
 * codes and dictionaries exist. {@code -Dguide.update} writes the tables of keys anew.
 */
class GuideTest {
    private static final Path GUIDE = Path.of("jobs/feeds/README.md");
    private static final Path SCHEMA = Path.of("jobs/feeds/feed.schema.json");
    private static final String START = "-Dguide.update -->\n";
    private static final String END = "<!-- end -->";

    /** Parts of a feed as the guide calls them, in its order; each names the definition of the schema. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("feed", "A feed");
        PARTS.put("deliveries", "`deliveries`");
        PARTS.put("textFile", "`text`");
        PARTS.put("table", "`table`, and each of `tables`");
        PARTS.put("header", "`header`");
        PARTS.put("axis", "Each of `context`, `rows`, `columns` and `levels`");
        PARTS.put("codes", "`given`, and wherever codes stand");
        PARTS.put("leaveOut", "`leave-out`");
        PARTS.put("number", "`number`");
        PARTS.put("when", "Each of `when`");
        PARTS.put("policy", "`policy`");
        PARTS.put("published", "`published`");
        PARTS.put("expected", "`expected`");
        PARTS.put("languages", "`out-of-scope` by language");
        PARTS.put("quirk", "Each of `quirks`");
    }

    @TestFactory
    Stream<DynamicTest> readsEveryExampleAsItSays() throws IOException {
        List<GuideExample> examples = GuideExample.of(Files.readString(GUIDE));
        assertThat(examples).hasSizeGreaterThanOrEqualTo(13);
        return examples.stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.title(), () -> assertThat(it.read()).as(it.title()).isEqualTo(it.expected())));
    }

    @Test
    void namesEveryKeyWithTypeDefaultAndExample() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(SCHEMA.toFile());
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf(START) + START.length();
        int to = guide.indexOf(END);
        assertThat(from).isGreaterThan(START.length()).isLessThanOrEqualTo(to);
        String tables = tables(schema);
        if (System.getProperty("guide.update") != null) {
            Files.writeString(GUIDE, guide.substring(0, from) + tables + guide.substring(to));
        }
        assertThat(Files.readString(GUIDE))
                .as("-Dguide.update writes the tables of keys")
                .contains(tables);
        Map<String, Set<String>> keys = FeedKeys.byPart(ReferenceData.load(Path.of("jobs")));
        Set<String> codes = keys.getOrDefault("codes", Set.of());
        keys.forEach((part, known) -> known.stream()
                .filter(key -> !part.equals("axis") || !codes.contains(key))
                .forEach(key -> assertThat(section(tables, part)).as(part).containsOnlyOnce("| `" + key + "` |")));
    }

    @Test
    void namesDictionariesThatExist() throws IOException {
        ReferenceData data = ReferenceData.load(Path.of("jobs"));
        String guide = Files.readString(GUIDE);
        String section = guide.substring(guide.indexOf("\n## Dictionaries"), guide.indexOf("\n## Periods"));
        List<String> names = Pattern.compile("`((?:places|industry|indicators|occupation)-[a-z0-9-]+)`")
                .matcher(section)
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThan(20);
        assertThat(data.dictionaries().names()).containsAll(names);
    }

    @Test
    void namesCodesThatExist() throws IOException {
        ReferenceData data = ReferenceData.load(Path.of("jobs"));
        String guide = Files.readString(GUIDE);
        List<String> indicators = Pattern.compile("`([A-Z]{3}_[A-Z0-9_]+_(?:NB|RT))`")
                .matcher(guide)
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(indicators).hasSizeGreaterThan(10);
        assertThat(data.codeLists().codes("indicator")).containsAll(indicators);
    }

    private static String section(String tables, String part) {
        String heading = "### " + PARTS.get(part) + "\n";
        int from = tables.indexOf(heading);
        assertThat(from).as(heading).isNotNegative();
        int to = tables.indexOf("\n### ", from);
        return tables.substring(from, to < 0 ? tables.length() : to);
    }

    private static String tables(JsonNode schema) {
        StringBuilder tables = new StringBuilder();
        PARTS.forEach((part, name) -> {
            JsonNode definition =
                    part.equals("feed") ? schema : schema.path("$defs").path(part);
            tables.append("\n### ").append(name).append("\n\n");
            tables.append(definition.path("description").asText()).append("\n\n");
            tables.append("| key | what it says | type | default | example |\n|---|---|---|---|---|\n");
            JsonNode codes = schema.path("$defs").path("codes").path("properties");
            for (Iterator<String> keys = definition.path("properties").fieldNames(); keys.hasNext(); ) {
                String key = keys.next();
                if (!part.equals("axis") || !codes.has(key)) {
                    tables.append(row(key, definition.path("properties").path(key)));
                }
            }
            if (part.equals("axis")) {
                tables.append("| any key of [codes](#given-and-wherever-codes-stand) | The labels say this: the name"
                                + " of")
                        .append(" a dictionary, `codes`, or a map from label to code; for a column of figures, a code"
                                + " |")
                        .append(" text, list or map | – | `sex: { Nam: SEX_M, use: sex }` |\n");
            }
        });
        return tables.append('\n').toString();
    }

    private static String row(String key, JsonNode schema) {
        String standard = schema.has("default") ? "`" + flow(schema.path("default")) + "`" : "–";
        String example = key + ": " + flow(schema.path("examples").path(0));
        return "| `" + key + "` | " + escaped(schema.path("description").asText()) + " | " + escaped(type(schema))
                + " | " + standard + " | `" + escaped(example) + "` |\n";
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().replace("#/$defs/", "");
            return switch (name) {
                case "text" -> "text";
                case "texts" -> "text or list";
                case "says" -> "text, list or map";
                default -> PARTS.containsKey(name) ? "keys of " + PARTS.get(name) : "map";
            };
        }
        if (schema.has("const")) {
            return schema.path("const").asText();
        }
        if (schema.has("enum")) {
            return joined(schema.path("enum"), JsonNode::asText, ", ");
        }
        if (schema.has("anyOf")) {
            return joined(schema.path("anyOf"), GuideTest::type, " or ");
        }
        return switch (schema.path("type").asText()) {
            case "boolean" -> "true or false";
            case "integer" -> "whole number";
            case "array" -> "list";
            case "object" -> "map";
            default -> "text";
        };
    }

    private static String joined(JsonNode nodes, Function<JsonNode, String> shown, String between) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(shown)
                .distinct()
                .collect(Collectors.joining(between));
    }

    /** A value as YAML in one line. */
    private static String flow(JsonNode node) {
        if (node.isMissingNode()) {
            throw new AssertionError("A key of the schema has no example");
        }
        if (node.isObject()) {
            List<String> entries = new ArrayList<>();
            node.properties().forEach(it -> entries.add(quoted(it.getKey()) + ": " + flow(it.getValue())));
            return "{ " + String.join(", ", entries) + " }";
        }
        return node.isArray() ? "[ " + joined(node, GuideTest::flow, ", ") + " ]" : quoted(node.asText());
    }

    private static String quoted(String text) {
        boolean isPlain = text.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N} _.'()%/-]*") && !text.matches("0\\d+");
        return isPlain ? text : "\"" + text + "\"";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
