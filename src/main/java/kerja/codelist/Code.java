package kerja.codelist;

import java.util.Map;

/**
 * One code of a code list.
 *
 * @param list name of the list, as its file is named
 * @param parent code above it in the same list, empty if none
 * @param total whether it stands for "not broken down"
 * @param sort place in the list, counted from 1
 * @param attributes the file's further columns, those that hold something
 */
public record Code(
        String list,
        String code,
        String label,
        String parent,
        boolean total,
        int sort,
        Map<String, String> attributes) {

    public Code {
        attributes = Map.copyOf(attributes);
    }
}
