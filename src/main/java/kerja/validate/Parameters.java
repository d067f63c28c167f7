package kerja.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of a statement under construction: each gets a name, so that no text of a rule becomes SQL. */
final class Parameters {
    private final Map<String, Object> values = new HashMap<>();

    /** Placeholder for a value, to be written where the value is meant; a list stands in {@code in (...)}. */
    String add(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** Placeholder for a text. */
    String text(String value) {
        return add(value) + "::text";
    }

    /** Array of texts, of any length. */
    String texts(List<String> values) {
        List<String> items = new ArrayList<>();
        values.forEach(value -> items.add(add(value)));
        return "array[" + String.join(", ", items) + "]::text[]";
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
