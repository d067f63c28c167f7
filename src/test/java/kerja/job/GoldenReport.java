package kerja.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ExtendedColor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sender got back, as golden files hold it: the page, the file for machines, and the marked workbook as text.
 *
 * <p>Left out is what differs from one run or build to the next: fingerprints, numbers of findings, the version of a feed,
 * and from the page its style and script.
 */
final class GoldenReport {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final Path folder;

    /** The report of the file whose folder begins with this name. */
    GoldenReport(Path senderFolder, String fileName) throws IOException {
        try (Stream<Path> folders = Files.list(senderFolder)) {
            this.folder = folders.filter(it -> String.valueOf(it.getFileName()).startsWith(fileName + "@"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The report is as {@code golden/<name>/} holds it. */
    void is(String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        texts.put("report.html", html());
        texts.put("report.json", json());
        texts.put("marked.txt", marked());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path golden = GOLDEN.resolve(name).resolve(text.getKey());
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, text.getValue());
            }
            assertThat(text.getValue())
                    .as("%s, which -Dgolden.update writes", golden)
                    .isEqualTo(Files.readString(golden));
        }
    }

    private String html() throws IOException {
        return withoutFingerprints(Files.readString(folder.resolve("report.html")))
                .replaceAll("(?s)(<(style|script)>).*?(</)", "$1$3")
                .replaceAll("sha256-[A-Za-z0-9+/=]+", "sha256-");
    }

    private String json() throws IOException {
        return withoutFingerprints(Files.readString(folder.resolve("report.json")))
                        .replaceAll("(\"id\" : )\"\\d+\"", "$1\"#\"")
                        .replaceAll("(\"feed_version\" : )\"[^\"]*\"", "$1\"#\"")
                + "\n";
    }

    private static String withoutFingerprints(String text) {
        return text.replaceAll("\\b[0-9a-f]{64}\\b", "#").replaceAll("@[0-9a-f]{12}\\b", "@#");
    }

    /** Every marked cell with its colour and note, and the first sheet with the targets of its links. */
    private String marked() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Workbook workbook = WorkbookFactory.create(markedFile().toFile(), null, true)) {
            text.append("[").append(workbook.getSheetName(0)).append("]\n");
            summary(workbook.getSheetAt(0), text);
            for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
                text.append("\n[").append(workbook.getSheetName(i)).append("]\n");
                marks(workbook.getSheetAt(i), text);
            }
        }
        return text.toString();
    }

    Path markedFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> String.valueOf(it.getFileName()).matches(".*\\.marked\\.xlsx?"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void summary(Sheet sheet, StringBuilder text) throws IOException {
        int firstFinding = sheet.getLastRowNum() + 1 - findings().size();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                boolean isNumber = cell.getColumnIndex() == 2 && row.getRowNum() >= firstFinding;
                String link = cell.getHyperlink() == null
                        ? ""
                        : " → " + cell.getHyperlink().getAddress();
                cells.add((isNumber ? "#" : content(cell)) + link);
            }
            text.append(String.join(" | ", cells)).append('\n');
        }
    }

    List<JsonNode> findings() throws IOException {
        List<JsonNode> findings = new ArrayList<>();
        JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("report.json")))
                .get("validations")
                .forEach(findings::add);
        return findings;
    }

    private static String content(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? String.valueOf(Math.round(cell.getNumericCellValue()))
                : cell.toString().replace("\n", " / ");
    }

    private static void marks(Sheet sheet, StringBuilder text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellComment() != null) {
                    text.append(cell.getAddress())
                            .append(' ')
                            .append(ground(cell))
                            .append(' ')
                            .append(cell)
                            .append('\n');
                    String note = cell.getCellComment().getString().getString();
                    note.lines().forEach(line -> text.append(line.isEmpty() ? "" : "    " + line)
                            .append('\n'));
                }
            }
        }
    }

    private static String ground(Cell cell) {
        if (cell.getCellStyle().getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return "no colour";
        }
        Color color = cell.getCellStyle().getFillForegroundColorColor();
        return color instanceof ExtendedColor extended
                ? extended.getARGBHex()
                : ((org.apache.poi.hssf.util.HSSFColor) color).getHexString();
    }
}
