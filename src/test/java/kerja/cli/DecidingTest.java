package kerja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types about held figures, from the first look to the figure in the warehouse, with exit codes. */
class DecidingTest {
    private static final Path HELD = Path.of("sample-input/VNM/lao-dong-viec-lam-quy-2022-2023.xls");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Operator operator;

    @BeforeEach
    void aNightThatHoldsFigures() throws IOException {
        operator = new Operator(folder);
        operator.receives("VNM", String.valueOf(HELD.getFileName()), Files.readAllBytes(HELD));
        assertThat(operator.types("nightly")).isEqualTo(ExitCodes.HELD);
        assertThat(inWarehouse("C5")).isEmpty();
    }

    @AfterEach
    void closes() throws IOException {
        operator.close();
    }

    @Test
    void listsWhatIsHeldAndWhy() throws IOException {
        assertThat(operator.types("deliveries", "--state", "held")).isEqualTo(ExitCodes.DONE);
        assertThat(operator.read())
                .contains("VNM/lao-dong-viec-lam-quy-2022-2023.xls@b192654ce118")
                .contains("held");

        assertThat(operator.types("findings", "b192654ce118", "--severity", "error"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(operator.read())
                .contains(String.valueOf(finding("C5")))
                .contains("Quý!C5")
                .contains("50,8");

        assertThat(operator.types("findings", "--from", "THA")).isEqualTo(ExitCodes.DONE);
        assertThat(operator.read()).contains("There are no such findings.");
    }

    @Test
    void loadsWhatIsReleased() throws IOException {
        assertThat(operator.types("release", "b192654ce118", "--why", "The office confirmed it by telephone"))
                .isEqualTo(ExitCodes.DONE);

        assertThat(operator.read())
                .contains("4 figures go on.")
                .contains("8 loaded")
                .contains("0 held");
        assertThat(inWarehouse("C5")).containsExactly("50800");
        assertThat(operator.report())
                .contains("Released as it is by the operator")
                .doesNotContain("<li class=\"cause error\"");
        assertThat(decisions()).containsExactly("release 4 The office confirmed it by telephone");

        assertThat(operator.types("release", "b192654ce118")).isEqualTo(ExitCodes.USAGE);
        assertThat(operator.read()).contains("Nothing of VNM/lao-dong").contains("it is loaded");
    }

    @Test
    void refusesWhatIsRejectedAndKeepsTheRest() throws IOException {
        assertThat(operator.types("reject", "b192654ce118")).isEqualTo(ExitCodes.DONE);

        assertThat(operator.read())
                .contains("4 figures refused.")
                .contains("4 loaded")
                .contains("0 held");
        assertThat(inWarehouse("C5")).isEmpty();
        assertThat(inWarehouse("D5")).containsExactly("51100");
        assertThat(operator.types("deliveries", "--state", "held")).isEqualTo(ExitCodes.DONE);
        assertThat(operator.read()).contains("There are no such deliveries.");
    }

    @Test
    void loadsTheFigureWhoseFindingIsAllowed() throws IOException {
        String number = String.valueOf(finding("C5"));

        assertThat(operator.types("allow", number, "--until", "2099-12-31")).isEqualTo(ExitCodes.USAGE);
        assertThat(operator.read()).contains("needs a reason (--why)");
        assertThat(operator.types("allow", number, "--until", "2001-12-31", "--why", "Late"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(operator.read()).contains("a day not yet past (--until)");
        assertThat(inWarehouse("C5")).isEmpty();

        operator.types("allow", number, "--until", "2099-12-31", "--why", "Two jobs are counted twice", "--who", "Lan");
        assertThat(operator.read()).contains("go on.");
        assertThat(inWarehouse("C5")).containsExactly("50800");
        assertThat(operator.asks("select allowed_by || ': ' || why || ' until ' || until_date from intake.allowance"))
                .containsExactly("Lan: Two jobs are counted twice until 2099-12-31");
    }

    @Test
    void saysWhatIsWrongWithAnUnknownName() throws IOException {
        assertThat(operator.types("release", "nothing-like-it")).isEqualTo(ExitCodes.USAGE);
        assertThat(operator.read()).contains("There is no delivery nothing-like-it");
        assertThat(operator.types("reject")).isEqualTo(ExitCodes.USAGE);
        assertThat(operator.read()).contains("DELIVERY");
        assertThat(operator.types("allow", "4711", "--until", "2099-12-31", "--why", "x"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(operator.read()).contains("There is no finding number 4711");
        assertThat(operator.types("allow", "x", "--until", "tomorrow")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void checksAFileAndLoadsNothing() throws IOException {
        Path clean = Path.of("sample-input/THA/employment-ratio-by-region-2565-2566.xlsx");

        assertThat(operator.types("check", clean.toString())).isEqualTo(ExitCodes.DONE);
        assertThat(operator.read()).contains("128 figures: 128 would be loaded");
        assertThat(operator.types("check", "--from", "VNM", HELD.toString())).isEqualTo(ExitCodes.HELD);
        assertThat(operator.read()).contains("C5");
        assertThat(operator.types("check", "no-such-file.csv")).isEqualTo(ExitCodes.USAGE);
        assertThat(operator.asks("select delivery from stat.delivery")).hasSize(1);
    }

    private List<String> inWarehouse(String cell) {
        return operator.asks("select trim_scale(obs_value)::text from stat.observation where sheet = 'Quý' and cell = '"
                + cell + "'");
    }

    private List<String> decisions() {
        return operator.asks("select kind || ' ' || figures || ' ' || why from intake.decision");
    }

    private long finding(String cell) {
        return operator.sql("select finding_id from intake.finding where cell = ? and severity = 'error'")
                .param(cell)
                .query(Long.class)
                .single();
    }
}
