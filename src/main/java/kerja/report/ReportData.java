package kerja.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kerja.finding.FindingCatalogue;
import kerja.finding.FindingCode;
import kerja.finding.FindingText.Together;
import kerja.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a report tells, read from the database.
 *
 * <p>Findings are streamed from a cursor, so that their number costs no memory; that needs an open transaction.
 */
final class ReportData {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;
    private final FindingCatalogue catalogue;

    ReportData(DataSource database, FindingCatalogue catalogue) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(ROWS_AT_A_TIME);
        this.jdbc = JdbcClient.create(template);
        this.catalogue = catalogue;
    }

    /** The series that a delivery's figures belong to. */
    SeriesData series() {
        return new SeriesData(jdbc);
    }

    /** The delivery as a whole. */
    DeliveryFacts facts(long deliveryId) {
        return jdbc.sql(ReportStatements.FACTS)
                .param("delivery", deliveryId)
                .query(ReportData::facts)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no delivery number " + deliveryId));
    }

    FindingCounts countFindings(long deliveryId) {
        Map<Severity, Integer> open = new EnumMap<>(Severity.class);
        Map<Severity, Integer> settled = new EnumMap<>(Severity.class);
        jdbc.sql(ReportStatements.COUNTS).param("delivery", deliveryId).query(row -> {
            Map<Severity, Integer> counts = row.getBoolean("is_settled") ? settled : open;
            counts.put(severity(row), row.getInt("findings"));
        });
        return new FindingCounts(open, settled);
    }

    /** What is still to mend, the gravest and most frequent first. */
    List<Cause> causes(long deliveryId, int atMost) {
        return jdbc.sql(ReportStatements.CAUSES)
                .param("delivery", deliveryId)
                .param("byFound", codes(Together.FOUND))
                .param("byExpected", codes(Together.EXPECTED))
                .param("byFigures", codes(Together.FIGURES))
                .param("atMost", atMost)
                .query(ReportData::cause)
                .list();
    }

    /** How many causes there are. */
    int countCauses(long deliveryId) {
        return jdbc.sql(ReportStatements.COUNT_CAUSES)
                .param("delivery", deliveryId)
                .param("byFound", codes(Together.FOUND))
                .param("byExpected", codes(Together.EXPECTED))
                .param("byFigures", codes(Together.FIGURES))
                .query(Integer.class)
                .single();
    }

    /**
     * Every finding: those about the file first, then sheet by sheet, row by row. To be closed.
     *
     * @param sheets names of the sheets in their order
     */
    Stream<FindingLine> findings(long deliveryId, List<String> sheets) {
        return jdbc
                .sql(ReportStatements.FINDINGS)
                .param("delivery", deliveryId)
                .param("sheets", sheets.toArray(String[]::new))
                .query(ReportData::finding)
                .stream();
    }

    /** Findings at cells of a sheet, row by row and from left to right, the gravest at a cell first. To be closed. */
    Stream<FindingLine> findingsAtCells(long deliveryId, String sheet) {
        return jdbc
                .sql(ReportStatements.FINDINGS_AT_CELLS)
                .param("delivery", deliveryId)
                .param("sheet", sheet)
                .query(ReportData::finding)
                .stream();
    }

    /** How many cells have findings, by sheet. */
    Map<String, Integer> cellsBySheet(long deliveryId) {
        Map<String, Integer> cells = new HashMap<>();
        jdbc.sql(ReportStatements.CELLS_BY_SHEET).param("delivery", deliveryId).query(row -> {
            cells.put(row.getString("sheet"), row.getInt("cells"));
        });
        return cells;
    }

    private String[] codes(Together together) {
        return Arrays.stream(FindingCode.values())
                .filter(code -> catalogue.text(code).together() == together)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static DeliveryFacts facts(ResultSet row, int number) throws SQLException {
        FigureCounts counts = new FigureCounts(
                row.getInt("figures_read"),
                row.getInt("loaded"),
                row.getInt("unchanged"),
                row.getInt("blank"),
                row.getInt("held"),
                row.getInt("rejected"),
                row.getInt("ready"),
                row.getInt("left_out"));
        return new DeliveryFacts(
                row.getLong("delivery_id"),
                row.getString("delivery"),
                row.getString("sha256"),
                row.getString("sender"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("feed"),
                row.getString("feed_version"),
                row.getString("publication"),
                row.getString("state"),
                instant(row.getTimestamp("published_at")),
                counts);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Cause cause(ResultSet row, int number) throws SQLException {
        return new Cause(
                FindingCode.valueOf(row.getString("code")),
                severity(row),
                row.getInt("findings"),
                row.getInt("figures"),
                row.getString("found"),
                row.getBoolean("same_found"),
                row.getString("expected"),
                row.getBoolean("same_expected"),
                told(row),
                row.getInt("consequences"),
                row.getInt("sheets"),
                ranges(row),
                row.getInt("ranges"));
    }

    private static List<CellRange> ranges(ResultSet row) throws SQLException {
        String[] sheets = (String[]) array(row, "range_sheets");
        Integer[] firstRows = (Integer[]) array(row, "range_first_rows");
        Integer[] firstColumns = (Integer[]) array(row, "range_first_columns");
        Integer[] lastRows = (Integer[]) array(row, "range_last_rows");
        Integer[] lastColumns = (Integer[]) array(row, "range_last_columns");
        List<CellRange> ranges = new ArrayList<>();
        for (int i = 0; i < sheets.length; i++) {
            ranges.add(new CellRange(sheets[i], firstRows[i], firstColumns[i], lastRows[i], lastColumns[i]));
        }
        return ranges;
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }

    private static FindingLine finding(ResultSet row, int number) throws SQLException {
        return new FindingLine(
                row.getLong("finding_id"),
                FindingCode.valueOf(row.getString("code")),
                severity(row),
                row.getInt("figures"),
                row.getString("sheet"),
                row.getInt("row_no"),
                row.getInt("column_no"),
                row.getString("cell"),
                row.getString("found"),
                row.getString("expected"),
                told(row),
                row.getTimestamp("created_at").toInstant(),
                row.getString("settled_as"));
    }

    private static RuleSentence told(ResultSet row) throws SQLException {
        return new RuleSentence(
                row.getString("rule"), row.getString("kind"), row.getString("words"), row.getString("message"));
    }

    private static Severity severity(ResultSet row) throws SQLException {
        return Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT));
    }
}
