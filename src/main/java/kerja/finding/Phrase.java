package kerja.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What findings say in words of ours: what would have been accepted, and what stands there where no delivered text says so.
 *
 * <p>Each in English here, with numbers between braces for what it names, and by its name in the message catalogue of
 * reports for every other language. {@code {labels 0}} stands for what labels say, by the names of feeds with commas
 * between; each of these is a phrase too.
 */
public enum Phrase {
    READABLE_FILE("An Excel workbook (XLSX or XLS), a CSV file or JSON-stat"),
    FITTING_NAME("A name that says so"),
    NO_MACROS("A workbook without macros (XLSX)"),
    WHOLE_FILE("The whole file"),
    MOST_BYTES("Up to {0} bytes"),
    MOST_CELLS("Up to {0} cells and {1} bytes once unpacked"),
    NO_PASSWORD("A workbook without one"),
    SAVED_AS_XLSX("The same workbook opened in Excel and saved as XLSX"),
    SAVED_AGAIN("The workbook opened in Excel and saved again"),
    SAVED_AS_UTF_8("Text saved as \"CSV UTF-8\""),
    NO_NUL("Text without NUL bytes"),
    UNICODE("Text in Unicode, or a feed that says charset: {0}"),
    QUOTES_CLOSED("A closing quotation mark at the end of each quoted field"),
    QUOTES_DOUBLED("Quotation marks inside of a quoted field written twice"),
    MOST_LETTERS("Fields of up to {0} letters, lines of up to {1} fields"),
    COLUMN_HEADED("was: a column headed {0}"),
    COLUMN_HEADED_OR_LINE("was: a column headed {0}; if it is the same column, line {1} of the feed would say {2}"),
    ONE_COLUMN("was: {0} in one column"),
    HEADINGS("was: headings that say {labels 0}"),
    HEADER_ROW("was: a header row that shows {0}"),
    HEADER_ROWS("was: a header of {0} rows"),
    LABELS_IN_COLUMN("was: labels that say {labels 0} in column {1}"),
    LABELS_IN_COLUMN_OR_LINE(
            "was: labels that say {labels 0} in column {1}; if they are now in column {2}, line {3} of the feed would say {4}"),
    REPEATED_CELL("{0}, as in cell {1}, which this column repeats according to the feed"),
    SHEET_NAMED("was: a sheet named {0}"),
    KNOWN_LABEL("a known label for {labels 0}"),
    KNOWN_LABEL_SUCH_AS("a known label for {labels 0}, such as {1}"),
    INDICATOR_LABELS("labels that say together which indicator the figure is"),
    SHOWN_FIGURES("figures that are shown, in rows, columns and sheets that are not hidden"),
    UNIT("a unit for the figure, in feed or table"),
    UNIT_OF("a unit of {0}, as {1} is measured"),
    AREA_LABELS("labels that say which country or place the figure is about"),
    NUMBER_NOT_ERROR("a number; the formula in this cell fails"),
    NUMBER_NOT_DATE("a number; the cell holds a date"),
    NUMBER_LIKE("a number written like {0}, or a declared missing marker"),
    NUMBER_LIKE_NOT_MARK(
            "a number written like {0}, or a declared missing marker; it looks as if \"{1}\" marked the decimals"),
    NUMBER_WITHOUT_MARK(
            "a number written like {0}; \"{1}\" looks like a note mark, and is none of those known for this table"),
    NUMBER_NOT_NOTE(
            "a number written like {0}, or a declared missing marker; this text looks like a note, which stands below the"
                    + " table"),
    PERIOD_BESIDE("a period beside or above the figure"),
    FIRST_MONTH("the first month of a period of frequency {0}"),
    PERIOD_LIKE("a period written like {0}"),
    ONE_FEED("a file that fits one feed only; the operator makes their \"file:\" or \"showing:\" differ"),
    FOLDER("the folder {0}"),
    USUAL_FILE("a file like one of those this folder usually receives"),
    USUAL_FIGURES("the figures that {0} usually brings"),
    SAME_FIGURE("the figure of cell {0}: {1}"),
    SAME_FIGURE_ON_SHEET("the figure of cell {0} of sheet \"{1}\": {2}"),
    CHANGE_IN_PERCENT("a change of at most {0} percent against {1}"),
    CHANGE_IN_POINTS("a change of at most {0} points against {1}"),
    NOW("is now: {0}"),
    NOW_NOTHING("is now: nothing"),
    NOW_IN_COLUMNS("is now: {0} in the columns {1}"),
    NO_FIGURE("no figure"),
    IN_FOLDER("{0} in the folder {1}"),
    FITS_SEVERAL("{0}, which fits {1}"),
    WORKBOOK("a workbook (XLSX)"),
    WORKBOOK_OF_1997("a workbook of Excel 97 to 2003"),
    WORKBOOK_BEFORE_1997("a workbook older than Excel 97"),
    WEB_PAGE("a web page"),
    XML_SPREADSHEET("an XML spreadsheet of Excel 2003"),
    TEXT("text"),
    BINARY_FILE("a binary file"),
    FILE_OF_KIND("{0} file"),
    DOCUMENT_OF_KIND("{0} document"),
    ARCHIVE_OF_KIND("{0} archive"),
    PICTURE_OF_KIND("{0} picture"),
    DATABASE_OF_KIND("{0} database"),
    NO_WORKBOOK_INSIDE("a ZIP archive without a workbook"),
    NO_BYTES("a file of 0 bytes"),
    ONLY_BLANKS("a file of blanks"),
    BYTES("{0} bytes"),
    PASSWORD("a workbook protected by a password"),
    END_MISSING("a workbook whose end is missing or damaged"),
    DAMAGED_WORKBOOK("a damaged workbook"),
    MACROS("macros; they were not run"),
    MORE_CELLS("more than {0} cells with content"),
    MORE_UNPACKED("more than {0} bytes once unpacked"),
    MORE_TEXT("more than {0} letters of text"),
    NESTED_DEEPER("elements nested more than {0} deep"),
    NO_SUCH_LETTERS("bytes that are no letters in {0}"),
    NUL_LEFT_OUT("{0} NUL bytes, left out"),
    LETTERS_OF_FONT("letters that show right only in a {0} font"),
    QUOTE_LEFT_OPEN("a quotation mark opened in this line is never closed"),
    TEXT_AFTER_QUOTE("text after the closing quotation mark of a field"),
    LONG_LINE("a field or line longer than Kerja accepts; often a quotation mark is not closed"),
    DAMAGED_JSON("a JSON file that is damaged"),
    NO_DATASET("a JSON file without a JSON-stat dataset"),
    VALUES_ANNOUNCED("a JSON-stat file with {0} values where its dimensions announce {1}"),
    VALUE_BEYOND("a JSON-stat file with a value at position \"{0}\" where its dimensions announce {1} values"),
    CATEGORIES_ANNOUNCED("a JSON-stat file whose dimension \"{0}\" has {1} categories where {2} are announced"),
    LONG_VALUE("a JSON-stat file with a value of more than {0} digits"),
    LABEL_REF_AREA("place"),
    LABEL_AREA("place"),
    LABEL_INDICATOR("indicator"),
    LABEL_MEASURE("measure"),
    LABEL_FREQ("frequency"),
    LABEL_SEX("sex"),
    LABEL_AGE("age"),
    LABEL_ECONOMIC_ACTIVITY("industry"),
    LABEL_OCCUPATION("occupation"),
    LABEL_STATUS_IN_EMPLOYMENT("status in employment"),
    LABEL_EDUCATION("education"),
    LABEL_AREA_TYPE("urban or rural area"),
    LABEL_INSTITUTIONAL_SECTOR("institutional sector"),
    LABEL_DURATION("duration of unemployment"),
    LABEL_HOURS("hours worked"),
    LABEL_MIGRANT_STATUS("migrant status"),
    LABEL_CURRENCY("currency"),
    LABEL_POPULATION("population covered"),
    LABEL_SEASONAL_ADJUSTMENT("seasonal adjustment"),
    LABEL_REFERENCE_PERIOD_TYPE("kind of reference period"),
    LABEL_SERIES_TYPE("kind of series"),
    LABEL_SOURCE("source"),
    LABEL_CONCEPT_STANDARD("standard of the concepts"),
    LABEL_PUBLICATION("publication"),
    LABEL_PERIOD("period"),
    LABEL_MONTH("month"),
    LABEL_UNIT("unit"),
    LABEL_OBS_STATUS("status of the figure"),
    LABEL_CONF_STATUS("confidentiality"),
    LABEL_ATTRIBUTE("attribute"),
    LABEL_CLASSIFICATION("classification");

    private final String english;

    Phrase(String english) {
        this.english = english;
    }

    /** The word for what a label says, if there is one: those that an office's own labels bear in a feed are none of ours. */
    public static Optional<Phrase> ofLabel(String name) {
        String wanted = "LABEL_" + name.toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(it -> it.name().equals(wanted)).findFirst();
    }

    /** The English text with numbers between braces. */
    public String english() {
        return english;
    }
}
