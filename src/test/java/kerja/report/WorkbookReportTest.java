package kerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import kerja.finding.FindingCode;
import kerja.finding.Parsed;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReportTest {

    private static final String SHEET = "Table 1 & 2";

    private final Path folder;

    WorkbookReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void coloursTheCellAndSaysWhatIsWrong(String kind) throws IOException {
        try (ReportedDelivery delivery = delivered(kind, workbook(kind));
                Workbook marked = markedCopy(delivery)) {
            Cell wrong = marked.getSheet(SHEET).getRow(3).getCell(2);

            assertThat(wrong.getStringCellValue()).isEqualTo("12,4o5");
            assertThat(wrong.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(wrong.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
            assertThat(wrong.getCellStyle().getDataFormatString()).isEqualTo("#,##0.0");
            assertThat(wrong.getCellComment().getString().getString())
                    .contains("To mend. Not a number: found “12,4o5”, expected a number. Type the figure");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void addsToANoteThatIsThere(String kind) throws IOException {
        try (ReportedDelivery delivery = delivered(kind, workbook(kind))
                        .finding(FindingCode.UNUSUAL, SHEET, 3, 2, "61.2", "between 50 and 60");
                Workbook marked = markedCopy(delivery)) {
            assertThat(marked.getSheet(SHEET)
                            .getRow(2)
                            .getCell(1)
                            .getCellComment()
                            .getString()
                            .getString())
                    .startsWith("Revised in March")
                    .contains("\n\nTo check. Unusual figure");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void showsWhatIsSettledAsANoteForTheRecord(String kind) throws IOException {
        try (ReportedDelivery delivery = delivered(kind, workbook(kind))) {
            String open;
            try (Workbook marked = markedCopy(delivery)) {
                open = ground(marked.getSheet(SHEET).getRow(3).getCell(2));
            }
            delivery.sql("update intake.finding set settled_as = 'released'");
            try (Workbook marked = markedCopy(delivery)) {
                Cell settled = marked.getSheet(SHEET).getRow(3).getCell(2);

                assertThat(ground(settled)).isNotEqualTo(open);
                assertThat(settled.getCellComment().getString().getString())
                        .startsWith("Released as it is by the operator. To mend.");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void marksACellThatTheSheetDoesNotHold(String kind) throws IOException {
        try (ReportedDelivery delivery =
                        delivered(kind, workbook(kind)).finding(FindingCode.PERIOD_MISSING, SHEET, 30, 5, "", "2024");
                Workbook marked = markedCopy(delivery)) {
            Cell added = marked.getSheet(SHEET).getRow(29).getCell(4);

            assertThat(added.getCellType()).isEqualTo(CellType.BLANK);
            assertThat(added.getCellComment().getString().getString()).contains("Period is missing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void leavesEverythingElseAsItWas(String kind) throws IOException {
        byte[] content = workbook(kind);
        try (ReportedDelivery delivery = delivered(kind, content);
                Workbook before = WorkbookFactory.create(new java.io.ByteArrayInputStream(content));
                Workbook marked = markedCopy(delivery)) {
            for (Sheet sheet : before) {
                Sheet copy = marked.getSheet(sheet.getSheetName());
                assertThat(describe(copy)).isEqualTo(describe(sheet));
                assertThat(cellsOf(copy)).containsExactlyElementsOf(cellsOf(sheet));
            }
            assertThat(marked.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
            assertThat(marked.getName("total").getRefersToFormula())
                    .isEqualTo(before.getName("total").getRefersToFormula());
            assertThat(marked.getPrintArea(1)).isEqualTo(before.getPrintArea(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void opensWithASummaryThatLeadsToTheCells(String kind) throws IOException {
        try (ReportedDelivery delivery = delivered(kind, workbook(kind));
                Workbook marked = markedCopy(delivery)) {
            Sheet summary = marked.getSheetAt(0);
            List<String> links = new ArrayList<>();
            for (Row row : summary) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getHyperlink() != null) {
                        links.add(cell.getHyperlink().getAddress());
                    }
                }
            }

            assertThat(marked.getActiveSheetIndex()).isZero();
            assertThat(summary.getSheetName()).isEqualTo("Kerja report");
            assertThat(marked.getSheetAt(1).isSelected()).isFalse();
            assertThat(links).contains("'Table 1 & 2'!C4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void isReadLikeTheDeliveredFileWhenItIsSentBack(String kind) throws IOException {
        try (ReportedDelivery delivery = delivered(kind, workbook(kind))) {
            Parsed<Document> opened = DocumentReader.open(markedFile(delivery), "lfs." + kind, ReadOptions.DEFAULT);
            try (Document document = ((Parsed.Value<Document>) opened).value()) {
                assertThat(document.sheets())
                        .extracting(sheet -> sheet.position() + " " + sheet.name())
                        .containsExactly("1 " + SHEET, "2 Notes");
            }
        }
    }

    @Test
    void copiesAllOtherPartsOfTheWorkbookByteByByte() throws IOException {
        byte[] content = workbook("xlsx");
        try (ReportedDelivery delivery = delivered("xlsx", content)) {
            Path before = Files.write(folder.resolve("before.xlsx"), content);
            try (ZipFile original = new ZipFile(before.toFile());
                    ZipFile copy = new ZipFile(markedFile(delivery).toFile())) {
                for (String part : List.of("xl/sharedStrings.xml", "docProps/core.xml", "docProps/app.xml")) {
                    assertThat(copy.getInputStream(copy.getEntry(part)))
                            .hasSameContentAs(original.getInputStream(original.getEntry(part)));
                }
            }
        }
    }

    @Test
    void returnsACsvAsAWorkbookOfTexts() throws IOException {
        String csv = "state,2024\n=cmd|'/c calc'!A1,+1\n@sum,\"007\"\nJohor,1/2\n";
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "lfs.csv", csv)
                        .finding(FindingCode.LABEL_UNKNOWN, null, 2, 1, "=cmd|'/c calc'!A1", "the name of a state");
                Workbook marked = markedCopy(delivery)) {
            Sheet rows = marked.getSheet("lfs");

            assertThat(cellsOf(rows))
                    .extracting(cell -> cell.replaceFirst(" .*", ""))
                    .contains("A2", "B2", "A3", "B4");
            for (Row row : rows) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                }
            }
            assertThat(rows.getRow(2).getCell(1).getStringCellValue()).isEqualTo("007");
            assertThat(rows.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=cmd|'/c calc'!A1");
            assertThat(rows.getRow(1).getCell(0).getCellComment()).isNotNull();
        }
    }

    @Test
    void leavesMacrosBehind() throws IOException {
        byte[] withMacros;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet(SHEET).createRow(0).createCell(0).setCellValue("x");
            workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
            withMacros = bytes(workbook);
        }
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "lfs.xlsm", withMacros)
                        .finding(FindingCode.LABEL_UNKNOWN, SHEET, 1, 1, "x", "y");
                XSSFWorkbook marked = (XSSFWorkbook) markedCopy(delivery)) {
            assertThat(marked.isMacroEnabled()).isFalse();
            assertThat(marked.getPackage().getPartsByName(java.util.regex.Pattern.compile(".*vba.*")))
                    .isEmpty();
        }
    }

    @Test
    void givesNoWorkbookWhereNothingIsToBeMarked() throws IOException {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "SGP", "lfs.csv", "a,b\n1,2\n");
                Stream<Path> files = Files.list(delivery.reported())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "report.json");
        }
    }

    private ReportedDelivery delivered(String kind, byte[] content) throws IOException {
        return ReportedDelivery.of(folder, "SGP", "lfs." + kind, content)
                .finding(FindingCode.NUMBER_UNREADABLE, SHEET, 4, 3, "12,4o5", "a number");
    }

    private static Path markedFile(ReportedDelivery delivery) throws IOException {
        try (Stream<Path> files = Files.list(delivery.reported())) {
            return files.filter(file -> file.getFileName().toString().contains(".marked.xls"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Workbook markedCopy(ReportedDelivery delivery) throws IOException {
        return WorkbookFactory.create(markedFile(delivery).toFile(), null, true);
    }

    /** A workbook with all that must survive: formats, formulas, merges, what is hidden, how it prints, a note, names. */
    private static byte[] workbook(String kind) throws IOException {
        try (Workbook workbook = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(SHEET);
            CellStyle figures = workbook.createCellStyle();
            figures.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
            figures.setAlignment(HorizontalAlignment.RIGHT);
            CellStyle bold = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            sheet.createRow(0).createCell(0).setCellValue("Labour force");
            sheet.getRow(0).getCell(0).setCellStyle(bold);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            for (int row = 2; row < 8; row++) {
                sheet.createRow(row).createCell(0).setCellValue("  State " + row);
                for (int column = 1; column < 4; column++) {
                    Cell cell = sheet.getRow(row).createCell(column);
                    cell.setCellValue(60 + row + column / 10.0);
                    cell.setCellStyle(figures);
                }
            }
            sheet.getRow(3).getCell(2).setCellValue("12,4o5");
            sheet.createRow(9).createCell(1).setCellFormula("SUM(B3:B8)");
            sheet.getRow(5).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
            sheet.setColumnWidth(0, 9000);
            sheet.createFreezePane(1, 2);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
            workbook.setPrintArea(0, "$A$1:$D$10");
            ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setCol2(3);
            anchor.setRow2(3);
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(workbook.getCreationHelper().createRichTextString("Revised in March"));
            sheet.getRow(2).getCell(1).setCellComment(comment);
            Sheet other = workbook.createSheet("Notes");
            other.createRow(0).createCell(0).setCellFormula("'" + SHEET + "'!B10*2");
            other.createRow(1).createCell(0).setCellFormula("SUM('" + SHEET + "'!B3:B8)");
            other.createRow(2).createCell(0).setCellFormula("Notes!A1+1");
            workbook.createName().setNameName("total");
            workbook.getName("total").setRefersToFormula("'" + SHEET + "'!$B$10");
            workbook.setSheetHidden(1, true);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return bytes(workbook);
        }
    }

    private static String ground(Cell cell) {
        return cell.getCellStyle().getFillForegroundColorColor() instanceof XSSFColor color
                ? color.getARGBHex()
                : String.valueOf(cell.getCellStyle().getFillForegroundColor());
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static String describe(Sheet sheet) {
        return String.join(
                ";",
                sheet.getMergedRegions().toString(),
                String.valueOf(sheet.isColumnHidden(3)),
                String.valueOf(sheet.getColumnWidth(0)),
                String.valueOf(sheet.getPrintSetup().getLandscape()),
                String.valueOf(sheet.getRepeatingRows()),
                String.valueOf(
                        sheet.getPaneInformation() == null
                                ? ""
                                : sheet.getPaneInformation().getHorizontalSplitTopRow()),
                String.valueOf(
                        sheet.getWorkbook().isSheetHidden(sheet.getWorkbook().getSheetIndex(sheet))));
    }

    /** Every cell but the marked one, with what it holds and how it looks. */
    private static List<String> cellsOf(Sheet sheet) {
        List<String> cells = new ArrayList<>();
        DataFormatter shown = new DataFormatter();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String reference = new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString(false);
                CellStyle style = cell.getCellStyle();
                if (!reference.equals("C4") || !sheet.getSheetName().equals(SHEET)) {
                    cells.add(reference + " " + cell.getCellType() + " " + shown.formatCellValue(cell) + " "
                            + style.getDataFormatString() + " " + style.getAlignment() + " " + style.getFillPattern()
                            + " "
                            + sheet.getWorkbook()
                                    .getFontAt(style.getFontIndex())
                                    .getBold() + " "
                            + row.getZeroHeight()
                            + (cell.getCellComment() == null
                                    ? ""
                                    : cell.getCellComment().getString()));
                }
            }
        }
        return cells;
    }
}
