package kerja.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Prints what a query gives: as an aligned table for people, or as CSV. Reads only; CSV streams whatever its length. */
final class Listing {
    private static final int ROWS_AT_ONCE = 1000;

    private final DataSource database;
    private final PrintWriter out;

    Listing(DataSource database, PrintWriter out) {
        this.database = database;
        this.out = out;
    }

    /** Aligned columns; says so where there are no rows. */
    void table(String ifEmpty, String sql, @Nullable Object... parameters) throws SQLException, IOException {
        read(sql, parameters, rows -> {
            TextTable table = new TextTable(names(rows).toArray(String[]::new));
            boolean any = false;
            while (rows.next()) {
                any = true;
                table.row(cells(rows));
            }
            if (any) {
                table.print(out);
            } else {
                out.println(ifEmpty);
            }
        });
    }

    /** CSV with a header, in UTF-8; several statements give one table after the other, parted by a blank line. */
    void csv(String sql, @Nullable Object... parameters) throws SQLException, IOException {
        boolean[] isFirst = {true};
        read(sql, parameters, rows -> {
            if (!isFirst[0]) {
                out.println();
            }
            isFirst[0] = false;
            // The writer is not closed, for it would close what it writes to.
            @SuppressWarnings("resource")
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord(names(rows));
            while (rows.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    fields.add(rows.getString(i));
                }
                csv.writeRecord(fields);
            }
            csv.flush();
        });
        out.flush();
    }

    private interface Rows {
        void print(ResultSet rows) throws SQLException, IOException;
    }

    private void read(String sql, @Nullable Object[] parameters, Rows rows) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                boolean isTable = statement.execute();
                while (isTable || statement.getUpdateCount() != -1) {
                    if (isTable) {
                        try (ResultSet result = statement.getResultSet()) {
                            rows.print(result);
                        }
                    }
                    isTable = statement.getMoreResults();
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return names;
    }

    private static Object[] cells(ResultSet rows) throws SQLException {
        Object[] cells = new Object[rows.getMetaData().getColumnCount()];
        for (int i = 0; i < cells.length; i++) {
            Object value = rows.getObject(i + 1);
            cells[i] = value == null ? "" : value instanceof Number ? value : rows.getString(i + 1);
        }
        return cells;
    }
}
