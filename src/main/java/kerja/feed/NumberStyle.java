package kerja.feed;

/**
 * How an office writes numbers as text. Numbers stored as numbers need no style.
 *
 * @param decimal separates whole and fraction
 * @param grouping separates thousands; {@code '\0'} if none is used
 */
public record NumberStyle(char decimal, char grouping) {

    /** 1,234.5 */
    public static final NumberStyle POINT = new NumberStyle('.', ',');

    public NumberStyle {
        if (decimal == grouping) {
            throw new IllegalArgumentException("Decimal and grouping separators must differ, both are " + decimal);
        }
    }
}
