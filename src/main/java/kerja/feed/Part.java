package kerja.feed;

/**
 * The part of a text that is the label: what stands after and before given words, such as the province at the end of a
 * title.
 *
 * @param after words before the part, the last time they occur; empty for the beginning
 * @param before words behind the part, the first time they occur in what is left; empty for the end
 */
public record Part(String after, String before) {

    /** All of the text. */
    public static final Part WHOLE = new Part("", "");

    /** The part; a text without these words stays whole. */
    public String of(String text) {
        String part = text;
        if (!after.isEmpty() && part.contains(after)) {
            part = part.substring(part.lastIndexOf(after) + after.length());
        }
        if (!before.isEmpty() && part.contains(before)) {
            part = part.substring(0, part.indexOf(before));
        }
        return part.strip();
    }
}
