package kerja.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a spreadsheet are binary; this is the shortest decimal that reads back the same one.
 *
 * <p>Shape: no exponent and no trailing zeros, so that 1000 is 1000 and 41.0 is 41. The JDK's own text of a double is
 * not always the shortest before version 19, so the digits are found here.
 */
final class StoredNumber {

    private static final int CERTAIN_DIGITS = 15;
    private static final double LARGEST_CERTAIN_INTEGER = 1e15;

    private StoredNumber() {}

    /** The number a workbook's XML spells out; null if it is none that a spreadsheet can hold. */
    static @Nullable BigDecimal parse(String stored) {
        double value;
        try {
            value = Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            return null;
        }
        return Double.isFinite(value) ? of(value) : null;
    }

    /** The number of a finite double. */
    static BigDecimal of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_CERTAIN_INTEGER) {
            return BigDecimal.valueOf((long) value);
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = CERTAIN_DIGITS; digits < CERTAIN_DIGITS + 2; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(CERTAIN_DIGITS + 2, RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
