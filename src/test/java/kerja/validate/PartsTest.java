package kerja.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kerja.codelist.CodeLists;
import kerja.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parts may fall short of their total where a table leaves out "not stated", not where its other totals add up. */
class PartsTest {
    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void drop() throws IOException {
        database.close();
    }

    @Test
    void allowsAShortfallWhereNothingShowsThatThePartsAreComplete() throws IOException {
        assertThat(found(cases(4, 0) + figures(2020, 1005))).isEmpty();
        assertThat(found(cases(6, 4) + figures(2020, 1005))).isEmpty();
    }

    @Test
    void allowsNoShortfallWhereNineInTenTotalsAddUp() throws IOException {
        assertThat(found(cases(9, 0) + figures(2020, 1005)))
                .extracting(Staged.Found::timePeriod, Staged.Found::expected)
                .containsExactly(tuple("2020", "C39 + C40 + C41 = 1000"));
    }

    @Test
    void neverAllowsMoreThanTheTotal() throws IOException {
        assertThat(found(figures(2020, 995))).hasSize(1);
    }

    /** Years from 2001 in which parts add up, and as many from 2011 in which they fall short a little. */
    private static String cases(int complete, int fallingShort) {
        StringBuilder text = new StringBuilder();
        for (int year = 1; year <= complete; year++) {
            text.append(figures(2000 + year, 1000));
        }
        for (int year = 1; year <= fallingShort; year++) {
            text.append(figures(2010 + year, 1004));
        }
        return text.toString();
    }

    private static String figures(int year, int total) {
        String line = "    - { indicator: EMP_TEMP_SEX_OCU_NB, period: '%d', occupation: %s, value: %d, step: 1 }%n";
        return line.formatted(year, "OCU_ISCO08_TOTAL", total)
                + line.formatted(year, "OCU_SKILL_L1", 100)
                + line.formatted(year, "OCU_SKILL_L2", 500)
                + line.formatted(year, "OCU_SKILL_L3-4", 400);
    }

    private static List<Staged.Found> found(String figures) throws IOException {
        Rules rules = Rules.of(Map.of("rules/parts.yaml", """
                PRT-90:
                  title: Parts
                  kind: parts
                  over: occupation
                  covers: [ { tree: OCU_SKILL_TOTAL, without: [OCU_SKILL_L3_4], optional: [OCU_SKILL_X] } ]
                  short-by: 1
                  severity: error
                  says: "{parts}"
                  source: test
                  fails: []
                  passes:
                """ + figures), CodeLists.load(Path.of("jobs")));
        Staged staged = new Staged(database.database().dataSource(), rules);
        return staged.validate(staged.stage(rules.all().get(0).cases().get(0)));
    }
}
