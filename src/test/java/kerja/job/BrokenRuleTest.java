package kerja.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import kerja.codelist.CodeLists;
import kerja.validate.RuleException;
import kerja.validate.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in a rule is no mistake in data: it is told by file and line before anything is read. */
class BrokenRuleTest {
    private static final Path JOBS = Path.of("jobs");

    private static final String OWN = """
            OWN-01:
              title: Own check
              kind: sql
              severity: warning
              select: |
                select c.id as figure_no, array[c.id] as figures, c.%s > 1 as broken, '≤ 1' as expected
                from checked c
              says: "Cell {cell} says {value}."
              passes: [ { indicator: %s, value: 1.0 } ]
              fails: [ { indicator: EMP_TEMP_SEX_AGE_NB, value: 2.0 } ]
            """;

    @TempDir
    private Path folder;

    @Test
    void namesFileLineAndRemedyOfAnUnknownIndicator() throws IOException {
        assertThatThrownBy(() -> rules(OWN.formatted("obs_value", "EMP_TEMP_SEX_AGE_MB")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("rules/own.yaml:9: \"EMP_TEMP_SEX_AGE_MB\" is not in the code list indicator.")
                .hasMessageContaining("Did you mean EMP_TEMP_SEX_AGE_NB");
    }

    @Test
    void beginsNoNightWithARuleThatTheDatabaseCannotRun() throws IOException, SQLException {
        Rules rules = rules(OWN.formatted("no_such_column", "EMP_TEMP_SEX_AGE_NB"));
        JobsFolder read = JobsFolder.read(JOBS);
        JobsFolder broken = new JobsFolder(JOBS, read.reference(), read.feeds(), read.catalogue(), rules);
        try (Nights nights = new Nights(folder.resolve("night"))) {
            Nightly nightly = new Nightly(
                    nights.database.database(), broken, nights.settings(), Progress.SILENT, Clock.systemUTC());

            assertThatThrownBy(nightly::run)
                    .isInstanceOf(RuleException.class)
                    .hasMessageContaining("rules/own.yaml:5: The database cannot run OWN-01: column c.no_such_column");
            assertThat(nights.sql()
                            .sql("select count(*) from intake.run")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private Rules rules(String own) throws IOException {
        Path jobs = folder.resolve("jobs");
        Files.writeString(Files.createDirectories(jobs.resolve("rules")).resolve("own.yaml"), own);
        return Rules.load(jobs, CodeLists.load(JOBS));
    }
}
