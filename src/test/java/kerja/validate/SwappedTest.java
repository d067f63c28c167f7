package kerja.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import kerja.codelist.CodeLists;
import kerja.database.TestDatabase;
import kerja.load.StagedFigure;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two columns of a sheet that changed places are one finding; figures that changed are none. */
class SwappedTest {
    private static final int ROWS = 8;

    private TestDatabase database;
    private Staged staged;

    @BeforeEach
    void opens() {
        database = TestDatabase.create();
        staged = new Staged(
                database.database().dataSource(),
                Rules.load(Path.of("jobs"), CodeLists.load(Path.of("jobs"))).only("REV-06"));
    }

    @AfterEach
    void closes() throws IOException {
        database.close();
    }

    @Test
    void tellsOnceThatTwoColumnsWereSwappedAndHoldsBoth() {
        staged.load(stage(row -> row("2022", row, "70", "50")));

        long delivery = stage(row -> row("2022", row, "50", "70"));

        assertThat(staged.validate(delivery)).singleElement().satisfies(it -> {
            assertThat(it.cell()).isEqualTo("B2");
            assertThat(it.expected()).isEqualTo("B2 ↔ C2");
            assertThat(it.message())
                    .startsWith(
                            "Men (from cell B2) and Women (from cell C2) look swapped: 8 of 8 figures of each agree");
        });
        assertThat(staged.cells(delivery, "held")).hasSize(2 * ROWS);
    }

    @Test
    void tellsFiguresOfANewPeriodByThoseOfThePeriodBefore() {
        staged.load(stage(row -> row("2022", row, "70", "50")));

        assertThat(staged.validate(stage(row -> row("2023", row, "51", "72"))))
                .extracting(Staged.Found::cell)
                .containsExactly("B2");
        assertThat(staged.validate(stage(row -> row("2023", row, "72", "51")))).isEmpty();
    }

    @Test
    void holdsFiguresThatFollowTheSwappedOnes() {
        staged.load(stage(row -> row("2022", row, "70", "50")));
        long delivery = stage(row -> {
            List<Figure> both = new ArrayList<>(row("2023", row, "50", "70"));
            both.add(new Figure("2024", "SEX_M", "Men", row, 2, "51"));
            both.add(new Figure("2024", "SEX_F", "Women", row, 3, "71"));
            return both;
        });

        assertThat(staged.validate(delivery))
                .extracting(Staged.Found::timePeriod)
                .containsExactly("2023");
        assertThat(staged.cells(delivery, "held")).hasSize(4 * ROWS);
    }

    @Test
    void takesFiguresThatAllChangedForNoSwap() {
        staged.load(stage(row -> row("2022", row, "70", "50")));

        assertThat(staged.validate(stage(row -> row("2022", row, "60", "60")))).isEmpty();
        assertThat(staged.validate(stage(row -> row("2022", row, "50", "50")))).isEmpty();
    }

    @Test
    void knowsNothingOfAFirstDelivery() {
        long delivery = stage(row -> row("2022", row, "50", "70"));

        assertThat(staged.validate(delivery)).isEmpty();
        assertThat(staged.passed(delivery, "REV-06")).isZero();
    }

    private record Figure(String period, String sex, String label, int row, int column, String value) {}

    private static List<Figure> row(String period, int row, String men, String women) {
        return List.of(
                new Figure(period, "SEX_M", "Men", row, 2, men), new Figure(period, "SEX_F", "Women", row, 3, women));
    }

    /** Rows of eight states; each state's rates lie a little beside those of the state above. */
    private long stage(IntFunction<List<Figure>> rows) {
        List<StagedFigure> figures = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            for (Figure figure : rows.apply(row)) {
                BigDecimal value =
                        new BigDecimal(figure.value()).add(new BigDecimal("0.3").multiply(new BigDecimal(row)));
                figures.add(new StagedFigure.Read(
                        figures.size() + 1,
                        observation(figure, value),
                        Map.of("row", "State " + row, "column", figure.label())));
            }
        }
        return staged.stage("MYS", figures);
    }

    private static Observation observation(Figure figure, BigDecimal value) {
        Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, dimension.total());
        }
        dimensions.put(Dimension.REF_AREA, "MY-0" + figure.row());
        dimensions.put(Dimension.INDICATOR, "EAP_DWAP_SEX_AGE_RT");
        dimensions.put(Dimension.FREQ, "A");
        dimensions.put(Dimension.SEX, figure.sex());
        dimensions.put(Dimension.REFERENCE_PERIOD_TYPE, "AVERAGE");
        dimensions.put(Dimension.PUBLICATION, "example");
        return new Observation(
                dimensions,
                figure.period(),
                value,
                "PT",
                0,
                new BigDecimal("0.1"),
                "A",
                "F",
                Map.of(),
                new Place("a.csv", null, figure.row() + 1, figure.column()),
                value.toPlainString());
    }
}
