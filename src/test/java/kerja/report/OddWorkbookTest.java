package kerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kerja.finding.FindingCode;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What offices put into their workbooks is still there when these come back marked. */
class OddWorkbookTest {

    private static final List<String> SHEETS = List.of(
            OddWorkbook.QUOTED, OddWorkbook.LONGEST.substring(0, 31), OddWorkbook.OURS, "hidden", "very hidden");

    /** Two with a note already, one inside of merged cells, one that is not there, one with a text like a formula. */
    private static final List<String> MARKED = List.of("C4", "B6", "B11", "F40", "A21");

    private final Path folder;

    OddWorkbookTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void keepsAllThatTheWorkbookHolds(String kind) throws IOException {
        byte[] content = OddWorkbook.of(kind);
        try (ReportedDelivery delivery = marked(kind, content);
                Workbook before = WorkbookFactory.create(new ByteArrayInputStream(content));
                Workbook after = WorkbookFactory.create(markedFile(delivery).toFile(), null, true)) {
            assertThat(IntStream.range(1, after.getNumberOfSheets()).mapToObj(after::getSheetName))
                    .containsExactlyElementsOf(SHEETS);
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                assertThat(told(after.getSheetAt(i + 1))).isEqualTo(told(before.getSheetAt(i)));
            }
            assertThat(names(after)).isEqualTo(names(before));
            assertThat(after.getAllPictures().get(0).getData())
                    .isEqualTo(before.getAllPictures().get(0).getData());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void addsToNotesAndMarksWhereverTheFindingIs(String kind) throws IOException {
        try (ReportedDelivery delivery = marked(kind, OddWorkbook.of(kind));
                Workbook after = WorkbookFactory.create(markedFile(delivery).toFile(), null, true)) {
            for (String sheet : SHEETS) {
                for (String cell : MARKED) {
                    assertThat(note(after.getSheet(sheet), cell))
                            .as("%s %s", sheet, cell)
                            .contains("=cmd|'/c calc'!A1");
                }
            }
            assertThat(note(after.getSheet(OddWorkbook.QUOTED), "C4")).startsWith("Revised in March\n\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void leadsToTheCellsOfSheetsWithOddNames(String kind) throws IOException {
        try (ReportedDelivery delivery = marked(kind, OddWorkbook.of(kind));
                Workbook after = WorkbookFactory.create(markedFile(delivery).toFile(), null, true)) {
            Set<String> targets = new TreeSet<>();
            for (Row row : after.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getHyperlink() != null) {
                        CellReference target =
                                new CellReference(cell.getHyperlink().getAddress());
                        assertThat(after.getSheet(target.getSheetName())).isNotNull();
                        assertThat(cell.getStringCellValue()).startsWith(target.getSheetName() + "!");
                        targets.add(target.getSheetName() + "!"
                                + target.formatAsString(false).replaceAll(".*!", ""));
                    }
                }
            }
            assertThat(after.getSheetName(0)).isEqualTo("Kerja report 2");
            for (String sheet : SHEETS) {
                assertThat(targets).contains(sheet + "!C4", sheet + "!A21");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xls"})
    void leadsFromEveryLineToTheCellThatHoldsWhatWasFound(String kind) throws IOException {
        StringBuilder csv = new StringBuilder("state,2023,2024\n");
        try (Workbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("T");
            for (int row = 1; row <= 500; row++) {
                csv.append("State,x").append(row).append(",y").append(row).append('\n');
                sheet.createRow(row).createCell(1).setCellValue("x" + row);
                sheet.getRow(row).createCell(2).setCellValue("y" + row);
            }
            ByteArrayOutputStream xls = new ByteArrayOutputStream();
            workbook.write(xls);
            byte[] content =
                    kind.equals("xls") ? xls.toByteArray() : csv.toString().getBytes(StandardCharsets.UTF_8);
            try (ReportedDelivery delivery = ReportedDelivery.of(folder, "THA", "many." + kind, content)) {
                for (int row = 1; row <= 500; row++) {
                    String name = kind.equals("xls") ? "T" : null;
                    delivery.finding(FindingCode.NUMBER_UNREADABLE, name, row + 1, 2, "x" + row, "");
                    delivery.finding(FindingCode.NUMBER_UNREADABLE, name, row + 1, 3, "y" + row, "");
                }
                assertThat(linesLeadingTo(delivery)).hasSize(1001).allSatisfy((found, there) -> assertThat(found)
                        .isIn(there, there + " …"));
            }
        }
    }

    /** What each line of the first sheet says was found, and what its link leads to. */
    private static Map<String, String> linesLeadingTo(ReportedDelivery delivery) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        try (Workbook marked = WorkbookFactory.create(markedFile(delivery).toFile(), null, true)) {
            for (Row row : marked.getSheetAt(0)) {
                Cell place = row.getCell(3);
                if (place != null && place.getHyperlink() != null) {
                    CellReference target =
                            new CellReference(place.getHyperlink().getAddress().replaceAll(":[A-Z0-9]+$", ""));
                    Cell there = marked.getSheet(target.getSheetName())
                            .getRow(target.getRow())
                            .getCell(target.getCol());
                    lines.put(row.getCell(4).getStringCellValue(), there.getStringCellValue());
                }
            }
        }
        return lines;
    }

    @Test
    void copiesChartsPicturesAndWhatElseItDoesNotTouchByteByByte() throws IOException {
        byte[] content = OddWorkbook.of("xlsx");
        Set<String> changed = new TreeSet<>();
        try (ReportedDelivery delivery = marked("xlsx", content);
                ZipFile before = new ZipFile(
                        Files.write(folder.resolve("b.xlsx"), content).toFile());
                ZipFile after = new ZipFile(markedFile(delivery).toFile())) {
            for (ZipEntry entry : before.stream().toList()) {
                byte[] copy =
                        after.getInputStream(after.getEntry(entry.getName())).readAllBytes();
                if (!java.util.Arrays.equals(copy, before.getInputStream(entry).readAllBytes())) {
                    changed.add(entry.getName().replaceAll("\\d+", "#"));
                }
            }
        }
        assertThat(changed)
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/comments#.xml",
                        "xl/drawings/vmlDrawing#.vml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet#.xml");
    }

    /** The spreadsheet library cannot make charts of Excel 97, and loses them where it adds notes beside them. */
    @Test
    void keepsAChartOfExcel97AndAddsNoNotesBesideIt() throws IOException {
        byte[] content = Files.readAllBytes(Path.of("src/test/resources/workbooks/with-chart.xls"));
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "chart.xls", content)
                .finding(FindingCode.UNUSUAL, "Chart", 2, 2, "61", "")
                .finding(FindingCode.UNUSUAL, "Plain", 2, 2, "61", "")) {
            Path marked = markedFile(delivery);
            try (POIFSFileSystem before = new POIFSFileSystem(new ByteArrayInputStream(content));
                    POIFSFileSystem after = new POIFSFileSystem(marked.toFile(), true)) {
                assertThat(XlsCharts.sheetsWith(before)).containsExactly(0);
                assertThat(XlsCharts.sheetsWith(after)).containsExactly(1);
            }
            try (Workbook after = WorkbookFactory.create(marked.toFile(), null, true)) {
                Cell beside = after.getSheet("Chart").getRow(1).getCell(1);
                Cell plain = after.getSheet("Plain").getRow(1).getCell(1);

                assertThat(beside.getCellStyle().getFillForegroundColor())
                        .isEqualTo(plain.getCellStyle().getFillForegroundColor());
                assertThat(beside.getCellComment()).isNull();
                assertThat(plain.getCellComment()).isNotNull();
            }
        }
    }

    private ReportedDelivery marked(String kind, byte[] content) throws IOException {
        ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "odd." + kind, content);
        for (String sheet : SHEETS) {
            for (String cell : MARKED) {
                CellAddress at = new CellAddress(cell);
                delivery.finding(
                        FindingCode.NUMBER_UNREADABLE,
                        sheet,
                        at.getRow() + 1,
                        at.getColumn() + 1,
                        "=cmd|'/c calc'!A1",
                        "");
            }
        }
        return delivery;
    }

    private static Path markedFile(ReportedDelivery delivery) throws IOException {
        try (Stream<Path> files = Files.list(delivery.reported())) {
            return files.filter(file -> file.getFileName().toString().contains(".marked.xls"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String note(Sheet sheet, String cell) {
        return sheet.getCellComment(new CellAddress(cell)).getString().getString();
    }

    private static List<String> names(Workbook workbook) {
        List<String> names = new ArrayList<>();
        for (Name name : workbook.getAllNames()) {
            String where = name.getSheetIndex() < 0 ? "" : workbook.getSheetName(name.getSheetIndex());
            names.add(where + " " + name.getNameName() + " " + name.getRefersToFormula());
        }
        return names.stream().sorted().toList();
    }

    /** Everything about a sheet but grounds, our notes, and cells that exist for them alone. */
    private static Map<String, Object> told(Sheet sheet) {
        Map<String, Object> told = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    told.put(cell.getAddress().toString(), cell.getCellType() + " " + cell);
                }
            }
        }
        Workbook workbook = sheet.getWorkbook();
        told.put("merged", sheet.getMergedRegions().toString());
        told.put("protected", sheet.getProtect());
        told.put("visible", workbook.getSheetVisibility(workbook.getSheetIndex(sheet)));
        told.put("rules", sheet.getSheetConditionalFormatting().getNumConditionalFormattings());
        told.put("validations", of(sheet.getDataValidations(), it -> it.getRegions()
                .getCellRangeAddresses()[0]
                .formatAsString()));
        told.put("note", note(sheet));
        if (sheet instanceof XSSFSheet xssf) {
            told.put(
                    "shapes",
                    xssf.getDrawingPatriarch() == null
                            ? 0
                            : xssf.getDrawingPatriarch().getShapes().size());
            told.put(
                    "charts",
                    xssf.getDrawingPatriarch() == null
                            ? 0
                            : xssf.getDrawingPatriarch().getCharts().size());
            told.put("filter", xssf.getCTWorksheet().getAutoFilter().getRef());
            told.put("structure", xssf.getWorkbook().isStructureLocked());
        } else if (sheet instanceof HSSFSheet hssf && hssf.getDrawingPatriarch() != null) {
            told.put(
                    "pictures",
                    hssf.getDrawingPatriarch().getChildren().stream()
                            .filter(org.apache.poi.hssf.usermodel.HSSFPicture.class::isInstance)
                            .count());
        }
        return told;
    }

    private static String note(Sheet sheet) {
        return sheet.getCellComment(new CellAddress("B6")) == null
                ? ""
                : note(sheet, "B6").lines().findFirst().orElse("").replaceAll("^To mend.*", "");
    }

    private static <T> List<String> of(List<? extends T> all, Function<T, String> told) {
        return all.stream().map(told).toList();
    }
}
