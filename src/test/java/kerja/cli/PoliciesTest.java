package kerja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What an allowance and a feed's policy make of later deliveries, as an operator sees it. */
class PoliciesTest {
    private static final Path RELEASES = Path.of("sample-input/VNM/lao-dong-viec-lam-quy-2022-2023.xls");
    private static final String FEED = "feeds/vnm/vnm-labour-force-releases.yaml";

    /** Services as published; the sample says 18,9, which the total of 50,8 contradicts. */
    private static final Map<String, String> AS_PUBLISHED = Map.of("C8", "19,8");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Operator operator;

    @BeforeEach
    void opens() {
        operator = new Operator(folder);
    }

    @AfterEach
    void closes() throws IOException {
        operator.close();
    }

    @Test
    void allowsTheSameFigureAgainAndAsksWhenItChanges() throws IOException {
        assertThat(night("lao-dong-viec-lam-quy-1.xls", Map.of())).isEqualTo(ExitCodes.HELD);
        allow();
        assertThat(inWarehouse()).contains("C5 50800", "C8 18900");

        assertThat(night("lao-dong-viec-lam-quy-2.xls", Map.of("C10", "2,29"))).isEqualTo(ExitCodes.DONE);
        assertThat(errorsOfTheLastDelivery()).containsExactly("C5 allowed");
        assertThat(inWarehouse()).contains("C10 2.29");

        assertThat(night("lao-dong-viec-lam-quy-3.xls", Map.of("C8", "18,8"))).isEqualTo(ExitCodes.HELD);
        assertThat(inWarehouse()).contains("C8 18900");
    }

    @Test
    void asksAgainWhenAnAllowanceHasEnded() throws IOException {
        assertThat(night("lao-dong-viec-lam-quy-1.xls", Map.of())).isEqualTo(ExitCodes.HELD);
        allow();
        operator.sql("update intake.allowance set until_date = current_date - 1")
                .update();

        assertThat(night("lao-dong-viec-lam-quy-2.xls", Map.of("C10", "2,29"))).isEqualTo(ExitCodes.HELD);
        assertThat(errorsOfTheLastDelivery()).containsExactly("C5 open");
    }

    @Test
    void takesNothingOfADeliveryThatIsToBeTakenWhole() throws IOException {
        operator.uses(jobs("policy: { all-or-nothing: true }"));

        assertThat(night("lao-dong-viec-lam-quy-1.xls", Map.of())).isEqualTo(ExitCodes.HELD);
        assertThat(operator.asks("select loaded || ' loaded, ' || held || ' held' from intake.delivery"))
                .containsExactly("0 loaded, 8 held");
        assertThat(inWarehouse()).isEmpty();

        assertThat(night("lao-dong-viec-lam-quy-2.xls", AS_PUBLISHED)).isEqualTo(ExitCodes.DONE);
        assertThat(inWarehouse()).hasSize(8);
    }

    @Test
    void holdsARevisionBeyondTheThresholdUntilItIsReleased() throws IOException {
        operator.uses(jobs("policy: { hold-revisions-beyond: { percent: 5, points: 0.1 } }"));
        assertThat(night("lao-dong-viec-lam-quy-1.xls", AS_PUBLISHED)).isEqualTo(ExitCodes.DONE);

        assertThat(night("lao-dong-viec-lam-quy-2.xls", Map.of("C8", "19,8", "C10", "2,38", "D4", "52,3")))
                .isEqualTo(ExitCodes.DONE);
        assertThat(inWarehouse()).contains("C10 2.38", "D4 52300");

        assertThat(night("lao-dong-viec-lam-quy-3.xls", Map.of("C8", "19,8", "C10", "2,49", "D4", "52,4")))
                .isEqualTo(ExitCodes.HELD);
        assertThat(inWarehouse()).contains("C10 2.38", "D4 52400");

        String delivery = operator.asks("select delivery from stat.delivery where state = 'held'")
                .get(0);
        assertThat(operator.types("release", delivery, "--why", "New weights")).isEqualTo(ExitCodes.DONE);
        assertThat(inWarehouse()).contains("C10 2.49", "D4 52400");
    }

    private int night(String name, Map<String, String> cells) throws IOException {
        operator.receives("VNM", name, with(cells));
        return operator.types("nightly");
    }

    private void allow() {
        String finding = operator.asks("select finding_id::text from intake.finding where severity = 'error'")
                .get(0);
        assertThat(operator.types("allow", finding, "--until", "2099-12-31", "--why", "Two jobs are counted twice"))
                .isEqualTo(ExitCodes.DONE);
    }

    private List<String> errorsOfTheLastDelivery() {
        return operator.asks("""
                select cell || ' ' || coalesce(settled_as, 'open') from intake.finding
                where severity = 'error' and delivery_id = (select max(delivery_id) from intake.delivery)
                """);
    }

    private List<String> inWarehouse() {
        return operator.asks("select cell || ' ' || trim_scale(obs_value) from stat.observation where sheet = 'Quý'");
    }

    /** The sample with other texts in some cells. */
    private static byte[] with(Map<String, String> cells) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(RELEASES.toFile(), null, true);
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            cells.forEach((cell, text) -> {
                CellReference at = new CellReference(cell);
                Objects.requireNonNull(sheet.getRow(at.getRow()).getCell(at.getCol()))
                        .setCellValue(text);
            });
            workbook.write(written);
            return written.toByteArray();
        }
    }

    /** Feeds and rules as they are, and a policy for the feed of the releases. */
    private Path jobs(String policy) throws IOException {
        Path jobs = folder.resolve("jobs");
        FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        Files.writeString(jobs.resolve(FEED), "\n" + policy + "\n", StandardOpenOption.APPEND);
        return jobs;
    }
}
