package kerja.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table as a draft would read it.
 *
 * @param without columns that were taken out because their figures collide with others
 * @param sheet name of its sheet, empty in a text file
 * @param place where the table lies, in words
 * @param lines YAML under {@code table:}, without the sheet
 * @param axes what each place of labels says, and how sure that is
 * @param questions what has to be answered before anything is loaded
 * @param notes what is assumed, left out or not placed
 * @param isOfNation true if no label says a place, so that the figures are taken as the whole country's
 * @param isLoaded false if the table stays a comment until its questions are answered
 */
record TableDraft(
        Shape shape,
        Set<Integer> without,
        String sheet,
        String place,
        List<String> lines,
        List<AxisNote> axes,
        List<String> questions,
        List<String> notes,
        boolean isOfNation,
        boolean isLoaded) {

    TableDraft {
        lines = List.copyOf(lines);
        axes = List.copyOf(axes);
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
        without = Set.copyOf(without);
    }

    TableDraft withQuestion(String question) {
        List<String> more = new ArrayList<>(questions);
        more.add(question);
        return new TableDraft(shape, without, sheet, place, lines, axes, more, notes, isOfNation, false);
    }

    /** The same for several sheets, named as a feed names them. */
    TableDraft onSheets(String names) {
        return new TableDraft(shape, without, names, place, lines, axes, questions, notes, isOfNation, isLoaded);
    }

    TableDraft withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new TableDraft(shape, without, sheet, place, lines, axes, questions, more, isOfNation, isLoaded);
    }
}
