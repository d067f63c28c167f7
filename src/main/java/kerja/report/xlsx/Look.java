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

    /** Whether the text must stay one, whatever it begins with. */
    public boolean isText() {
        return this == DELIVERED;
    }
}
