package kerja.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as a draft would read it.
 *
 * @param sheet name of its sheet, empty in a text file
 * @param place where the table lies, in words
 * @param lines YAML under {@code table:}, without the sheet
 * @param axes what each place of labels says, and how sure that is
 * @param questions what has to be answered before anything is loaded
 * @param notes what is assumed, left out or not placed
 * @param isLoaded false if the table stays a comment until its questions are answered
 */
record TableDraft(
        String sheet,
        String place,
        List<String> lines,
        List<AxisNote> axes,
        List<String> questions,
        List<String> notes,
        Map<String, String> titlePlaces,
        boolean isLoaded) {

    TableDraft {
        lines = List.copyOf(lines);
        axes = List.copyOf(axes);
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
        titlePlaces = new LinkedHashMap<>(titlePlaces);
    }

    TableDraft withQuestion(String question) {
        List<String> more = new ArrayList<>(questions);
        more.add(question);
        return new TableDraft(sheet, place, lines, axes, more, notes, titlePlaces, false);
    }
}
