package kerja.draft;

import java.util.Map;

/**
 * One thing that a label can say.
 *
 * @param kind what it is about: {@code measure}, {@code place}, {@code unit}, {@code word}, or a dimension
 * @param dictionary that says so
 * @param codes as the dictionary assigns them
 */
record Sense(String kind, String dictionary, Map<String, String> codes) {

    static final String MEASURE = "measure";
    static final String PLACE = "place";
    static final String UNIT = "unit";
    static final String WORD = "word";

    Sense {
        codes = Map.copyOf(codes);
    }

    boolean is(String wanted) {
        return kind.equals(wanted);
    }

    /** The word of code list word that the label is; empty if it is none. */
    String word() {
        return codes.getOrDefault("word", "");
    }
}
