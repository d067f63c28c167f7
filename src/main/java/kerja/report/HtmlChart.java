package kerja.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A series as the page draws it: earlier figures as a line, the figures concerned as dots, both in words beside it. */
final class HtmlChart {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 96;
    private static final int MARGIN = 8;

    final int number;
    final String title;
    final String line;
    final String highest;
    final String lowest;
    final String first;
    final String last;
    final List<Dot> dots;

    private final LocalDate from;
    private final LocalDate to;
    private final BigDecimal low;
    private final BigDecimal high;

    /** A figure concerned: where it is drawn, what it says, and where the page tells what is wrong with it. */
    record Dot(String severity, String x, String y, String period, String value, String cell, String anchor) {}

    HtmlChart(int number, SeriesHistory series, Words words, HtmlPlaces places) {
        this.number = number;
        this.title = series.title();
        List<SeriesHistory.Point> all = Stream.concat(
                        series.line().stream(), series.dots().stream().map(SeriesHistory.Dot::point))
                .sorted(Comparator.comparing(SeriesHistory.Point::start))
                .toList();
        SeriesHistory.Point oldest = all.get(0);
        SeriesHistory.Point newest = all.get(all.size() - 1);
        this.from = oldest.start();
        this.to = newest.start();
        this.low = all.stream().map(SeriesHistory.Point::value).reduce(oldest.value(), BigDecimal::min);
        this.high = all.stream().map(SeriesHistory.Point::value).reduce(oldest.value(), BigDecimal::max);
        this.first = oldest.period();
        this.last = newest.period();
        this.lowest = words.number(low);
        this.highest = words.number(high);
        this.line = series.line().stream()
                .map(point -> x(point.start()) + "," + y(point.value()))
                .collect(Collectors.joining(" "));
        this.dots = series.dots().stream().map(dot -> dot(dot, words, places)).toList();
    }

    /** Whether there is more than one period to draw. */
    boolean hasHistory() {
        return from.isBefore(to);
    }

    private Dot dot(SeriesHistory.Dot dot, Words words, HtmlPlaces places) {
        return new Dot(
                dot.severity(),
                x(dot.point().start()),
                y(dot.point().value()),
                dot.point().period(),
                words.number(dot.point().value()),
                dot.cell(),
                dot.row() == 0 ? "" : places.anchor(dot.sheet(), dot.row(), dot.column()));
    }

    private String x(LocalDate start) {
        return along(
                (double) (start.toEpochDay() - from.toEpochDay()),
                (double) (to.toEpochDay() - from.toEpochDay()),
                WIDTH);
    }

    private String y(BigDecimal value) {
        return along(high.subtract(value).doubleValue(), high.subtract(low).doubleValue(), HEIGHT);
    }

    /** A place within the drawing; the middle if there is only one. */
    private static String along(double part, double whole, int length) {
        double share = whole == 0 ? 0.5 : part / whole;
        return String.format(Locale.ROOT, "%.1f", MARGIN + share * (length - 2 * MARGIN));
    }
}
