package kerja.load;

import java.util.Map;

/**
 * A code as the warehouse tells it to readers.
 *
 * @param list name of the code list; for a dimension that of its column
 * @param parent code of the same list that this one is part of, empty for the topmost
 * @param isTotal whether the code stands for no breakdown
 * @param sort place in the list, from 1
 * @param attributes further columns of the list, by name
 */
public record CodeRow(
        String list,
        String code,
        String label,
        String parent,
        boolean isTotal,
        int sort,
        Map<String, String> attributes) {

    public CodeRow {
        attributes = Map.copyOf(attributes);
    }
}
