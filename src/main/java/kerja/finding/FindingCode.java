package kerja.finding;

/**
 * The kinds of problems that delivered data can have. A name, once published, is never reused or renamed.
 *
 * <p>What each means, how severe it is and how to mend it is data: {@code jobs/rules/findings.yaml}.
 */
public enum FindingCode {
    /** No feed recognises the file. */
    FEED_UNKNOWN,
    /** The file's feed belongs to another sender than the folder the file lay in. */
    SENDER_MISMATCH,
    /** The feed says that the file is outside of what the warehouse holds. */
    OUT_OF_SCOPE,
    /** The file is neither a workbook nor text. */
    FILE_UNREADABLE,
    /** The file is empty. */
    FILE_EMPTY,
    /** The workbook is protected by a password. */
    FILE_ENCRYPTED,
    /** The file ends too early. */
    FILE_TRUNCATED,
    /** The file unpacks to far more than its size, or to more than Kerja accepts. */
    FILE_TOO_LARGE,
    /** The file's ending says another format than its content. */
    FILE_FORMAT_MISMATCH,
    /** The workbook holds macros, which Kerja never runs. */
    FILE_HAS_MACROS,
    /** The text cannot be decoded. */
    TEXT_UNREADABLE,
    /** The sheet the feed reads is not there. */
    SHEET_MISSING,
    /** The table is not where, or not as, the feed describes it. */
    LAYOUT_DRIFT,
    /** Rows, columns or a sheet with figures are hidden. */
    CONTENT_HIDDEN,
    /** The cell holds a spreadsheet error. */
    CELL_ERROR,
    /** The text in place of a figure is not a number. */
    NUMBER_UNREADABLE,
    /** A figure has a note mark beside it that the feed does not know. */
    MARK_UNKNOWN,
    /** A note stands in place of a figure. */
    NOTE_IN_CELL,
    /** The text could be two different numbers. */
    NUMBER_AMBIGUOUS,
    /** No dictionary of the feed knows the label. */
    LABEL_UNKNOWN,
    /** The labels around a figure do not say together what it measures. */
    MEASURE_UNKNOWN,
    /** The text is not a period as the feed writes them. */
    PERIOD_UNREADABLE,
    /** A code is not in its code list. */
    CODE_UNKNOWN,
    /** The unit is not known, or cannot be converted to the indicator's. */
    UNIT_UNKNOWN,
    /** One delivery holds two different figures for the same series and period. */
    FIGURES_CONFLICT,
    /** A figure belongs to another member than the sender. */
    AREA_FOREIGN,
    /** A figure lies in the future. */
    PERIOD_IN_FUTURE,
    /** A figure is outside of what is possible. */
    OUT_OF_RANGE,
    /** A figure is outside of what is usual. */
    UNUSUAL,
    /** Figures that must agree by definition do not. */
    IDENTITY_BROKEN,
    /** Parts do not add up to their total. */
    PARTS_DO_NOT_ADD_UP,
    /** A rate does not follow from its levels. */
    RATE_NOT_FROM_LEVELS,
    /** Figures are not in the order their definitions give. */
    ORDER_BROKEN,
    /** Figures stand under each other's labels, by what is known of both. */
    LABELS_SWAPPED,
    /** A figure changed more than usual against its own history. */
    GROWTH_UNUSUAL,
    /** Neighbouring periods hold the same figures throughout. */
    PERIOD_COPIED,
    /** A period between others is missing. */
    PERIOD_MISSING,
    /** Figures that an earlier delivery of the table had are not in this one, though their period is. */
    FIGURES_MISSING,
    /** A published figure was changed by more than usual. */
    REVISION_LARGE,
    /** Two publications of the same figure differ beyond rounding. */
    PUBLICATIONS_DISAGREE,
    /** A rule of plain SQL found the figure. */
    RULE_BROKEN
}
