package kerja.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A series with figures that somebody has to look at, beside what the warehouse knows of it.
 *
 * @param title what the series is about, in English, with its unit
 * @param line the figures as known now, oldest first; empty if none is
 * @param dots the delivery's figures concerned, never empty
 * @param series how many series of the delivery have such figures, drawn or not
 */
record SeriesHistory(String title, List<Point> line, List<Dot> dots, int series) {

    SeriesHistory {
        line = List.copyOf(line);
        dots = List.copyOf(dots);
    }

    /** A figure of a period, which begins on a day. */
    record Point(String period, LocalDate start, BigDecimal value) {}

    /**
     * A figure concerned.
     *
     * @param severity of the gravest finding about it
     * @param sheet where the finding is told, as row and column; the row is 0 if no finding is about the figure alone
     * @param cell where the figure itself stands
     */
    record Dot(Point point, String severity, String sheet, int row, int column, String cell) {}

    /** A series that is only named, with the cell of its first figure concerned, and where its finding is told. */
    record Named(String title, String sheet, int row, int column, String cell) {}
}
