package kerja.feed;

import kerja.codelist.Labels;

/** Patterns in which a star stands for any text, as in file names. */
public final class Wildcard {
    /** Stands for a star while a pattern is normalized, for labels lose the stars at their ends. */
    private static final char HIDDEN_STAR = '\uE000';

    private Wildcard() {}

    /** A pattern as it is compared with labels by {@link Labels#normalize}. */
    public static String normalize(String pattern) {
        return Labels.normalize(pattern.replace('*', HIDDEN_STAR)).replace(HIDDEN_STAR, '*');
    }

    /** True if the text is the pattern's, stars filled in. Takes time proportional to pattern times text at most. */
    public static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
