package kerja.feed;

import java.util.List;

/**
 * Where labels lie, and what they may say.
 *
 * @param position where
 * @param levels what the labels may say, outermost first; a label of an outer level holds for the rows below it until
 *     the next one, and clears the levels inside it
 * @param fill whether a blank label repeats the one before it (to the right in headers, downwards in columns)
 * @param wrapped true if a long label goes on in the next row
 * @param marks glued to labels of this axis
 * @param optional true if a delivery may lack the axis, or some of the labels that the feed lists for it
 * @param line of the feed's file
 */
public record Axis(
        Position position, List<Level> levels, boolean fill, boolean wrapped, Marks marks, boolean optional, int line) {

    public Axis {
        levels = List.copyOf(levels);
    }

    /** True if some level understands a label, as far as looks tell. */
    public boolean understands(String label) {
        return levels.stream()
                .anyMatch(it -> it.understands(marks.strip(it.part().of(label)).text()));
    }

    /** What its labels may say, with commas between. */
    public String names() {
        return String.join(", ", levels.stream().map(Level::name).toList());
    }

    /** True if the labels must be known: not any text will do. */
    public boolean isSelective() {
        return levels.stream().noneMatch(it -> it.kind() == Level.Kind.TEXT || it.kind() == Level.Kind.KEPT);
    }

    /** Where the labels of an axis lie. */
    public sealed interface Position {}

    /** A column of the body, counted from 1. */
    public record StubColumn(int column) implements Position {}

    /** A column of the body, found by its header. */
    public record StubHeader(List<String> labels) implements Position {}

    /** A row of the header, counted from 1 at the header's first row. */
    public record HeaderRow(int row) implements Position {}

    /** All rows of the header, joined from top to bottom. */
    public record WholeHeader() implements Position {}

    /** Rows of the body that show nothing but one text over the figures: "Thousand persons", "Male". */
    public record Band() implements Position {}

    /** One cell of the sheet. */
    public record AtCell(int row, int column) implements Position {}

    /** All text above the header, joined. */
    public record Title() implements Position {}

    /** The sheet's name. */
    public record SheetName() implements Position {}

    /** The delivery's file name. */
    public record FileName() implements Position {}
}
