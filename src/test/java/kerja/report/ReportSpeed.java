package kerja.report;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerja.database.TestDatabase;
import kerja.finding.FindingCatalogue;
import kerja.load.Arrival;
import kerja.load.Deliveries;
import kerja.load.Runs;
import kerja.statistic.Dimension;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the reports of a workbook take whose every row has a wrong figure, and how much heap.
 *
 * <p>Run with the number of rows, and with {@code -Xmx256m} to see that it costs no more.
 */
final class ReportSpeed {

    private static final int COLUMNS = 3;

    private ReportSpeed() {}

    public static void main(String[] arguments) throws IOException {
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
            addFindings(database, delivery, rows);
            holdFigures(database, delivery);
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

    /** A held figure in a series of its own for each finding. */
    private static void holdFigures(TestDatabase database, long delivery) {
        String columns =
                Arrays.stream(Dimension.values()).map(Dimension::column).collect(Collectors.joining(", "));
        String codes = Arrays.stream(Dimension.values())
                .map(it -> it == Dimension.SEX ? "'SEX_' || row_no" : "'" + it.total() + "'")
                .collect(Collectors.joining(", "));
        JdbcClient.create(database.database().dataSource())
                .sql("insert into intake.figure (delivery_id, figure_no, state, sheet, row_no, column_no, cell,"
                        + " reported_text, time_period, obs_value, unit_measure, unit_mult, " + columns + ")"
                        + " select delivery_id, row_no, 'held', sheet, row_no, column_no, cell, found, '2024', row_no, 'PT',"
                        + " 0, " + codes + " from intake.finding where delivery_id = ?")
                .param(delivery)
                .update();
    }

    private static void addFindings(TestDatabase database, long delivery, int rows) {
        JdbcClient.create(database.database().dataSource())
                .sql("""
                        insert into intake.finding (delivery_id, run_id, figure_no, code, severity, sheet, row_no, column_no,
                            cell, found, expected, message, created_at)
                        select ?, 1, n, 'NUMBER_UNREADABLE', 'error', 'Table', n, 3, 'C' || n, '1o' || (n - 1),
                            'a number such as 12.5', 'This is not a number.', now()
                        from generate_series(1, ?) n
                        """)
                .params(delivery, rows)
                .update();
    }
}
