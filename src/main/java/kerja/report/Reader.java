package kerja.report;

import com.ibm.icu.util.ULocale;

/**
 * Whom a report is for: the language, the way numbers and dates are written, the clock on the wall.
 *
 * @param language of the message catalogue, as HTML and IETF write it
 * @param zone time zone of the sender's capital
 */
record Reader(String language, ULocale locale, String zone) {

    /** Anybody who reads English. */
    static final Reader ENGLISH = new Reader("en", ULocale.UK, "UTC");

    boolean isEnglish() {
        return language.equals(ENGLISH.language());
    }
}
