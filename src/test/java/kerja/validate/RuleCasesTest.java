package kerja.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    private static Rules rules;

    @BeforeAll
    static void loadsTheRules() {
        database = TestDatabase.create();
        rules = Rules.load(Path.of("jobs"), CodeLists.load(Path.of("jobs")));
    }

    @AfterAll
    static void closes() throws IOException {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> keepsAndBreaksEachRuleAsItSays() {
        return rules.all().stream().flatMap(rule -> rule.cases().stream()
                .map(it -> DynamicTest.dynamicTest(
                        rule.id() + (it.breaks() ? " fails" : " passes"), () -> runs(rule, it))));
    }

    /** Rules across publications look at all that is known, so that each of their cases has a warehouse of its own. */
    private static void runs(Rule rule, RuleCase example) throws IOException {
        if (!rule.across()) {
            runs(rule, example, database);
            return;
        }
        try (TestDatabase alone = TestDatabase.create()) {
            runs(rule, example, alone);
        }
    }

    private static void runs(Rule rule, RuleCase example, TestDatabase database) {
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
