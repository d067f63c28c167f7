package kerja.feed;

/**
 * How an office writes numbers as text. Numbers stored as numbers need no separators.
 *
 * @param decimal separates whole and fraction
 * @param grouping separates thousands; {@code '\0'} if none is used
 * @param isSingle true if a program held the figures in single precision and wrote more digits than that has:
 *     10.8999996185 for 10.9
 * @param roundedTo what the office rounds whole numbers to, such as 100; 1 if their last digit counts
 */
public record NumberStyle(char decimal, char grouping, boolean isSingle, int roundedTo) {

    /** 1,234.5 */
    public static final NumberStyle POINT = new NumberStyle('.', ',', false, 1);

    public NumberStyle {
        if (decimal == grouping) {
            throw new IllegalArgumentException("Decimal and grouping separators must differ, both are " + decimal);
        }
    }
}
