package kerja.report.xlsx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a cell of an added sheet looks. */
public enum Look {
    /** A heading that runs over the cells to its right. */
    TITLE(1, null, false),
    /** A sentence that runs over the cells to its right. */
    SENTENCE(2, null, false),
    /** What stands beside or below in English. */
    SOFT(4, null, false),
    /** Heading of a column. */
    HEADING(2, null, true),
    TEXT(0, null, true),
    LINK(3, null, true),
    /** A delivered text: stays text even when somebody enters the cell. */
    DELIVERED(0, null, true),
    BLOCK(0, Tone.BLOCK, true),
    ERROR(0, Tone.ERROR, true),
    WARNING(0, Tone.WARNING, true),
    INFO(0, Tone.INFO, true);

    /** Height of a row with one line of text, in points. */
    public static final int LINE_POINTS = 15;

    /** Height of a line in a script that sets vowels and tones above and below its letters. */
    private static final int HIGH_LINE_POINTS = 18;

    private static final int TITLE_POINTS = 24;
    private static final int MOST_POINTS = 300;

    /** Fonts that are added to a workbook, in the order that looks count them. */
    static final List<String> FONTS = List.of(
            "<font><b/><sz val=\"16\"/><name val=\"Calibri\"/></font>",
            "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>",
            "<font><u/><sz val=\"11\"/><color rgb=\"FF0B5D5E\"/><name val=\"Calibri\"/></font>",
            "<font><sz val=\"9\"/><color rgb=\"FF55605C\"/><name val=\"Calibri\"/></font>");

    private final int font;
    private final @Nullable Tone tone;
    private final boolean wraps;

    Look(int font, @Nullable Tone tone, boolean wraps) {
        this.font = font;
        this.tone = tone;
        this.wraps = wraps;
    }

    /** Which of the added fonts, from 1; 0 for the workbook's own. */
    int font() {
        return font;
    }

    @Nullable
    Tone tone() {
        return tone;
    }

    /** Whether a long text goes on in further lines of its cell. */
    public boolean wraps() {
        return wraps;
    }

    /**
     * How high a row must be to show a text, in points; letters are taken to be equally wide.
     *
     * @param width of its column in letters, 0 if unknown
     */
    public int points(String text, int width) {
        if (this == TITLE) {
            return TITLE_POINTS;
        }
        if (!wraps || width == 0) {
            return LINE_POINTS;
        }
        int lines = text.lines()
                .mapToInt(line -> Math.max(1, (shownLetters(line) + width - 1) / width))
                .sum();
        return Math.min(MOST_POINTS, Math.max(1, lines) * (isHigh(text) ? HIGH_LINE_POINTS : LINE_POINTS));
    }

    private static boolean isHigh(String text) {
        return text.codePoints().anyMatch(letter -> Character.getType(letter) == Character.NON_SPACING_MARK);
    }

    /** Vowels and tones above and below their letter take no room beside it. */
    private static int shownLetters(String line) {
        return (int) line.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .count();
    }

    /** Whether the text must stay one, whatever it begins with. */
    public boolean isText() {
        return this == DELIVERED;
    }
}
