package kerja.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that is the same, byte for byte, whoever makes it and whenever: no author, no clock. */
final class Workbook {
    private static final Instant CREATED = Instant.parse("2024-01-01T00:00:00Z");

    private final org.apache.poi.ss.usermodel.Workbook workbook;

    private Workbook(org.apache.poi.ss.usermodel.Workbook workbook) {
        this.workbook = workbook;
    }

    static Workbook xlsx() {
        return new Workbook(new XSSFWorkbook());
    }

    static Workbook xls() {
        return new Workbook(new HSSFWorkbook());
    }

    Page page(String name) {
        return new Page(workbook.createSheet(name));
    }

    /** The finished file. */
    SampleFile savedAs(String path) {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (workbook instanceof XSSFWorkbook xlsx) {
                POIXMLProperties.CoreProperties properties =
                        xlsx.getProperties().getCoreProperties();
                properties.setCreator("");
                properties.setCreated(Optional.of(Date.from(CREATED)));
                properties.setModified(Optional.of(Date.from(CREATED)));
                workbook.write(out);
                return new SampleFile(path, withoutClock(out.toByteArray()));
            }
            // The record would name whoever runs the generator.
            if (workbook instanceof HSSFWorkbook xls
                    && xls.getInternalWorkbook().findFirstRecordBySid(WriteAccessRecord.sid)
                            instanceof WriteAccessRecord author) {
                author.setUsername("office");
            }
            workbook.write(out);
            return new SampleFile(path, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + path, e);
        }
    }

    private static byte[] withoutClock(byte[] zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.of(2024, 1, 1, 0, 0));
                to.putNextEntry(copy);
                from.transferTo(to);
            }
        }
        return out.toByteArray();
    }
}
