package kerja.draft;

import java.text.Normalizer;
import java.util.regex.Pattern;
import kerja.codelist.Dictionary;
import kerja.read.Cell;

/** What a cell looks like before anybody knows what it says. */
enum CellSort {
    FIGURE,
    YEAR,
    MISSING,
    DATE,
    TEXT;

    private static final Pattern NUMBER =
            Pattern.compile("[(]?[+-]?(?:\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?|[.,]\\d+)%?[)]?");
    private static final Pattern DATE_TEXT =
            Pattern.compile("\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}.*|\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}");

    /** The sort of a cell that is not blank. */
    static CellSort of(Cell cell, Dictionary missing) {
        if (cell.date() != null) {
            return DATE;
        }
        if (cell.number() != null) {
            return isYear(cell.number().toPlainString()) ? YEAR : FIGURE;
        }
        String text = plain(cell.text());
        if (isYear(text)) {
            return YEAR;
        }
        if (NUMBER.matcher(text).matches()) {
            return FIGURE;
        }
        if (DATE_TEXT.matcher(text).matches()) {
            return DATE;
        }
        return text.length() < 40 && missing.find(cell.text()).isPresent() ? MISSING : TEXT;
    }

    private static boolean isYear(String text) {
        return text.matches("(?:19|20)\\d\\d|2[45]\\d\\d");
    }

    /** Digits of every script as 0 to 9, blanks at the ends gone. */
    private static String plain(String text) {
        if (text.chars().allMatch(it -> it < 128)) {
            return text.strip();
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .strip()
                .codePoints()
                .forEach(it -> plain.appendCodePoint(Character.isDigit(it) ? '0' + Character.digit(it, 10) : it));
        return plain.toString();
    }
}
