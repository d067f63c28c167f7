package kerja.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerja.codelist.CodeLists;
import kerja.yaml.YamlNode;

/** All rules of {@code jobs/rules}, in the order of their names. */
public final class Rules {

    private static final String FINDINGS = "findings.yaml";

    /** A key of a file that holds what its rules refer to, and no rule. */
    private static final String TERMS = "terms";

    private final CodeLists codeLists;
    private final List<Rule> all;

    private Rules(CodeLists codeLists, List<Rule> all) {
        this.codeLists = codeLists;
        this.all = List.copyOf(all);
    }

    /**
     * Reads the rules of a jobs folder.
     *
     * @throws RuleException listing every mistake in every file
     */
    public static Rules load(Path jobs, CodeLists codeLists) {
        List<RuleProblem> problems = new ArrayList<>();
        Map<String, Rule> rules = new HashMap<>();
        Path folder = jobs.resolve("rules");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Rules::isRules).sorted().toList()) {
                read(
                        "rules/" + file.getFileName(),
                        Files.readString(file, StandardCharsets.UTF_8),
                        codeLists,
                        rules,
                        problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rules in " + folder + ": check that it may be read", e);
        }
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
        return new Rules(
                codeLists,
                rules.values().stream()
                        .sorted(java.util.Comparator.comparing(Rule::id))
                        .toList());
    }

    private static boolean isRules(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") && !name.equals(FINDINGS);
    }

    private static void read(
            String file, String text, CodeLists codeLists, Map<String, Rule> rules, List<RuleProblem> problems) {
        YamlNode root = YamlNode.parse(
                file, text, (at, line, message, remedy) -> problems.add(new RuleProblem(at, line, message, remedy)));
        RuleReader reader = new RuleReader(new RuleCodes(codeLists));
        root.entries().forEach((id, node) -> {
            if (!id.equals(TERMS)) {
                reader.read(file, id, node).ifPresent(rule -> {
                    Rule earlier = rules.putIfAbsent(id, rule);
                    if (earlier != null) {
                        node.problem(
                                id + " stands in " + earlier.file() + ":" + earlier.line() + " already.",
                                "Give one of them another name.");
                    }
                });
            }
        });
    }

    List<Rule> all() {
        return all;
    }

    CodeLists codeLists() {
        return codeLists;
    }
}
