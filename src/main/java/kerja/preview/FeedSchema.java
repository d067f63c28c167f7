package kerja.preview;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The published JSON Schema of feeds, {@code jobs/feeds/feed.schema.json}: what editors hold a feed to. */
final class FeedSchema {
    private final Schema schema;

    private FeedSchema(Schema schema) {
        this.schema = schema;
    }

    static FeedSchema read(Path file) throws IOException {
        return new FeedSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON));
    }

    /** Where and how a feed's text is not as the schema has it; empty if it is. What is no YAML is not judged. */
    List<String> problems(String yaml) {
        Object content;
        try {
            content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            return List.of();
        }
        return schema.validate(new ObjectMapper().valueToTree(content)).stream()
                .map(Error::toString)
                .distinct()
                .toList();
    }
}
