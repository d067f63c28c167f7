package kerja.load;

import java.util.Map;

/**
 * An indicator as the warehouse tells it to readers.
 *
 * @param unitMultiplier power of ten that its figures are told in: 3 for thousands
 * @param sort place in the list, from 1
 * @param attributes further columns, by name: definition, theme, numerator, denominator, bounds
 */
public record IndicatorRow(
        String indicator,
        String label,
        String unitMeasure,
        int unitMultiplier,
        int sort,
        Map<String, String> attributes) {

    public IndicatorRow {
        attributes = Map.copyOf(attributes);
    }
}
