package kerja.statistic;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import kerja.provenance.Place;

/**
 * One harmonized figure: series and period to value, unit, status and place.
 *
 * @param dimensions a code for every {@link Dimension}
 * @param timePeriod SDMX notation: 2023, 2023-S1, 2023-Q1, 2023-02; a survey round is named by its month
 * @param value in the indicator's unit and multiplier, exact
 * @param unitMeasure the indicator's unit, of code list unit_measure
 * @param unitMultiplier power of ten of the indicator's unit: 3 for thousands
 * @param step the last published digit, in the indicator's unit: 0.1 for thousands with one decimal
 * @param status of code list obs_status
 * @param confidentiality of code list conf_status
 * @param attributes what travels with the figure: standard error, confidence limits, break reason
 * @param reportedText the figure as delivered: text as it stands, a stored number with all its digits
 */
public record Observation(
        Map<Dimension, String> dimensions,
        String timePeriod,
        BigDecimal value,
        String unitMeasure,
        int unitMultiplier,
        BigDecimal step,
        String status,
        String confidentiality,
        Map<String, String> attributes,
        Place place,
        String reportedText) {

    public Observation {
        for (Dimension dimension : Dimension.values()) {
            String code = dimensions.get(dimension);
            if (code == null || code.isEmpty()) {
                throw new IllegalArgumentException("An observation needs a code for " + dimension + ", at " + place);
            }
        }
        dimensions = Map.copyOf(new EnumMap<>(dimensions));
        attributes = Map.copyOf(attributes);
    }
}
