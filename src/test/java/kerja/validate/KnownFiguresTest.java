package kerja.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kerja.codelist.CodeLists;
import kerja.codelist.Indicator;
import kerja.database.TestDatabase;
import kerja.finding.Severity;
import kerja.load.StagedFigure;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;
import kerja.validate.Staged.Found;
import org.junit.jupiter.api.Test;

/** Figures that are known to be right raise no error, and a warning in less than one of a hundred. */
class KnownFiguresTest {
    private static final Path FIGURES =
            Path.of(System.getProperty("kerja.domain", "../shared/domain")).resolve("figures.csv");

    @Test
    void raisesNoErrorAndFewWarnings() throws IOException {
        assumeTrue(Files.isRegularFile(FIGURES), "needs the known figures in " + FIGURES);
        CodeLists codeLists = CodeLists.load(Path.of("jobs"));
        List<StagedFigure> known = known(codeLists);
        int figures = known.size();
        List<Found> found;
        try (TestDatabase database = TestDatabase.create()) {
            Staged staged = new Staged(database.database().dataSource(), Rules.load(Path.of("jobs"), codeLists));
            found = staged.validate(staged.stage("INTL", known));
        }
        List<Found> warnings =
                found.stream().filter(it -> it.severity() == Severity.WARNING).toList();
        warnings.forEach(it -> System.out.println(it.rule() + " " + it.message()));
        System.out.printf("%d known figures: %d warnings%n", figures, warnings.size());
        assertThat(figures).isGreaterThan(1500);
        assertThat(found)
                .filteredOn(it -> it.severity().compareTo(Severity.WARNING) < 0)
                .isEmpty();
        assertThat(warnings).hasSizeLessThan(figures / 100);
    }

    /** Each source is a publication of its own: rates and levels of the ILO come from two vintages. */
    private static List<StagedFigure> known(CodeLists codeLists) throws IOException {
        List<StagedFigure> figures = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FIGURES)) {
            for (NamedCsvRecord row : rows) {
                figures.add(new StagedFigure.Read(
                        figures.size() + 1,
                        observation(row, row.getField("seen_in"), codeLists),
                        Map.of("area", row.getField("ref_area"), "indicator", row.getField("indicator_code"))));
            }
        }
        return figures;
    }

    private static Observation observation(NamedCsvRecord row, String publication, CodeLists codeLists) {
        Indicator indicator =
                codeLists.indicator(row.getField("indicator_code")).orElseThrow();
        Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, dimension.total());
        }
        dimensions.put(Dimension.REF_AREA, row.getField("ref_area"));
        dimensions.put(Dimension.SERIES_TYPE, row.getField("series_type"));
        dimensions.put(Dimension.INDICATOR, indicator.code());
        dimensions.put(Dimension.SEX, row.getField("sex"));
        dimensions.put(Dimension.AGE, row.getField("age"));
        dimensions.put(Dimension.AREA_TYPE, row.getField("area_type"));
        dimensions.put(Dimension.FREQ, row.getField("freq"));
        dimensions.put(
                Dimension.REFERENCE_PERIOD_TYPE,
                row.getField("reference_period_type").isEmpty() ? "_U" : row.getField("reference_period_type"));
        row.findField("area_type")
                .filter(String::isEmpty)
                .ifPresent(it -> dimensions.put(Dimension.AREA_TYPE, Dimension.AREA_TYPE.total()));
        String said = row.getField("standard_or_definition");
        if (said.startsWith("agriculture")) {
            dimensions.put(Dimension.ECONOMIC_ACTIVITY, "ECO_SECTOR_AGR");
        }
        if (said.contains("19th ICLS")) {
            dimensions.put(Dimension.CONCEPT_STANDARD, "ICLS19");
        }
        dimensions.put(Dimension.PUBLICATION, publication);
        BigDecimal written = new BigDecimal(row.getField("value"));
        int shift = Integer.parseInt(row.getField("unit_mult")) - indicator.unitMult();
        int line = (int) row.getStartingLineNumber();
        return new Observation(
                dimensions,
                row.getField("period"),
                written.scaleByPowerOfTen(shift),
                indicator.unitMeasure(),
                indicator.unitMult(),
                BigDecimal.ONE.movePointLeft(Math.max(written.scale(), 0)).scaleByPowerOfTen(shift),
                "A",
                "F",
                Map.of(),
                new Place("figures.csv", null, line, 10),
                row.getField("value"));
    }
}
