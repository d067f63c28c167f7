package kerja.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kerja.finding.Finding;
import kerja.finding.Phrased;
import org.jspecify.annotations.Nullable;
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

    /**
     * What a finding says in more than one language, by what it is about: phrases with their values, or translations; null
     * if it says nothing so.
     */
    static @Nullable String ofPhrases(Finding finding) {
        Map<String, Object> phrases = new TreeMap<>();
        put(phrases, "found", finding.stands());
        put(phrases, "expected", finding.wanted());
        return phrases.isEmpty() ? null : MAPPER.writeValueAsString(phrases);
    }

    private static void put(Map<String, Object> phrases, String about, Phrased text) {
        List<String> values = text.values().stream().map(Json::printable).toList();
        if (text.phrase() != null) {
            phrases.put(about, Map.of("phrase", text.phrase().name(), "values", values));
        } else if (!text.translations().isEmpty()) {
            phrases.put(about, Map.of("values", values, "translations", text.translations()));
        }
    }

    /** The text without NUL characters. */
    static String printable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
