package kerja.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kerja.codelist.CodeLists;
import kerja.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A change that is large for its indicator is told unless the series has always moved so. */
class GrowthTest {
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

    /** Eight changes of one point, up and down: their median is 0 and lies 1 from each, so that 5.9304 is the line. */
    @Test
    void leavesAChangeAloneThatTheSeriesIsUsedTo() {
        assertThat(told("5.0", "6.0", "5.0", "6.0", "5.0", "6.0", "5.0", "6.0", "5.0", "10.9"))
                .isEmpty();
    }

    @Test
    void tellsAChangeThatIsLargeForTheSeriesToo() {
        assertThat(told("5.0", "6.0", "5.0", "6.0", "5.0", "6.0", "5.0", "6.0", "5.0", "11.0"))
                .containsExactly("2019");
    }

    @Test
    void needsEightChangesToKnowTheSeries() {
        assertThat(told("6.0", "5.0", "6.0", "5.0", "6.0", "5.0", "6.0", "5.0", "10.9"))
                .containsExactly("2018");
    }

    @Test
    void tellsTheFirstJumpOfAQuietSeries() {
        assertThat(told("5.0", "5.0", "5.0", "5.0", "5.0", "5.0", "5.0", "5.0", "5.0", "8.1"))
                .containsExactly("2019");
        assertThat(told("5.0", "5.0", "5.0", "5.0", "5.0", "5.0", "5.0", "5.0", "5.0", "7.1"))
                .isEmpty();
    }

    /** 2018 says 150 for 100: wrong in its own year, by the sum; nothing is wrong with 2019. */
    @Test
    void measuresNoChangeFromAFigureThatAnErrorStops() {
        assertThat(toldOfSums("error")).containsExactlyInAnyOrder("SUM-90 2018", "TMP-90 2018");
        assertThat(toldOfSums("warning")).containsExactlyInAnyOrder("SUM-90 2018", "TMP-90 2018", "TMP-90 2019");
    }

    private static List<String> toldOfSums(String severity) {
        Rules rules = Rules.of(Map.of("rules/sums.yaml", """
                SUM-90:
                  title: The labour force is employed plus unemployed
                  kind: identity
                  total: EAP_TEAP_SEX_AGE_NB
                  parts: [ EMP_TEMP_SEX_AGE_NB, UNE_TUNE_SEX_AGE_NB ]
                  severity: %s
                  says: "{total.at} says {total}."
                  source: test
                  fails: []
                  passes:
                    - { indicator: EAP_TEAP_SEX_AGE_NB, period: "2017", value: 110.0 }
                    - { indicator: EMP_TEMP_SEX_AGE_NB, period: "2017", value: 100.0 }
                    - { indicator: UNE_TUNE_SEX_AGE_NB, period: "2017", value: 10.0 }
                    - { indicator: EAP_TEAP_SEX_AGE_NB, period: "2018", value: 111.0 }
                    - { indicator: EMP_TEMP_SEX_AGE_NB, period: "2018", value: 150.0 }
                    - { indicator: UNE_TUNE_SEX_AGE_NB, period: "2018", value: 10.0 }
                    - { indicator: EAP_TEAP_SEX_AGE_NB, period: "2019", value: 112.0 }
                    - { indicator: EMP_TEMP_SEX_AGE_NB, period: "2019", value: 102.0 }
                    - { indicator: UNE_TUNE_SEX_AGE_NB, period: "2019", value: 10.0 }
                TMP-90:
                  title: Levels change within what is usual in a year
                  kind: growth
                  severity: warning
                  says: "Cell {cell} changed by {change}."
                  source: test
                  fails: []
                  passes: [ { indicator: EMP_TEMP_SEX_AGE_NB, value: 1.0 } ]
                """.formatted(severity)), codeLists);
        Staged staged = new Staged(database.database().dataSource(), rules);
        long delivery = staged.stage(rules.all().stream()
                .filter(it -> it.id().equals("SUM-90"))
                .findFirst()
                .orElseThrow()
                .cases()
                .get(0));
        return staged.validate(delivery).stream()
                .map(it -> it.rule() + " " + it.timePeriod())
                .toList();
    }

    /** Periods in which the yearly rates from 2010 on change unusually. */
    private static List<String> told(String... rates) {
        StringBuilder rule = new StringBuilder("""
                TMP-90:
                  title: Rates change within what is usual in a year
                  kind: growth
                  severity: warning
                  says: "Cell {cell} changed by {change}."
                  source: test
                  fails: []
                  passes:
                """);
        for (int year = 0; year < rates.length; year++) {
            rule.append("    - { indicator: UNE_DEAP_SEX_AGE_RT, period: \"%d\", value: %s }%n"
                    .formatted(2010 + year, rates[year]));
        }
        Rules rules = Rules.of(Map.of("rules/growth.yaml", rule.toString()), codeLists);
        Staged staged = new Staged(database.database().dataSource(), rules);
        long delivery = staged.stage(rules.all().get(0).cases().get(0));
        return staged.validate(delivery).stream().map(Staged.Found::timePeriod).toList();
    }
}
