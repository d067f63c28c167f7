package kerja.load;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import kerja.finding.Finding;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures and findings as they are read go into {@code intake.figure} and {@code intake.finding} through COPY.
 *
 * <p>Shape: each call is one COPY on the connection of the transaction that is open, so that a chunk is staged whole or
 * not at all.
 */
public final class FigureStaging {

    static final String FIGURES = "copy intake.figure (delivery_id, figure_no, state, sheet, row_no, column_no,"
            + " cell, reported_text, labels, " + StagedColumns.DIMENSIONS + ", time_period, obs_value, unit_measure,"
            + " unit_mult, step, obs_status, conf_status, attributes) from stdin";

    private static final String FINDINGS = "copy intake.finding (delivery_id, run_id, figure_no, code, rule, severity,"
            + " sheet, row_no, column_no, cell, found, expected, words, message, created_at) from stdin";

    /** Value, unit, multiplier, step, status and confidentiality. */
    private static final int COLUMNS_OF_A_VALUE = 6;

    private final CopyIn copy;
    private final JdbcClient jdbc;
    private final Clock clock;

    public FigureStaging(DataSource database, Clock clock) {
        this.copy = new CopyIn(database);
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** Adds figures to a delivery's staging. */
    public void stage(long deliveryId, List<? extends StagedFigure> figures) {
        copy.run(FIGURES, rows(deliveryId, figures));
    }

    static CopyRows rows(long deliveryId, List<? extends StagedFigure> figures) {
        CopyRows rows = new CopyRows();
        for (StagedFigure figure : figures) {
            describe(rows.add(deliveryId).add(figure.number()), figure);
            if (figure instanceof StagedFigure.Read read) {
                harmonize(rows, read.observation());
            } else if (figure instanceof StagedFigure.Blank blank) {
                leaveOpen(rows, blank.dimensions(), blank.timePeriod());
            } else {
                leaveOpen(rows, Map.of(), "");
            }
            rows.end();
        }
        return rows;
    }

    /** Keeps findings of a delivery. */
    public void record(long deliveryId, long runId, List<RecordedFinding> findings) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        CopyRows rows = new CopyRows();
        for (RecordedFinding recorded : findings) {
            Finding finding = recorded.finding();
            Place where = finding.where();
            rows.add(deliveryId).add(runId);
            rows.add(recorded.figureNumber() == 0 ? null : recorded.figureNumber());
            rows.add(finding.code().name());
            rows.add(recorded.rule().isEmpty() ? null : recorded.rule());
            rows.add(recorded.severity().name().toLowerCase(Locale.ROOT));
            rows.add(where.sheet()).add(where.row()).add(where.column()).add(where.cell());
            rows.add(finding.found()).add(finding.expected());
            rows.add(Json.ofPhrases(finding)).add(recorded.message());
            rows.add(now).end();
        }
        copy.run(FINDINGS, rows);
    }

    /** Takes a delivery's figures and findings out again, to read it from the beginning. */
    public void clear(long deliveryId) {
        jdbc.sql("delete from intake.figure where delivery_id = ?")
                .param(deliveryId)
                .update();
        jdbc.sql("delete from intake.finding where delivery_id = ?")
                .param(deliveryId)
                .update();
    }

    private static void describe(CopyRows rows, StagedFigure figure) {
        Place place = figure.place();
        rows.add(state(figure))
                .add(place.sheet())
                .add(place.row())
                .add(place.column())
                .add(place.cell());
        rows.add(figure.reportedText()).add(Json.of(figure.labels()));
    }

    private static String state(StagedFigure figure) {
        if (figure instanceof StagedFigure.Read) {
            return "figure";
        }
        return figure instanceof StagedFigure.Blank ? "blank" : "rejected";
    }

    private static void harmonize(CopyRows rows, Observation observation) {
        for (Dimension dimension : Dimension.values()) {
            rows.add(observation.dimensions().get(dimension));
        }
        rows.add(observation.timePeriod()).add(observation.value().toPlainString());
        rows.add(observation.unitMeasure()).add(observation.unitMultiplier());
        rows.add(observation.step().toPlainString());
        rows.add(observation.status()).add(observation.confidentiality());
        rows.add(Json.of(observation.attributes()));
    }

    /** There is no value; what it would have been about may be known. */
    private static void leaveOpen(CopyRows rows, Map<Dimension, String> dimensions, String timePeriod) {
        for (Dimension dimension : Dimension.values()) {
            rows.add(dimensions.get(dimension));
        }
        rows.add(timePeriod.isEmpty() ? null : timePeriod);
        for (int column = 0; column < COLUMNS_OF_A_VALUE; column++) {
            rows.add(null);
        }
        rows.add("{}");
    }
}
