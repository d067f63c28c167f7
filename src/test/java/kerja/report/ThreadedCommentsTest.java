package kerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kerja.finding.FindingCode;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments of newer Excel, each with a note for older programs at its cell, come back with a marked workbook. */
class ThreadedCommentsTest {

    private static final String ID = "{5A3B1C2D-0000-4000-8000-000000000001}";
    private static final String PERSON = "{5A3B1C2D-0000-4000-8000-000000000002}";
    private static final String FOR_OLDER = "[Threaded comment]\n\nComment:\n    Is this final?";
    private static final String NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
    private static final String COMMENTS_PART = "/xl/threadedComments/threadedComment1.xml";
    private static final String PERSONS_PART = "/xl/persons/person.xml";
    private static final String RELATIONS = "http://schemas.microsoft.com/office/2017/10/relationships/";
    private static final String COMMENTS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <ThreadedComments xmlns="%s"><threadedComment ref="B2" dT="2024-03-05T08:00:00.00" personId="%s" id="%s">\
            <text>Is this final?</text></threadedComment></ThreadedComments>""".formatted(NAMESPACE, PERSON, ID);
    private static final String PERSONS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <personList xmlns="%s"><person displayName="Somsri" id="%s" userId="Somsri" providerId="None"/></personList>""".formatted(NAMESPACE, PERSON);

    private final Path folder;

    ThreadedCommentsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsCommentsAndPersonsAndAddsToTheNoteOfTheSameCell() throws Exception {
        try (ReportedDelivery delivery = ReportedDelivery.of(folder, "THA", "threads.xlsx", workbook())
                .finding(FindingCode.UNUSUAL, "T", 2, 2, "61", "")
                .finding(FindingCode.UNUSUAL, "T", 3, 3, "62", "")) {
            Path marked = marked(delivery);
            try (OPCPackage after = OPCPackage.open(new ByteArrayInputStream(Files.readAllBytes(marked)))) {
                assertThat(text(after, COMMENTS_PART)).isEqualTo(COMMENTS);
                assertThat(text(after, PERSONS_PART)).isEqualTo(PERSONS);
                assertThat(part(after, COMMENTS_PART).getContentType())
                        .isEqualTo("application/vnd.ms-excel.threadedcomments+xml");
                assertThat(part(after, "/xl/worksheets/sheet1.xml")
                                .getRelationshipsByType(RELATIONS + "threadedComment")
                                .getRelationship(0)
                                .getTargetURI())
                        .hasToString(COMMENTS_PART);
                assertThat(part(after, "/xl/workbook.xml")
                                .getRelationshipsByType(RELATIONS + "person")
                                .getRelationship(0)
                                .getTargetURI())
                        .hasToString(PERSONS_PART);
            }
            try (XSSFWorkbook after = new XSSFWorkbook(Files.newInputStream(marked))) {
                assertThat(after.getSheet("T").getCellComments()).hasSize(2);
                Comment threaded = after.getSheet("T").getCellComment(new CellAddress("B2"));
                Comment ours = after.getSheet("T").getCellComment(new CellAddress("C3"));

                assertThat(threaded.getAuthor()).isEqualTo("tc=" + ID);
                assertThat(threaded.getString().getString())
                        .startsWith(FOR_OLDER + "\n\n")
                        .contains("61");
                assertThat(ours.getAuthor()).isEqualTo("Kerja");
                assertThat(ours.getString().getString()).contains("62");
            }
        }
    }

    private static byte[] workbook() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("T");
            sheet.createRow(1).createCell(1).setCellValue(61);
            sheet.createRow(2).createCell(2).setCellValue(62);
            Comment note =
                    sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 1, 6, 5));
            note.setAddress(new CellAddress("B2"));
            note.setAuthor("tc=" + ID);
            note.setString(workbook.getCreationHelper().createRichTextString(FOR_OLDER));
            workbook.write(plain);
        }
        ByteArrayOutputStream threaded = new ByteArrayOutputStream();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(plain.toByteArray()))) {
            add(workbook, "/xl/worksheets/sheet1.xml", "threadedComment", COMMENTS_PART, "threadedcomments", COMMENTS);
            add(workbook, "/xl/workbook.xml", "person", PERSONS_PART, "person", PERSONS);
            workbook.save(threaded);
        }
        return threaded.toByteArray();
    }

    private static void add(
            OPCPackage workbook, String owner, String relation, String name, String contentType, String content)
            throws Exception {
        PackagePart added = workbook.createPart(
                PackagingURIHelper.createPartName(name), "application/vnd.ms-excel." + contentType + "+xml");
        try (OutputStream out = added.getOutputStream()) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        part(workbook, owner).addRelationship(added.getPartName(), TargetMode.INTERNAL, RELATIONS + relation);
    }

    private static PackagePart part(OPCPackage workbook, String name) throws Exception {
        return workbook.getPart(PackagingURIHelper.createPartName(name));
    }

    private static String text(OPCPackage workbook, String name) throws Exception {
        try (var in = part(workbook, name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path marked(ReportedDelivery delivery) throws IOException {
        try (Stream<Path> files = Files.list(delivery.reported())) {
            return files.filter(file -> file.getFileName().toString().contains(".marked.xls"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
