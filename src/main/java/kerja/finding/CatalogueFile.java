package kerja.finding;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The catalogue as it is written: a mapping of codes to their texts. Every complaint names file and line. */
final class CatalogueFile {

    private static final List<String> KEYS = List.of("severity", "title", "means", "mend", "example", "together");
    private static final List<String> EXAMPLE_KEYS = List.of("found", "expected");

    private final Path file;

    private CatalogueFile(Path file) {
        this.file = file;
    }

    static Map<FindingCode, FindingText> read(Path file) throws IOException {
        return new CatalogueFile(file).texts();
    }

    private Map<FindingCode, FindingText> texts() throws IOException {
        Node root = parsed();
        Map<FindingCode, FindingText> texts = new EnumMap<>(FindingCode.class);
        entries(root, "the codes of findings").forEach((name, entry) -> {
            FindingCode code = constant(FindingCode.class, name.text(), name.line());
            texts.put(code, text(code, name.line(), entry));
        });
        for (FindingCode code : FindingCode.values()) {
            if (!texts.containsKey(code)) {
                throw problem(line(root), "The finding " + code + " is not described. Add an entry for it.");
            }
        }
        return texts;
    }

    private Node parsed() throws IOException {
        try {
            String yaml = Files.readString(file, StandardCharsets.UTF_8);
            return new Compose(LoadSettings.builder().setLabel(file.toString()).build())
                    .composeString(yaml)
                    .orElseThrow(() -> problem(1, "The file is empty. It should describe every finding."));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw problem(line, "This is not YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            throw problem(1, "This is not YAML: " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw problem(1, "The file is not text in UTF-8.");
        }
    }

    private FindingText text(FindingCode code, int line, Node entry) {
        Map<String, Node> fields = fields(entry, KEYS, code.name(), line);
        Node example = field(fields, "example", line);
        Map<String, Node> examples = fields(example, EXAMPLE_KEYS, "the example of " + code, line(example));
        return new FindingText(
                code,
                constant(Severity.class, fields, "severity", line),
                scalar(field(fields, "title", line)),
                scalar(field(fields, "means", line)),
                scalar(field(fields, "mend", line)),
                scalar(field(examples, "found", line)),
                scalar(field(examples, "expected", line)),
                constant(FindingText.Together.class, fields, "together", line));
    }

    private Map<String, Node> fields(Node node, List<String> keys, String of, int line) {
        Map<String, Node> fields = new LinkedHashMap<>();
        entries(node, String.join(", ", keys)).forEach((name, value) -> {
            if (!keys.contains(name.text())) {
                throw problem(
                        name.line(),
                        "\"" + name.text() + "\" is not known here. Write one of " + String.join(", ", keys) + ".");
            }
            fields.put(name.text(), value);
        });
        for (String key : keys) {
            if (!fields.containsKey(key)) {
                throw problem(line, "\"" + key + "\" is missing for " + of + ".");
            }
        }
        return fields;
    }

    private Map<Name, Node> entries(Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem(line(node), "Here should stand " + what + ", each with a colon and its text.");
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<Name, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Name name = new Name(scalar(tuple.getKeyNode()), line(tuple.getKeyNode()));
            Integer earlier = lines.putIfAbsent(name.text(), name.line());
            if (earlier != null) {
                throw problem(
                        name.line(),
                        "\"" + name.text() + "\" stands in line " + earlier + " already. Keep one of the two.");
            }
            entries.put(name, tuple.getValueNode());
        }
        return entries;
    }

    private Node field(Map<String, Node> fields, String key, int line) {
        Node node = fields.get(key);
        if (node == null) {
            throw problem(line, "\"" + key + "\" is missing.");
        }
        return node;
    }

    private String scalar(@Nullable Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem(line(node), "A text should stand here.");
        }
        if (scalar.getValue().isBlank()) {
            throw problem(line(node), "The text is empty.");
        }
        return scalar.getValue().strip();
    }

    private <E extends Enum<E>> E constant(Class<E> type, Map<String, Node> fields, String key, int line) {
        Node node = field(fields, key, line);
        return constant(type, scalar(node).toUpperCase(Locale.ROOT), line(node));
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name, int line) {
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> problem(
                        line,
                        "\"" + name + "\" is not known. Write one of "
                                + Arrays.stream(constants)
                                        .map(constant ->
                                                type == FindingCode.class ? constant.name() : lower(constant.name()))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static int line(@Nullable Node node) {
        return node == null ? 1 : node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private CatalogueException problem(int line, String problem) {
        return new CatalogueException(file, line, problem);
    }

    /** A key with the line it stands in; two keys of one mapping differ in their line at least. */
    private record Name(String text, int line) {}
}
