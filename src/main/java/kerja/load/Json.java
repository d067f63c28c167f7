package kerja.load;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Texts by name become a JSON object with sorted names; PostgreSQL holds no NUL, which becomes U+FFFD. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String of(Map<String, String> texts) {
        Map<String, String> sorted = new TreeMap<>();
        texts.forEach((name, text) -> sorted.put(printable(name), printable(text)));
        return MAPPER.writeValueAsString(sorted);
    }

    /** The text without NUL characters. */
    static String printable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
