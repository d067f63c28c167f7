package kerja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kerja.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a statistician to type works as it is printed, after the night over the sample input. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    private static final List<Pattern> SNIPPETS = List.of(
            Pattern.compile("\\bsql \"(select [^\"…]+)\""),
            Pattern.compile("dbGetQuery\\(kerja, \"([^\"]+)\"\\)"),
            Pattern.compile("rows\\.execute\\(\"([^\"]+)\"\\)"),
            Pattern.compile("`(select [^`…]+)`"));

    @TempDir
    private static Path folder;

    private static TestDatabase database;

    @BeforeAll
    static void aNightOverTheSampleInput() {
        database = TestDatabase.create();
        run("nightly");
    }

    @AfterAll
    static void closes() throws IOException {
        database.close();
    }

    @Test
    void answersTheFirstQueryAsPrinted() throws IOException {
        Matcher printed = Pattern.compile("(?s)\\$ java -jar target/kerja.jar sql \"([^\"]+)\"\n(.+?)\n\n")
                .matcher(Files.readString(README));
        assertThat(printed.find()).isTrue();
        assertThat(run("sql", printed.group(1)).strip())
                .isEqualTo(printed.group(2).replaceAll("(?m)^ +", "").strip());
    }

    @Test
    void runsEverySnippetAsTheStatisticianItLetsIn() throws IOException, SQLException {
        String readme = Files.readString(README);
        Matcher role = Pattern.compile("create role anna [^;]+;").matcher(readme);
        assertThat(role.find()).isTrue();
        List<String> snippets = new ArrayList<>();
        for (Pattern pattern : SNIPPETS) {
            Matcher found = pattern.matcher(readme);
            while (found.find()) {
                snippets.add(found.group(1));
            }
        }
        assertThat(snippets).hasSizeGreaterThanOrEqualTo(5);
        for (String snippet : snippets) {
            assertThat(rowsFor(role.group(), snippet)).as(snippet).isPositive();
        }
    }

    @Test
    void runsTheExamplesInsideTheDatabase() throws IOException, SQLException {
        List<String> examples = new ArrayList<>();
        try (Connection connection = database.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select name, example from stat.readme")) {
            while (found.next()) {
                examples.add(found.getString("example"));
            }
        }
        List<String> empty = new ArrayList<>();
        for (String example : examples) {
            if (rowsFor("create role anna in role kerja_statistician", example) == 0) {
                empty.add(example);
            }
        }
        assertThat(empty)
                .as("all but those about breakdowns, which the sample input has none of")
                .allMatch(it -> it.contains("stat.by_") || it.contains("stat.on_one_base"));
    }

    @Test
    void runsTheFilesItNames() throws IOException {
        Matcher file = Pattern.compile("jobs/queries/\\w+\\.sql").matcher(Files.readString(README));
        int files = 0;
        while (file.find()) {
            assertThat(run("sql", "--file", file.group()).lines().count()).isGreaterThan(1);
            files++;
        }
        assertThat(files).isPositive();
    }

    /** How many rows a statement gives to a member of the role that the README creates. */
    private static int rowsFor(String createRole, String sql) throws SQLException {
        try (Connection connection = database.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(createRole);
                statement.execute("set session authorization anna");
                int rows = 0;
                try (ResultSet answer = statement.executeQuery(sql)) {
                    while (answer.next()) {
                        rows++;
                    }
                }
                return rows;
            } finally {
                connection.rollback();
                statement.execute("reset session authorization");
            }
        }
    }

    private static String run(String command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] options = {
            command,
            "--db",
            database.url(),
            "--home",
            folder.resolve("home").toString(),
            "--inbox",
            "sample-input",
            "--outbox",
            folder.resolve("outbox").toString()
        };
        int exit = Kerja.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of(options), Stream.of(arguments)).toArray(String[]::new));
        assertThat(exit).as(err.toString()).isIn(ExitCodes.DONE, ExitCodes.HELD);
        return out.toString();
    }
}
