package kerja.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerja.codelist.CodeLists;
import kerja.database.TestDatabase;
import kerja.finding.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule passes the figures it gives as an example of right ones, and finds the wrong ones. */
class RuleCasesTest {

    private static TestDatabase database;
    private static CodeLists codeLists;

    @BeforeAll
    static void opens() {
        database = TestDatabase.create();
        codeLists = CodeLists.load(Path.of("jobs"));
    }

    @AfterAll
    static void closes() throws IOException {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> keepsAndBreaksEachRuleAsItSays() {
        return cases(Rules.load(Path.of("jobs"), codeLists));
    }

    @TestFactory
    Stream<DynamicTest> keepsAndBreaksEachKindAtItsLimit() throws IOException {
        String limits = Files.readString(Path.of("src/test/resources/rules/limits.yaml"));
        return cases(Rules.of(Map.of("rules/limits.yaml", limits), codeLists));
    }

    private static Stream<DynamicTest> cases(Rules rules) {
        return rules.all().stream().flatMap(rule -> rule.cases().stream()
                .map(it -> DynamicTest.dynamicTest(
                        rule.id() + (it.breaks() ? " fails" : " passes"), () -> runs(rules, rule, it))));
    }

    /** Rules across publications look at all that is known, so that each of their cases has a warehouse of its own. */
    private static void runs(Rules rules, Rule rule, RuleCase example) throws IOException {
        if (!rule.across()) {
            runs(rules, rule, example, database);
            return;
        }
        try (TestDatabase alone = TestDatabase.create()) {
            runs(rules, rule, example, alone);
        }
    }

    private static void runs(Rules rules, Rule rule, RuleCase example, TestDatabase database) {
        Staged staged = new Staged(database.database().dataSource(), rules.only(rule.id()));
        long delivery = staged.stage(example);
        List<Staged.Found> found = rule.across() ? staged.validateAcross(delivery) : staged.validate(delivery);
        if (example.breaks()) {
            Severity gravest =
                    rule.limits().keySet().stream().min(Severity::compareTo).orElseThrow();
            assertThat(found)
                    .as("%s finds its own counterexample", rule.id())
                    .extracting(Staged.Found::severity)
                    .contains(gravest);
            assertThat(found)
                    .extracting(Staged.Found::message)
                    .allSatisfy(it -> assertThat(it).isNotBlank().doesNotContain("{", "null"));
        } else {
            assertThat(found).as("%s passes its own example", rule.id()).isEmpty();
            assertThat(staged.passed(delivery, rule.id()))
                    .as("cases that %s decided", rule.id())
                    .isPositive();
        }
    }
}
