package kerja.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kerja.codelist.CodeLists;
import kerja.statistic.Dimension;
import kerja.yaml.YamlNode;

/** All rules of {@code jobs/rules}, in the order of their names. */
public final class Rules {

    private static final String FINDINGS = "findings.yaml";

    /** Key of lists of indicators that are one measure in total. */
    private static final String FAMILIES = "families";

    private final CodeLists codeLists;
    private final List<Rule> all;
    private final List<List<String>> families;

    private Rules(CodeLists codeLists, List<Rule> all, List<List<String>> families) {
        this.codeLists = codeLists;
        this.all = List.copyOf(all);
        this.families = List.copyOf(families);
    }

    /**
     * Reads the rules of a jobs folder.
     *
     * @throws RuleException listing every mistake in every file
     */
    public static Rules load(Path jobs, CodeLists codeLists) {
        RuleFiles read = new RuleFiles(codeLists);
        Path folder = jobs.resolve("rules");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Rules::isRules).sorted().toList()) {
                read.add("rules/" + file.getFileName(), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rules in " + folder + ": check that it may be read", e);
        }
        return read.rules();
    }

    private static boolean isRules(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") && !name.equals(FINDINGS);
    }

    /** Reads rules from texts by their file names, for tests. */
    static Rules of(Map<String, String> files, CodeLists codeLists) {
        RuleFiles read = new RuleFiles(codeLists);
        files.forEach(read::add);
        return read.rules();
    }

    /** Reads rules file by file. */
    private static final class RuleFiles {
        private final CodeLists codeLists;
        private final RuleCodes codes;
        private final RuleReader reader;
        private final List<RuleProblem> problems = new ArrayList<>();
        private final Map<String, Rule> rules = new TreeMap<>();
        private final List<List<String>> families = new ArrayList<>();

        RuleFiles(CodeLists codeLists) {
            this.codeLists = codeLists;
            this.codes = new RuleCodes(codeLists);
            this.reader = new RuleReader(codes);
        }

        void add(String file, String text) {
            YamlNode root = YamlNode.parse(
                    file,
                    text,
                    (at, line, message, remedy) -> problems.add(new RuleProblem(at, line, message, remedy)));
            root.entries().forEach((key, node) -> {
                if (key.equals(FAMILIES)) {
                    node.items().forEach(it -> families.add(codes.codes(Dimension.INDICATOR, it)));
                } else {
                    reader.read(file, key, node).ifPresent(rule -> keep(rule, node));
                }
            });
        }

        private void keep(Rule rule, YamlNode node) {
            Rule earlier = rules.putIfAbsent(rule.id(), rule);
            if (earlier != null) {
                node.problem(
                        rule.id() + " stands in " + earlier.file() + ":" + earlier.line() + " already.",
                        "Give one of them another name.");
            }
        }

        Rules rules() {
            if (!problems.isEmpty()) {
                throw new RuleException(problems);
            }
            return new Rules(codeLists, List.copyOf(rules.values()), families);
        }
    }

    /** One of the rules alone. */
    Rules only(String id) {
        return new Rules(
                codeLists, all.stream().filter(it -> it.id().equals(id)).toList(), families);
    }

    List<Rule> all() {
        return all;
    }

    CodeLists codeLists() {
        return codeLists;
    }

    /** Indicators that are one measure in total, such as employment by age and by industry; the first is its name. */
    List<List<String>> families() {
        return families;
    }
}
