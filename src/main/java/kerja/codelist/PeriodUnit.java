package kerja.codelist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a word of a period names, and which numbers it may have. */
public enum PeriodUnit {
    /** A month of the year, 1 to 12. */
    MONTH(1, 12),
    /** A quarter of the year, 1 to 4. */
    QUARTER(1, 4),
    /** A half of the year, 1 or 2. */
    HALF(1, 2),
    /** The year as a whole, or the word before its number; always 1. */
    YEAR(1, 1),
    /** The era of the year's number: so many years are to be taken off. */
    ERA(0, 1000),
    /** A fiscal year named by the year in which it ends; the number is the month in which it begins. */
    FISCAL_YEAR(1, 12);

    private final int lowest;
    private final int highest;

    PeriodUnit(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    boolean takes(int number) {
        return lowest <= number && number <= highest;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PeriodUnit> find(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
