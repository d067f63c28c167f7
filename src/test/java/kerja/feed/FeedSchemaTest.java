package kerja.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kerja.codelist.ReferenceData;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema by which editors complete and check feeds says what the parser says. */
class FeedSchemaTest {
    private static final Path FEEDS = Path.of("jobs/feeds");
    private static final Path FILE = FEEDS.resolve("feed.schema.json");

    @Test
    void acceptsEveryShippedFeed() throws IOException {
        Schema schema = schema();
        List<Path> feeds;
        try (Stream<Path> files = Files.walk(FEEDS)) {
            feeds = files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
        }
        assertThat(feeds).isNotEmpty();
        for (Path feed : feeds) {
            assertThat(schema.validate(tree(Files.readString(feed))))
                    .as(feed.toString())
                    .isEmpty();
        }
    }

    @Test
    void isNamedInTheFirstLineOfEveryFeed() throws IOException {
        try (Stream<Path> files = Files.walk(FEEDS)) {
            assertThat(files.filter(it -> it.toString().endsWith(".yaml")))
                    .allSatisfy(it -> assertThat(Files.readAllLines(it).get(0))
                            .isEqualTo("# yaml-language-server: $schema=../feed.schema.json"));
        }
    }

    @Test
    void refusesAWrongKeyAndAWrongSeverity() throws IOException {
        String feed = """
            feed: x
            title: X
            publisher: X
            deliveries: { from: PHL, file: x.csv }
            table: { columns: [ { header: 1, period: yyyy } ] }
            """;
        assertThat(schema().validate(tree(feed))).isEmpty();
        assertThat(schema().validate(tree(feed + "tabel: 1\n"))).isNotEmpty();
        assertThat(schema().validate(tree(feed + "severities: { UNUSUAL: fatal }\n")))
                .isNotEmpty();
    }

    @Test
    void knowsTheKeysThatTheParserKnowsAndNoOther() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(FILE.toFile());
        Map<String, Set<String>> keys = FeedKeys.byPart(ReferenceData.load(Path.of("jobs")));
        keys.forEach((part, known) -> {
            JsonNode properties = part.equals("feed")
                    ? schema.path("properties")
                    : schema.path("$defs").path(part).path("properties");
            assertThat(names(properties)).as(part).isEqualTo(known);
        });
    }

    @Test
    void describesEveryKey() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(FILE.toFile());
        List<JsonNode> parts = new ArrayList<>(List.of(schema));
        schema.path("$defs").forEach(parts::add);
        for (JsonNode part : parts) {
            assertThat(part.path("description").asText()).isNotBlank();
            for (JsonNode key : part.path("properties")) {
                assertThat(key.path("description").asText()).isNotBlank();
            }
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE), InputFormat.JSON);
    }

    /** A feed's YAML with its aliases filled in. */
    private static JsonNode tree(String yaml) {
        Object content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new ObjectMapper().valueToTree(content);
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
