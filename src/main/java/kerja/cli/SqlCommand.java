package kerja.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import kerja.database.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sql}: a question to the warehouse, answered as CSV. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the warehouse and prints the answer as CSV. Reads only: nothing can be changed.",
            "Statisticians' views are in schema stat; each view and column is described by a comment in the database."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  kerja sql \"select ref_area, count(*) from stat.observation group by 1\"",
            "  kerja sql \"select time_period, obs_value, delivery, cell from stat.observation",
            "             where ref_area = 'BRN' and indicator = 'EMP_TEMP_SEX_AGE_NB'\"",
            "  kerja sql --file jobs/queries/q05.sql"
        })
final class SqlCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @ArgGroup(multiplicity = "1")
    private Question question;

    @Spec
    private CommandSpec spec;

    /** The statement itself, or the file it is in. */
    static final class Question {
        @Parameters(paramLabel = "SQL", description = "The statement.")
        private @Nullable String sql;

        @Option(names = "--file", paramLabel = "FILE", description = "A file with the statement.")
        private @Nullable Path file;

        String text() throws java.io.IOException {
            return file != null ? Files.readString(file) : String.valueOf(sql);
        }
    }

    @Override
    public Integer call() throws Exception {
        String sql = question.text();
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = where.open()) {
            new Listing(database.dataSource(), out).csv(sql);
            return ExitCodes.DONE;
        } catch (SQLException e) {
            spec.commandLine().getErr().println("The database refuses the statement: " + e.getMessage());
            return ExitCodes.FAILED;
        }
    }
}
