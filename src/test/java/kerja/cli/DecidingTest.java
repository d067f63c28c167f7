package kerja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kerja.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator types about held figures, from the first look to the figure in the warehouse, with exit codes. */
class DecidingTest {
    private static final Path HELD = Path.of("sample-input/VNM/lao-dong-viec-lam-quy-2022-2023.xls");

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aNightThatHoldsFigures() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox/VNM"));
        Files.copy(HELD, inbox.resolve(HELD.getFileName()));
        assertThat(run("nightly")).isEqualTo(ExitCodes.HELD);
        assertThat(inWarehouse("C5")).isEmpty();
    }

    @AfterEach
    void closeDatabase() throws IOException {
        database.close();
    }

    @Test
    void listsWhatIsHeldAndWhy() throws IOException {
        assertThat(run("deliveries", "--state", "held")).isEqualTo(ExitCodes.DONE);
        assertThat(said())
                .contains("VNM/lao-dong-viec-lam-quy-2022-2023.xls@b192654ce118")
                .contains("held");

        assertThat(run("findings", "b192654ce118", "--severity", "error")).isEqualTo(ExitCodes.DONE);
        assertThat(said())
                .contains(String.valueOf(finding("C5")))
                .contains("Quý!C5")
                .contains("50,8");

        assertThat(run("findings", "--from", "THA")).isEqualTo(ExitCodes.DONE);
        assertThat(said()).contains("There are no such findings.");
    }

    @Test
    void loadsWhatIsReleased() throws IOException {
        assertThat(run("release", "b192654ce118", "--why", "The office confirmed it by telephone"))
                .isEqualTo(ExitCodes.DONE);

        assertThat(said()).contains("4 figures go on.").contains("8 loaded").contains("0 held");
        assertThat(inWarehouse("C5")).containsExactly("50800");
        assertThat(report()).contains("Released as it is by the operator").doesNotContain("<li class=\"cause error\"");
        assertThat(decisions()).containsExactly("release 4 The office confirmed it by telephone");

        assertThat(run("release", "b192654ce118")).isEqualTo(ExitCodes.USAGE);
        assertThat(said()).contains("Nothing of VNM/lao-dong").contains("it is loaded");
    }

    @Test
    void refusesWhatIsRejectedAndKeepsTheRest() throws IOException {
        assertThat(run("reject", "b192654ce118")).isEqualTo(ExitCodes.DONE);

        assertThat(said()).contains("4 figures refused.").contains("4 loaded").contains("0 held");
        assertThat(inWarehouse("C5")).isEmpty();
        assertThat(inWarehouse("D5")).containsExactly("51100");
        assertThat(run("deliveries", "--state", "held")).isEqualTo(ExitCodes.DONE);
        assertThat(said()).contains("There are no such deliveries.");
    }

    @Test
    void loadsTheFigureWhoseFindingIsAllowed() throws IOException {
        String number = String.valueOf(finding("C5"));

        assertThat(run("allow", number, "--until", "2099-12-31")).isEqualTo(ExitCodes.USAGE);
        assertThat(said()).contains("needs a reason (--why)");
        assertThat(run("allow", number, "--until", "2001-12-31", "--why", "Late"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(said()).contains("a day not yet past (--until)");
        assertThat(inWarehouse("C5")).isEmpty();

        run("allow", number, "--until", "2099-12-31", "--why", "Two jobs are counted twice", "--who", "Lan");
        assertThat(said()).contains("go on.");
        assertThat(inWarehouse("C5")).containsExactly("50800");
        assertThat(texts("select allowed_by || ': ' || why || ' until ' || until_date from intake.allowance"))
                .containsExactly("Lan: Two jobs are counted twice until 2099-12-31");
    }

    @Test
    void saysWhatIsWrongWithAnUnknownName() throws IOException {
        assertThat(run("release", "nothing-like-it")).isEqualTo(ExitCodes.USAGE);
        assertThat(said()).contains("There is no delivery nothing-like-it");
        assertThat(run("reject")).isEqualTo(ExitCodes.USAGE);
        assertThat(said()).contains("DELIVERY");
        assertThat(run("allow", "4711", "--until", "2099-12-31", "--why", "x")).isEqualTo(ExitCodes.USAGE);
        assertThat(said()).contains("There is no finding number 4711");
        assertThat(run("allow", "x", "--until", "tomorrow")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void checksAFileAndLoadsNothing() throws IOException {
        Path clean = Path.of("sample-input/THA/employment-ratio-by-region-2565-2566.xlsx");

        assertThat(run("check", clean.toString())).isEqualTo(ExitCodes.DONE);
        assertThat(said()).contains("128 figures: 128 would be loaded");
        assertThat(run("check", "--from", "VNM", HELD.toString())).isEqualTo(ExitCodes.HELD);
        assertThat(said()).contains("C5");
        assertThat(run("check", "no-such-file.csv")).isEqualTo(ExitCodes.USAGE);
        assertThat(texts("select delivery from stat.delivery")).hasSize(1);
    }

    private int run(String command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] options = {
            command,
            "--db",
            database.url(),
            "--home",
            folder.resolve("home").toString(),
            "--inbox",
            folder.resolve("inbox").toString(),
            "--outbox",
            folder.resolve("outbox").toString()
        };
        return Kerja.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of(options), Stream.of(arguments)).toArray(String[]::new));
    }

    private String said() {
        return out + "\n" + err;
    }

    private List<String> inWarehouse(String cell) {
        return texts("select trim_scale(obs_value)::text from stat.observation where sheet = 'Quý' and cell = '" + cell
                + "'");
    }

    private List<String> decisions() {
        return texts("select kind || ' ' || figures || ' ' || why from intake.decision");
    }

    private long finding(String cell) {
        return JdbcClient.create(database.database().dataSource())
                .sql("select finding_id from intake.finding where cell = ? and severity = 'error'")
                .param(cell)
                .query(Long.class)
                .single();
    }

    private List<String> texts(String sql) {
        return JdbcClient.create(database.database().dataSource())
                .sql(sql)
                .query(String.class)
                .list();
    }

    private String report() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
            return Files.readString(
                    files.filter(it -> it.endsWith("report.html")).findFirst().orElseThrow());
        }
    }
}
