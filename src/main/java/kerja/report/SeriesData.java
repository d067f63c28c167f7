package kerja.report;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The series that a delivery's figures belong to, read from the database. */
final class SeriesData {

    private final JdbcClient jdbc;

    SeriesData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first series with figures held or to be checked, the gravest and most concerned first. */
    List<SeriesHistory> drawn(long deliveryId, int atMost) {
        return jdbc.sql(SeriesStatements.DRAWN_SERIES)
                .param("delivery", deliveryId)
                .param("atMost", atMost)
                .query(SeriesData::history)
                .list();
    }

    /** All further such series. To be closed. */
    Stream<SeriesHistory.Named> further(long deliveryId, int after) {
        return jdbc
                .sql(SeriesStatements.FURTHER_SERIES)
                .param("delivery", deliveryId)
                .param("atMost", after)
                .query((row, number) -> new SeriesHistory.Named(
                        row.getString("title"),
                        row.getString("sheet"),
                        row.getInt("row_no"),
                        row.getInt("column_no"),
                        row.getString("cell")))
                .stream();
    }

    /** What the delivery changes, with the largest revisions, each way of measuring them. */
    Changes changes(long deliveryId, int atMost) {
        return jdbc.sql(SeriesStatements.COUNT_CHANGES)
                .param("delivery", deliveryId)
                .query((row, number) -> new Changes(
                        row.getInt("new_figures"),
                        row.getInt("revised"),
                        row.getInt("unchanged"),
                        row.getInt("withdrawn"),
                        revisions(SeriesStatements.LARGEST_REVISIONS, deliveryId, atMost),
                        revisions(SeriesStatements.LARGEST_PERCENT, deliveryId, atMost)))
                .single();
    }

    private List<Changes.Revision> revisions(String statement, long deliveryId, int atMost) {
        return jdbc.sql(statement)
                .param("delivery", deliveryId)
                .param("atMost", atMost)
                .query((row, number) -> new Changes.Revision(
                        row.getString("title"),
                        row.getString("time_period"),
                        row.getBigDecimal("previous_value"),
                        row.getBigDecimal("obs_value"),
                        row.getBigDecimal("change"),
                        row.getBigDecimal("change_percent"),
                        row.getString("sheet"),
                        row.getInt("row_no"),
                        row.getInt("column_no"),
                        row.getString("cell")))
                .list();
    }

    private static SeriesHistory history(ResultSet row, int number) throws SQLException {
        List<SeriesHistory.Point> concerned = points(row, "dot");
        String[] severities = (String[]) row.getArray("dot_severities").getArray();
        String[] sheets = (String[]) row.getArray("dot_sheets").getArray();
        Integer[] rows = (Integer[]) row.getArray("dot_rows").getArray();
        Integer[] columns = (Integer[]) row.getArray("dot_columns").getArray();
        String[] cells = (String[]) row.getArray("dot_cells").getArray();
        List<SeriesHistory.Dot> dots = new ArrayList<>();
        for (int i = 0; i < concerned.size(); i++) {
            dots.add(new SeriesHistory.Dot(concerned.get(i), severities[i], sheets[i], rows[i], columns[i], cells[i]));
        }
        return new SeriesHistory(row.getString("title"), points(row, "line"), dots, row.getInt("series"));
    }

    private static List<SeriesHistory.Point> points(ResultSet row, String of) throws SQLException {
        if (row.getArray(of + "_periods") == null) {
            return List.of();
        }
        String[] periods = (String[]) row.getArray(of + "_periods").getArray();
        Date[] starts = (Date[]) row.getArray(of + "_starts").getArray();
        BigDecimal[] values = (BigDecimal[]) row.getArray(of + "_values").getArray();
        List<SeriesHistory.Point> points = new ArrayList<>();
        for (int i = 0; i < periods.length; i++) {
            points.add(new SeriesHistory.Point(periods[i], starts[i].toLocalDate(), values[i]));
        }
        return points;
    }
}
