package kerja.report;

/**
 * A text in the language of the sender, and the same in English.
 *
 * @param language of the local text, as HTML and IETF write it: {@code th}
 * @param local the text in the sender's language; the English one if that is English
 */
record Said(String language, String local, String english) {

    /** Whether the English text has to stand beside the local one. */
    boolean isBilingual() {
        return !local.equals(english);
    }
}
