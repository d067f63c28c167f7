package kerja.finding;

/**
 * What people read about one kind of finding, in English.
 *
 * @param code the kind
 * @param severity how much it stops, unless a rule or a feed says otherwise
 * @param title a few words, as a heading
 * @param means one sentence: what is wrong
 * @param mend what the sender does about it
 * @param exampleFound what a delivery could have held
 * @param exampleExpected what would have been accepted in its place
 * @param together which findings of this kind have one cause
 */
public record FindingText(
        FindingCode code,
        Severity severity,
        String title,
        String means,
        String mend,
        String exampleFound,
        String exampleExpected,
        Together together) {

    /** Which findings of one kind have one cause, and make one line of a report. */
    public enum Together {
        /** Those with the same delivered text: an unknown label stands in many rows. */
        FOUND,
        /** Those for which the same would have been accepted: a column full of decimal commas. */
        EXPECTED,
        /** Those that one rule found, or that reading found without a rule. */
        RULE,
        /** One, and whatever other rules found in the same figures. */
        FIGURES
    }

    /** The sentence a ministry reads: what was found, what had been expected, how to mend it. */
    public String sentence(String found, String expected) {
        StringBuilder sentence = new StringBuilder(title);
        String separator = ": ";
        if (!found.isBlank()) {
            sentence.append(separator).append("found \u201c").append(found).append('\u201d');
            separator = ", ";
        }
        if (!expected.isBlank()) {
            sentence.append(separator).append("expected ").append(expected);
        }
        if (sentence.charAt(sentence.length() - 1) != '.') {
            sentence.append('.');
        }
        return sentence.append(' ').append(mend).toString();
    }
}
