package kerja.codelist;

import java.math.BigDecimal;

/**
 * A unit as feeds name it. A figure times the factor is in the unit of measure itself: 1000 for thousand persons, 100
 * for fractions, which are per cent.
 *
 * @param slug such as {@code thousand-persons}
 * @param unitMeasure of code list unit_measure
 */
public record Unit(String slug, String label, String unitMeasure, BigDecimal factor) {

    /** The figure in the same unit of measure under a power of ten, exact. */
    public BigDecimal convert(BigDecimal figure, int toMultiplier) {
        return figure.multiply(factor).movePointLeft(toMultiplier);
    }
}
