package kerja.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One node of YAML that operators write: knows its line, and collects what is wrong instead of stopping at the first
 * mistake.
 *
 * <p>Scalars stay text: a code such as {@code 01} or a label such as {@code no} must not turn into a number or a boolean.
 */
public final class YamlNode {
    private final String file;
    private final @Nullable Node node;
    private final int line;
    private final YamlProblems problems;

    private YamlNode(String file, @Nullable Node node, int line, YamlProblems problems) {
        this.file = file;
        this.node = node;
        this.line = line;
        this.problems = problems;
    }

    /** The document's root; an unreadable document gives an empty node and a problem. */
    public static YamlNode parse(String file, String text, YamlProblems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(20)
                .build();
        try {
            Node root = new Compose(settings).composeString(text).orElse(null);
            return new YamlNode(file, root, 1, problems);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(
                    file,
                    line,
                    "This is not YAML: " + e.getProblem() + ".",
                    "Check indentation, quotes and brackets at this line.");
        } catch (YamlEngineException e) {
            problems.add(
                    file, 0, "This is not YAML: " + e.getMessage() + ".", "Check indentation, quotes and brackets.");
        }
        return new YamlNode(file, null, 0, problems);
    }

    public int line() {
        return line;
    }

    public boolean isPresent() {
        return node != null;
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A scalar's text as written. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node != null) {
            problem("A single value is expected here.", "Write one value after the colon.");
        }
        return "";
    }

    /** A whole number, or nothing with a problem noted. */
    public Optional<Integer> number() {
        try {
            return Optional.of(Integer.parseInt(text().trim()));
        } catch (NumberFormatException e) {
            problem("\"" + text() + "\" is not a whole number.", "Write a number such as 1.");
            return Optional.empty();
        }
    }

    /** One scalar or a list of them. */
    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** The items of a list; a single value counts as a list of one. */
    public List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::child).toList();
        }
        return node == null ? List.of() : List.of(this);
    }

    /** The node under a key, absent if the key is. */
    public YamlNode get(String key) {
        return entries().getOrDefault(key, new YamlNode(file, null, line, problems));
    }

    /** The first of several keys that is there. */
    public boolean has(String key) {
        return get(key).isPresent();
    }

    /** Keys in the order written. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    int keyLine =
                            key.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
                    entries.put(key.getValue(), new YamlNode(file, tuple.getValueNode(), keyLine, problems));
                }
            }
        }
        return entries;
    }

    /** Notes every key that is not among the known ones, with the nearest known one. */
    public void knownKeys(Collection<String> known) {
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                value.problem("\"" + key + "\" is not known here.", didYouMean(key, known));
            }
        });
    }

    public void problem(String message, String remedy) {
        problems.add(file, line, message, remedy);
    }

    /** Names the known words nearest to one that is not known. */
    public static String didYouMean(String word, Collection<String> known) {
        List<String> near = new ArrayList<>(known);
        near.sort(Comparator.comparingInt((String it) -> distance(word, it)).thenComparing(it -> it));
        String best = near.isEmpty() ? "" : near.get(0);
        if (!best.isEmpty() && distance(word, best) <= Math.max(2, word.length() / 3)) {
            return "Did you mean \"" + best + "\"?";
        }
        return "Known are: " + String.join(", ", known.stream().sorted().toList()) + ".";
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private YamlNode child(Node item) {
        int at = item.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
        return new YamlNode(file, item, at, problems);
    }
}
