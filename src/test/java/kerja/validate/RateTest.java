package kerja.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kerja.codelist.CodeLists;
import kerja.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a rate should be is told as a formula that gives that number when it is typed. */
class RateTest {

    @Test
    void putsSumsOfTheFormulaInBrackets() throws IOException {
        assertThat(found("""
                numerator: [ UNE_TUNE_SEX_AGE_NB, TRU_TTRU_SEX_AGE_NB ]
                  denominator: [ EMP_TEMP_SEX_AGE_NB, UNE_TUNE_SEX_AGE_NB ]"""))
                .extracting(Staged.Found::expected, Staged.Found::message)
                .containsExactly(
                        "16 = 100 × (C3 + C4) / (C5 + C3)",
                        "It says 100 × (C3 + C4) / (C5 + C3), (C3 + C4) of (C5 + C3).");
    }

    @Test
    void putsNoBracketsAroundSingleCells() throws IOException {
        assertThat(found("""
                numerator: UNE_TUNE_SEX_AGE_NB
                  denominator: EMP_TEMP_SEX_AGE_NB"""))
                .extracting(Staged.Found::expected, Staged.Found::message)
                .containsExactly("11.11 = 100 × C3 / C5", "It says 100 × C3 / C5, C3 of C5.");
        assertThat(found("""
                numerator: UNE_TUNE_SEX_AGE_NB
                  denominator: EMP_TEMP_SEX_AGE_NB
                  per: 1"""))
                .extracting(Staged.Found::expected, Staged.Found::message)
                .containsExactly("0.11 = C3 / C5", "It says C3 / C5, C3 of C5.");
    }

    /** What is found in a rate of 20.0 (C2) with 10 unemployed (C3), 6 underemployed (C4) and 90 employed (C5). */
    private static Staged.Found found(String ratio) throws IOException {
        Rules rules = Rules.of(Map.of("rules/rates.yaml", """
                RTE-90:
                  title: A rate
                  kind: rate
                  rate: LUU_XLU2_SEX_AGE_RT
                  %s
                  severity: error
                  says: "It says {formula}, {numerator} of {denominator}."
                  source: test
                  fails: []
                  passes:
                    - { indicator: LUU_XLU2_SEX_AGE_RT, value: 20.0 }
                    - { indicator: UNE_TUNE_SEX_AGE_NB, value: 10.0 }
                    - { indicator: TRU_TTRU_SEX_AGE_NB, value: 6.0 }
                    - { indicator: EMP_TEMP_SEX_AGE_NB, value: 90.0 }
                """.formatted(ratio)), CodeLists.load(Path.of("jobs")));
        try (TestDatabase database = TestDatabase.create()) {
            Staged staged = new Staged(database.database().dataSource(), rules);
            return staged.validate(staged.stage(rules.all().get(0).cases().get(0)))
                    .get(0);
        }
    }
}
