package kerja.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kerja.codelist.ReferenceData;

/**
 * The keys that the feed language has, part by part, as its parser tells them to somebody who wrote a wrong one.
 *
 * <p>Parts carry the names they have in the schema.
 */
public final class FeedKeys {
    private static final String UNHEARD_OF = "z".repeat(80);
    private static final String TABLE = "table: { columns: [ { header: 1, period: yyyy } ], %s }";
    private static final String FIGURE_COLUMN =
            "table: { columns: [ { header: x, sex: SEX_F, out-of-scope: y, WRONG: 1 } ] }";
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("feed", "WRONG: 1");
        PARTS.put("deliveries", "deliveries: { WRONG: 1 }");
        PARTS.put("textFile", "text: { WRONG: 1 }");
        PARTS.put("table", TABLE.formatted("WRONG: 1"));
        PARTS.put("header", TABLE.formatted("header: { row: 1, WRONG: 1 }"));
        PARTS.put("axis", TABLE.formatted("rows: [ { column: A, sex: sex, WRONG: 1 } ]"));
        PARTS.put("leaveOut", TABLE.formatted("leave-out: { columns: B, WRONG: 1 }"));
        PARTS.put("number", TABLE.formatted("number: { decimal: ',', WRONG: 1 }"));
        PARTS.put("when", TABLE.formatted("when: [ { labels: { sex: x }, then: SEX_F, WRONG: 1 } ]"));
        PARTS.put("languages", "out-of-scope: { WRONG: 1 }");
        PARTS.put("quirk", "quirks: [ { id: 1, cause: x, WRONG: 1 } ]");
        PARTS.put("policy", "policy: { WRONG: 1 }");
        PARTS.put("published", "published: { WRONG: 1 }");
        PARTS.put("expected", "expected: { from: 2020, every: year, WRONG: 1 }");
        PARTS.put("codes", "given: { WRONG: 1 }");
    }

    private FeedKeys() {}

    /** Keys by part of a feed. */
    public static Map<String, Set<String>> byPart(ReferenceData data) throws IOException {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            keys.put(part.getKey(), known(part.getValue(), data));
        }
        Set<String> axis = known(PARTS.getOrDefault("axis", ""), data);
        axis.addAll(known(FIGURE_COLUMN, data));
        keys.put("axis", axis);
        return keys;
    }

    /** What the parser says it knows in place of a wrong key. */
    private static Set<String> known(String yaml, ReferenceData data) throws IOException {
        Path folder = Files.createTempDirectory("kerja-keys");
        Path file = folder.resolve("x.yaml");
        try {
            Files.writeString(file, yaml.replace("WRONG", UNHEARD_OF));
            Feeds.load(folder, data.codeLists(), data.dictionaries(), data.units());
            throw new AssertionError("No complaint about " + yaml);
        } catch (FeedException e) {
            String remedy = e.problems().stream()
                    .filter(it -> it.message().contains(UNHEARD_OF))
                    .map(FeedProblem::remedy)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No complaint about the key in " + yaml, e));
            return new TreeSet<>(Arrays.asList(remedy.replaceFirst("^Known are: ", "")
                    .replaceFirst("\\.$", "")
                    .split(", ", -1)));
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
