package kerja.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerja.codelist.CodeLists;
import kerja.finding.FindingCatalogue;
import kerja.finding.FindingCode;
import kerja.finding.FindingText;
import kerja.finding.Severity;
import org.junit.jupiter.api.Test;

/** {@code jobs/rules/README.md} tells every finding and every rule as they are; {@code -Dgolden.update} writes it anew. */
class RuleGuideTest {
    private static final Path GUIDE = Path.of("jobs/rules/README.md");
    private static final String MARK = "-Dgolden.update -->\n";
    private static final Path REFERENCE =
            Path.of(System.getProperty("kerja.domain", "../shared/domain")).resolve("validation-rules.md");

    @Test
    void tellsEveryFindingAndEveryRule() throws IOException {
        String guide = Files.readString(GUIDE);
        String written = guide.substring(0, guide.indexOf(MARK) + MARK.length());
        String current = written + catalogue();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GUIDE, current);
        }
        assertThat(Files.readString(GUIDE))
                .as("%s, which -Dgolden.update writes", GUIDE)
                .isEqualTo(current);
    }

    @Test
    void hasEveryRuleOfTheReferenceOrSaysWhyNot() throws IOException {
        assumeTrue(Files.isRegularFile(REFERENCE), "needs the rules of the domain reference in " + REFERENCE);
        List<String> wanted = Files.readAllLines(REFERENCE).stream()
                .filter(it -> it.startsWith("### "))
                .map(it -> it.substring(4, 10))
                .toList();
        List<String> rules = rules().all().stream().map(Rule::id).toList();
        String guide = Files.readString(GUIDE);
        List<String> explained = guide.substring(0, guide.indexOf(MARK))
                .lines()
                .filter(it -> it.startsWith("| ") && it.length() > 8)
                .map(it -> it.substring(2, 8))
                .toList();
        assertThat(wanted).hasSize(115);
        assertThat(wanted).allMatch(it -> rules.contains(it) != explained.contains(it));
    }

    private static Rules rules() {
        return Rules.load(Path.of("jobs"), CodeLists.load(Path.of("jobs")));
    }

    private static String catalogue() throws IOException {
        StringBuilder text = new StringBuilder("\n## Rules by file\n");
        Map<String, List<Rule>> files =
                rules().all().stream().collect(Collectors.groupingBy(Rule::file, TreeMap::new, Collectors.toList()));
        files.forEach((file, rules) -> {
            text.append("\n### ").append(file.substring("rules/".length())).append("\n\n");
            text.append("| rule | | kind | severity | finding |\n|---|---|---|---|---|\n");
            rules.forEach(it -> text.append(row(it)));
        });
        text.append("\n## Findings\n");
        FindingCatalogue catalogue = FindingCatalogue.read(Path.of("jobs/rules/findings.yaml"));
        for (FindingCode code : FindingCode.values()) {
            text.append(entry(catalogue.text(code)));
        }
        return text.toString();
    }

    private static String row(Rule rule) {
        String severity = Stream.of(Severity.values())
                .filter(rule.limits()::containsKey)
                .map(it -> {
                    String limit = rule.limits().getOrDefault(it, "");
                    return lower(it) + (limit.equals(rule.kind().usualLimit()) ? "" : " beyond " + limit);
                })
                .collect(Collectors.joining(", "));
        String kind =
                rule.kind().getClass().getSimpleName().toLowerCase(Locale.ROOT).replace("sqlcheck", "sql");
        return "| " + rule.id() + " | " + rule.title() + " | " + kind + " | " + severity + " | " + rule.code() + " |\n";
    }

    private static String entry(FindingText text) {
        return """

            ### %s

            %s. %s (%s)

            - For example: found “%s”, expected %s.
            - How to mend it: %s
            """.formatted(
                        text.code(),
                        text.title(),
                        text.means(),
                        lower(text.severity()),
                        text.exampleFound(),
                        text.exampleExpected(),
                        text.mend());
    }

    private static String lower(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
