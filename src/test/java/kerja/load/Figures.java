package kerja.load;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;

/** A valid figure: Brunei's employment of a year, in thousands, as published. A test changes what it is about. */
record Figures(Map<Dimension, String> dimensions, String period, String value, String status, String confidentiality) {

    Figures {
        dimensions = new EnumMap<>(dimensions);
    }

    static Figures employment(String period, String value) {
        Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, dimension.total());
        }
        dimensions.put(Dimension.REF_AREA, "BRN");
        dimensions.put(Dimension.INDICATOR, "EMP_TEMP_SEX_AGE_NB");
        dimensions.put(Dimension.FREQ, period.length() == 4 ? "A" : "M");
        dimensions.put(Dimension.REFERENCE_PERIOD_TYPE, "RP_ROUND");
        dimensions.put(Dimension.PUBLICATION, "brn-lfs-key-findings");
        return new Figures(dimensions, period, value, "A", "F");
    }

    Figures with(Dimension dimension, String code) {
        Figures changed = new Figures(dimensions, period, value, status, confidentiality);
        changed.dimensions.put(dimension, code);
        return changed;
    }

    Figures withStatus(String code) {
        return new Figures(dimensions, period, value, code, confidentiality);
    }

    Figures withConfidentiality(String code) {
        return new Figures(dimensions, period, value, status, code);
    }

    /** The figure as read from line {@code number + 1} of a CSV file. */
    StagedFigure.Read staged(int number) {
        boolean isRate = String.valueOf(dimensions.get(Dimension.INDICATOR)).endsWith("_RT");
        return new StagedFigure.Read(
                number,
                new Observation(
                        dimensions,
                        period,
                        new BigDecimal(value),
                        isRate ? "PT" : "PS",
                        isRate ? 0 : 3,
                        new BigDecimal("0.1"),
                        status,
                        confidentiality,
                        Map.of(),
                        new Place("employment.csv", null, number + 1, 2),
                        value),
                Map.of("period", period));
    }
}
