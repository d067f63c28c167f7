package kerja.feed;

/**
 * How labels of a level are set, where the look alone tells one level from another: regions in capitals, provinces
 * indented below them.
 *
 * @param capitals true if the labels have no small letter
 * @param bold true if the labels are set in bold
 * @param minIndent least depth: leading blanks and indent level
 * @param maxIndent greatest depth
 */
public record Looks(boolean capitals, boolean bold, int minIndent, int maxIndent) {

    /** Any look. */
    public static final Looks ANY = new Looks(false, false, 0, Integer.MAX_VALUE);

    /** True if a label set like this can be of the level. */
    public boolean fits(String label, int indent, boolean isBold) {
        return (!capitals || isInCapitals(label)) && (!bold || isBold) && minIndent <= indent && indent <= maxIndent;
    }

    private static boolean isInCapitals(String label) {
        return label.codePoints().noneMatch(Character::isLowerCase)
                && label.codePoints().anyMatch(Character::isUpperCase);
    }
}
