package kerja.load;

import static kerja.load.Figures.employment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kerja.finding.Severity;
import kerja.statistic.Dimension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures how long staging and loading take, against a plain COPY of the same rows into a table without index in the
 * same run. To be started by hand: {@code LoadSpeed 1000000}.
 */
final class LoadSpeed {
    private static final int CHUNK = 5000;
    private static final int PERIODS = 200;

    private final Warehouse warehouse = new Warehouse();
    private final int figures;
    private Duration plain = Duration.ZERO;

    private LoadSpeed(int figures) {
        this.figures = figures;
    }

    /** Prints a line for each step. */
    public static void main(String[] arguments) {
        LoadSpeed speed = new LoadSpeed(arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]));
        try {
            speed.measure();
        } finally {
            speed.warehouse.close();
        }
    }

    private void measure() {
        JdbcClient jdbc = warehouse.sql();
        long first = warehouse.received();
        String columns = jdbc.sql("""
                select string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum)
                from pg_catalog.pg_attribute
                where attrelid = 'intake.figure'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                """).query(String.class).single();
        jdbc.sql("create table plain (" + columns + ")").update();
        timed(
                "made in memory only",
                () -> everyChunk(0, chunk -> FigureStaging.rows(first, chunk).bytes()));
        plain = timed(
                "plain COPY, no index",
                () -> everyChunk(0, chunk -> new CopyIn(warehouse.dataSource())
                        .run(
                                FigureStaging.FIGURES.replace("intake.figure", "plain"),
                                FigureStaging.rows(first, chunk))));
        jdbc.sql("drop table plain").update();
        delivered("first delivery", first, 0);
        delivered("the same again", warehouse.received(), 0);
        delivered("a tenth revised", warehouse.received(), 10);
    }

    private void delivered(String what, long id, int revisedEvery) {
        System.out.println(what);
        Duration staging = timed("  staged", () -> {
            everyChunk(revisedEvery, chunk -> warehouse.staging().stage(id, chunk));
            warehouse.deliveries().staged(id, 0);
        });
        Duration checking = timed("  checked for conflicts", () -> {
            new ConflictCheck(warehouse.dataSource(), warehouse.clock()).check(id, Warehouse.RUN, Severity.ERROR);
            warehouse.deliveries().change(id, DeliveryState.VALIDATED);
        });
        Duration loading = timed("  loaded", () -> warehouse.load(id, DeliveryPolicy.DEFAULT));
        Duration all = staging.plus(checking).plus(loading);
        System.out.printf(
                Locale.ROOT,
                "  in all %.1f s, %.2f times plain COPY; %s%n",
                all.toMillis() / 1000.0,
                (double) all.toMillis() / plain.toMillis(),
                warehouse.counts(id));
    }

    private interface Use {
        void of(List<StagedFigure> chunk);
    }

    private void everyChunk(int revisedEvery, Use use) {
        for (int begin = 0; begin < figures; begin += CHUNK) {
            use.of(chunk(begin, revisedEvery));
        }
    }

    private List<StagedFigure> chunk(int begin, int revisedEvery) {
        List<StagedFigure> chunk = new ArrayList<>(CHUNK);
        for (int number = begin; number < Math.min(begin + CHUNK, figures); number++) {
            chunk.add(figure(number, revisedEvery > 0 && number % revisedEvery == 0));
        }
        return chunk;
    }

    /** Series of all periods one after the other, as long tables come. */
    private static StagedFigure figure(int number, boolean isRevised) {
        int series = number / PERIODS;
        int month = number % PERIODS;
        String period = String.format(Locale.ROOT, "%d-%02d", 2005 + month / 12, month % 12 + 1);
        return employment(period, number % 9973 + (isRevised ? ".6" : ".5"))
                .with(Dimension.ECONOMIC_ACTIVITY, "ECO_ISIC4_" + series % 100)
                .with(Dimension.REF_AREA, "XX-" + series / 100)
                .staged(number + 1);
    }

    private static Duration timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(Locale.ROOT, "%-26s %8.1f s%n", what, took.toMillis() / 1000.0);
        return took;
    }
}
