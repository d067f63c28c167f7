package kerja.read;

/** Digits that a cell sets above the line, kept apart from the figures and words they are glued to. */
final class Superscript {

    private static final String ABOVE_THE_LINE = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Superscript() {}

    /** The text with digits and round brackets as the superscripts that Unicode has; letters stay as they are. */
    static String of(String text) {
        StringBuilder raised = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            raised.append(of(text.charAt(i)));
        }
        return raised.toString();
    }

    private static char of(char letter) {
        if (letter >= '0' && letter <= '9') {
            return ABOVE_THE_LINE.charAt(letter - '0');
        }
        return switch (letter) {
            case '(' -> '⁽';
            case ')' -> '⁾';
            default -> letter;
        };
    }
}
