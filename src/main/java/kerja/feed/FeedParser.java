package kerja.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerja.finding.Phrased;
import kerja.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads one feed's YAML; every mistake is noted with its line, none is thrown. */
final class FeedParser {
    private static final List<String> KEYS = List.of(
            "feed",
            "title",
            "publisher",
            "deliveries",
            "text",
            "table",
            "tables",
            "given",
            "severities",
            "quirks",
            "out-of-scope",
            "policy",
            "published",
            "expected");

    private final Vocabulary vocabulary;
    private final List<FeedProblem> problems = new ArrayList<>();

    FeedParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<FeedProblem> problems() {
        return problems;
    }

    /** The feed, if nothing is wrong with it. */
    Optional<Feed> parse(String file, String slug, String text, String version) {
        int before = problems.size();
        YamlNode root = YamlNode.parse(
                file, text, (at, line, message, remedy) -> problems.add(new FeedProblem(at, line, message, remedy)));
        if (problems.size() > before) {
            return Optional.empty();
        }
        root.knownKeys(KEYS);
        for (String key : List.of("feed", "title", "publisher", "deliveries")) {
            if (!root.has(key)) {
                root.problem("\"" + key + "\" is missing.", "Add it at the top of the feed.");
            }
        }
        if (root.has("feed") && !root.get("feed").text().equals(slug)) {
            root.get("feed")
                    .problem(
                            "The feed is called \"" + root.get("feed").text() + "\", its file " + slug + ".yaml.",
                            "Give both the same name.");
        }
        Recognition recognition = recognition(root.get("deliveries"));
        Feed feed = new Feed(
                slug,
                root.get("title").text(),
                root.get("publisher").text(),
                version,
                recognition,
                charset(root.get("text")),
                delimiter(root.get("text")),
                tables(root),
                outOfScope(root.get("out-of-scope")),
                severities(root.get("severities")),
                new TermsParser(vocabulary).terms(root, recognition.from()));
        checkQuirks(root.get("quirks"));
        return problems.size() > before ? Optional.empty() : Optional.of(feed);
    }

    private List<Table> tables(YamlNode root) {
        Map<String, String> given = vocabulary.codes(root.get("given"));
        TableParser parser = new TableParser(vocabulary);
        List<YamlNode> nodes = new ArrayList<>(root.get("table").items());
        nodes.addAll(root.get("tables").items());
        if (nodes.isEmpty() && !root.has("out-of-scope")) {
            root.problem("The feed has no table.", "Add \"table:\", or \"out-of-scope:\" with the reason.");
        }
        return nodes.stream().map(it -> parser.table(it, given)).toList();
    }

    /** A sentence for the sender: in English, or by language. */
    private static @Nullable Phrased outOfScope(YamlNode node) {
        if (!node.isMap()) {
            return node.isPresent() ? Phrased.delivered(node.text()) : null;
        }
        node.knownKeys(Phrased.LANGUAGES);
        if (!node.has("en")) {
            node.problem("The English sentence is missing.", "Add \"en:\"; it stands beside every other language.");
        }
        Map<String, String> translations = new HashMap<>();
        node.entries().forEach((language, text) -> translations.put(language, text.text()));
        String english = node.get("en").text();
        translations.remove("en");
        return Phrased.translated(english, translations);
    }

    private static Recognition recognition(YamlNode node) {
        node.knownKeys(List.of("from", "file", "showing"));
        Set<String> from = new LinkedHashSet<>(node.get("from").texts());
        from.forEach(it -> {
            if (!it.matches("[A-Z]{3}|INTL")) {
                node.get("from").problem("\"" + it + "\" is not a sender.", "Write ISO3 codes such as VNM, or INTL.");
            }
        });
        if (node.isPresent() && !node.has("file") && !node.has("showing")) {
            node.problem("Nothing says which files this feed reads.", "Add \"file:\" or \"showing:\".");
        }
        return new Recognition(
                from, node.get("file").texts(), node.get("showing").texts());
    }

    private static @Nullable String charset(YamlNode text) {
        text.knownKeys(List.of("charset", "delimiter"));
        return text.has("charset") ? text.get("charset").text() : null;
    }

    private static @Nullable Character delimiter(YamlNode text) {
        if (!text.has("delimiter")) {
            return null;
        }
        String delimiter = text.get("delimiter").text();
        if (delimiter.equals("tab")) {
            return '\t';
        }
        if (delimiter.length() != 1) {
            text.get("delimiter")
                    .problem("A delimiter is one character.", "Write it in quotes, such as \";\", or tab.");
            return ',';
        }
        return delimiter.charAt(0);
    }

    private static Map<String, String> severities(YamlNode node) {
        Map<String, String> severities = new HashMap<>();
        node.entries().forEach((code, severity) -> {
            if (!List.of("block", "error", "warning", "info").contains(severity.text())) {
                severity.problem("\"" + severity.text() + "\" is no severity.", "Write block, error, warning or info.");
            }
            severities.put(code, severity.text());
        });
        return severities;
    }

    private static void checkQuirks(YamlNode node) {
        for (YamlNode quirk : node.items()) {
            quirk.knownKeys(List.of("id", "since", "cause"));
            if (!quirk.has("id") || !quirk.has("cause")) {
                quirk.problem("A quirk needs a number and a cause.", "Write \"id: 1\" and \"cause: …\".");
            }
        }
    }
}
