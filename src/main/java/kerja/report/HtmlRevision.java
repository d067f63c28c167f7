package kerja.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A revision as the page shows it. */
record HtmlRevision(
        String title, String period, String before, String now, String change, String percent, String cell) {

    static HtmlRevision of(Changes.Revision revision, Words words) {
        return new HtmlRevision(
                revision.title(),
                revision.period(),
                words.number(revision.before()),
                words.number(revision.now()),
                signed(revision.change(), words),
                percent(revision.percent(), words),
                revision.sheet().isEmpty() ? revision.cell() : revision.sheet() + " " + revision.cell());
    }

    private static String percent(@Nullable BigDecimal percent, Words words) {
        return percent == null ? "–" : signed(percent.setScale(1, RoundingMode.HALF_UP), words) + " %";
    }

    private static String signed(BigDecimal number, Words words) {
        return (number.signum() > 0 ? "+" : "") + words.number(number);
    }
}
