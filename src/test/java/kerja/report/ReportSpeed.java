package kerja.report;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import kerja.database.TestDatabase;
import kerja.finding.FindingCatalogue;
import kerja.load.Arrival;
import kerja.load.Deliveries;
import kerja.load.Runs;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.postgresql.PGConnection;

/**
 * How long the reports of a workbook take whose every row has a wrong figure, and how much heap.
 *
 * <p>Run with the number of rows, and with {@code -Xmx256m} to see that it costs no more.
 */
final class ReportSpeed {

    private static final int COLUMNS = 3;

    private ReportSpeed() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("report-speed");
        Path file = folder.resolve("wrong.xlsx");
        writeWorkbook(file, rows);
        Clock clock = Clock.systemUTC();
        try (TestDatabase database = TestDatabase.create()) {
            new Runs(database.database().dataSource(), clock).begin(1);
            long delivery = new Deliveries(database.database().dataSource(), clock)
                    .receive(new Arrival("SGP", "wrong.xlsx", "0".repeat(64), Files.size(file), clock.instant(), 1))
                    .id();
            copyFindings(database, delivery, rows);
            DeliveryReports reports = new DeliveryReports(
                    database.database().dataSource(),
                    FindingCatalogue.read(Path.of("jobs/rules/findings.yaml")),
                    folder.resolve("outbox"),
                    clock);
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            Instant start = clock.instant();
            Path reported = reports.write(delivery, file);
            System.out.printf(
                    "%d findings: %.1f s, peak heap %d MB of %d MB%n",
                    rows,
                    Duration.between(start, clock.instant()).toMillis() / 1000.0,
                    heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
            try (Stream<Path> files = Files.list(reported)) {
                for (Path each : files.toList()) {
                    System.out.println(each.getFileName() + " " + Files.size(each) + " bytes");
                }
            }
        }
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void writeWorkbook(Path file, int rows) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Table");
            for (int i = 0; i < rows; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("Region " + i);
                row.createCell(1).setCellValue("2024");
                row.createCell(COLUMNS - 1).setCellValue("1o" + i);
            }
            workbook.write(out);
        }
    }

    private static void copyFindings(TestDatabase database, long delivery, int rows) throws IOException, SQLException {
        StringBuilder lines = new StringBuilder();
        try (Connection connection = database.database().dataSource().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy intake.finding (delivery_id, run_id, code, severity, sheet, row_no, column_no, cell, found,
                        expected, message, created_at) from stdin
                    """);
            for (int i = 1; i <= rows; i++) {
                lines.append(delivery)
                        .append("\t1\tNUMBER_UNREADABLE\terror\tTable\t")
                        .append(i);
                lines.append("\t3\tC").append(i).append("\t1o").append(i - 1).append("\ta number such as 12.5\t");
                lines.append("This is not a number.\t2026-03-01\n");
                if (i % 1_000 == 0 || i == rows) {
                    byte[] bytes = lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    lines.setLength(0);
                }
            }
            copy.endCopy();
        }
    }
}
