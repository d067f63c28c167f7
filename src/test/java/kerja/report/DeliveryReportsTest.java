package kerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kerja.finding.FindingCode;
import kerja.load.DeliveryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportsTest {

    private static final String TABLE = "state,2023,2024\nJohor,61.2,\"12,4o5\"\nKedah,..,64.0\n";

    private final Path folder;

    DeliveryReportsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void showsCountsThatAddUp() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "lfs_qtr.csv", TABLE)
                .counted(1200, 30, 200, 3, 1)
                .ended(DeliveryState.HELD)) {
            assertThat(textOf(delivery.html()))
                    .contains("Figures read 1,434")
                    .contains("loaded 1,200", "unchanged 30", "blank 200", "held 3", "rejected 1")
                    .contains("3 figures wait until mended or allowed");
            assertThat(delivery.json()).contains("\"read\" : 1434").contains("\"held\" : 3");
        }
    }

    @Test
    void saysWhatIsReadyWhenAFileWasOnlyChecked() throws IOException {
        try (ReportedDelivery delivery =
                ReportedDelivery.of(folder, "SGP", "lfs_qtr.csv", TABLE).figures(1, 2)) {
            assertThat(textOf(delivery.html()))
                    .contains("Figures read 3", "blank 1", "rejected 2")
                    .contains("Nothing of it is loaded yet");
        }
    }

    @Test
    void showsAFindingAtItsCellWithTheRowAsDelivered() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "lfs_qtr.csv", TABLE)
                .finding(FindingCode.NUMBER_UNREADABLE, null, 2, 3, "12,4o5", "a number such as 12,405")
                .ended(DeliveryState.LOADED)) {
            assertThat(textOf(delivery.html()))
                    .contains("2 A Johor B 61.2 C 12,4o5 C2 Not a number 12,4o5 a number such as 12,405");
        }
    }

    @Test
    void makesOneCauseOfFindingsThatOneRemedyMends() throws IOException {
        ReportedDelivery added = ReportedDelivery.of(folder, "SGP", "lfs_qtr.csv", TABLE);
        for (int row = 5; row < 219; row++) {
            added.finding(FindingCode.NUMBER_UNREADABLE, null, row, 3, "1,5 " + row, "a decimal point");
        }
        try (ReportedDelivery delivery = added.finding(FindingCode.NUMBER_UNREADABLE, null, 300, 2, "abc", "digits")) {
            String causes = textOf(delivery.html()).replaceAll(".*What to mend first(.*)Every finding.*", "$1");

            assertThat(causes).contains("214 findings", "C5:C218", "one finding", "B300");
        }
    }

    @Test
    void makesOneCauseOfARowThatIsGivenTwice() throws IOException {
        ReportedDelivery added = ReportedDelivery.of(folder, "SGP", "lfs_qtr.csv", TABLE);
        for (int column = 2; column < 26; column++) {
            added.finding(
                    FindingCode.FIGURES_CONFLICT, null, 11, column, "4." + column, "the figure beside it, 5." + column);
        }
        try (ReportedDelivery delivery = added.ended(DeliveryState.LOADED)) {
            assertThat(textOf(delivery.html()).replaceAll(".*What to mend first(.*)Every finding.*", "$1"))
                    .contains("24 findings", "B11:Y11");
        }
    }

    @Test
    void countsWhatFollowsFromSwappedColumnsWithThem() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "lfs_qtr.csv", TABLE)
                .heldFigure("SEX_M", "2022", "50.0")
                .heldFigure("SEX_F", "2022", "70.0")
                .heldFigure("SEX_T", "2022", "60.0")
                .finding(FindingCode.LABELS_SWAPPED, "REV-06", null, 1, 2, "50.0", "B1 ↔ B2")) {
            delivery.sql("""
                    insert into intake.finding_figure (finding_id, figure_no)
                    select finding_id, figure from intake.finding, (values (1), (2)) swapped (figure)
                    where code = 'LABELS_SWAPPED'
                    """);
            String causes = textOf(delivery.html()).replaceAll(".*What to mend first(.*)Every finding.*", "$1");

            assertThat(causes)
                    .containsSubsequence(
                            "Two columns or rows look swapped",
                            "B1 ↔ B2",
                            "2 further findings are about the same figures and should go with this one.",
                            "one finding",
                            "B3")
                    .doesNotContain("B1:B2");
            assertThat(textOf(delivery.html())).contains("All 4 findings");
        }
    }

    @Test
    void countsWhatIsStillOpenApartFromWhatIsSettled() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "lfs_qtr.csv", TABLE)
                .finding(FindingCode.UNUSUAL, "range", null, 2, 2, "61.2", "≤ 60")
                .finding(FindingCode.UNUSUAL, "range", null, 2, 3, "62.2", "≤ 60")
                .finding(FindingCode.UNUSUAL, "range", null, 3, 3, "64.0", "≤ 60")
                .ended(DeliveryState.LOADED)) {
            delivery.sql("update intake.finding set settled_as = 'allowed' where column_no = 2");
            String page = textOf(delivery.html());

            assertThat(page)
                    .contains("There are 2 things to look at", "All 3 findings", "One of them is settled already")
                    .contains("Allowed by the operator");
            assertThat(page.replaceAll(".*What to mend first(.*)Every finding.*", "$1"))
                    .contains("C2:C3")
                    .doesNotContain("B2");
            assertThat(delivery.json()).contains("\"warning\" : 3", "\"settled\" : 1");
        }
    }

    @Test
    void needsNothingWhereAllIsSettled() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "lfs_qtr.csv", TABLE)
                .finding(FindingCode.UNUSUAL, "range", null, 2, 2, "61.2", "≤ 60")
                .ended(DeliveryState.LOADED)) {
            delivery.sql("update intake.finding set settled_as = 'superseded'");

            assertThat(textOf(delivery.html()))
                    .contains("All figures of this file are in the warehouse.", "Nothing needs to be mended")
                    .contains("Replaced by a later delivery");
        }
    }

    @Test
    void saysOnceWhatALabelSaysOfManyFigures() throws IOException {
        ReportedDelivery added = ReportedDelivery.of(folder, "SGP", "lfs_qtr.csv", TABLE);
        for (int figure = 0; figure < 20; figure++) {
            added.finding(FindingCode.LABEL_UNKNOWN, null, 2, 1, "Jhor", "the name of a state");
        }
        try (ReportedDelivery delivery = added.ended(DeliveryState.LOADED)) {
            String page = textOf(delivery.html());

            assertThat(page).contains("There is one thing to look at", "one finding 20 figures concerned");
            assertThat(page.split("A2 Unknown label", -1)).hasSize(2);
            assertThat(delivery.json()).contains("\"figures\" : 20", "\"error\" : 1");
        }
    }

    @Test
    void escapesHostileTexts() throws IOException {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"x";
        try (ReportedDelivery delivery = ReportedDelivery.of(
                        folder, "SGP", "a<b>.csv", "x,\"" + hostile.replace("\"", "\"\"") + "\"\n")
                .finding(FindingCode.LABEL_UNKNOWN, null, 1, 2, hostile, hostile)) {
            assertThat(delivery.html())
                    .doesNotContain("<script>alert", "<img", "\" onmouseover=\"", "<b>")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../evil.csv",
                "..",
                ".hidden",
                "a/b\\c.csv",
                "con.csv",
                "a\nb",
                "\u202Egnp.csv",
                "x",
                "-rf"
            })
    void keepsEveryNameInsideOfTheSendersFolder(String fileName) throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", fileName, TABLE)) {
            Path reported = delivery.reported();

            assertThat(reported.normalize().getParent())
                    .isEqualTo(delivery.outbox().resolve("SGP"));
            assertThat(reported.getFileName().toString())
                    .matches("[^./\\\\\\p{Cntrl}\\p{Cf}-][^/\\\\\\p{Cntrl}\\p{Cf}]*@0f3c5a7e9b1d");
        }
    }

    @Test
    void replacesAnEarlierReportAndLeavesNothingHalfDone() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "lfs_qtr.csv", TABLE)) {
            Path reported = delivery.reported();
            Files.writeString(reported.resolve("stale.txt"), "of the report before");
            Files.createDirectories(delivery.outbox().resolve("SGP/.new-" + reported.getFileName() + "/half"));

            delivery.reported();

            assertThat(reported.resolve("stale.txt")).doesNotExist();
            assertThat(reported.resolve("report.html")).exists();
            try (Stream<Path> inOutbox = Files.list(reported.getParent())) {
                assertThat(inOutbox).containsExactly(reported);
            }
        }
    }

    @Test
    void reportsAFileThatCannotBeOpened() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "ELSEWHERE", "scan.pdf", "%PDF-1.7")
                .finding(FindingCode.FILE_UNREADABLE, null, 0, 0, "a PDF document", "an Excel workbook or a CSV file")
                .ended(DeliveryState.QUARANTINED)) {
            assertThat(textOf(delivery.html()))
                    .contains("This file could not be used", "The file as a whole", "a PDF document");
        }
    }

    /** The page as a reader hears it: no tags, one blank between words. */
    private static String textOf(String html) {
        return html.replaceAll("(?s)<(style|script)>.*?</\\1>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
