package kerja.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kerja.codelist.CodeLists;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule has a sentence in every language of the senders: that of its kind, or its own where the kind has none. */
class RuleLanguagesTest {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)\\}");

    @ParameterizedTest
    @ValueSource(strings = {"id", "ms", "th", "vi", "km", "lo", "my", "fil", "pt"})
    void saysEveryRuleInEveryLanguage(String language) throws IOException {
        Properties said = said(language);
        for (Rule rule : rules().all()) {
            assertThat(said.getProperty(rule.id(), said.getProperty(rule.kind().sentence(), "")))
                    .as("%s of %s in %s", rule.id(), rule.file(), language)
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ms", "th", "vi", "km", "lo", "my", "fil", "pt"})
    void namesOnlyWhatTheRuleOffersAndSaysNothingOfUnknownRules(String language) throws IOException {
        Map<String, Set<String>> offered = new TreeMap<>();
        for (Rule rule : rules().all()) {
            Set<String> names = new TreeSet<>(rule.kind().words().keySet());
            names.addAll(Sentence.EVERYWHERE.keySet());
            offered.put(rule.id(), names);
            offered.put(rule.kind().sentence(), names);
        }
        said(language).forEach((key, sentence) -> {
            assertThat(offered).as("rules and kinds").containsKey(String.valueOf(key));
            Set<String> named = NAME.matcher(String.valueOf(sentence))
                    .results()
                    .map(it -> it.group(1))
                    .collect(Collectors.toSet());
            assertThat(named).as("%s in %s", key, language).isNotEmpty();
            assertThat(offered.get(String.valueOf(key)))
                    .as("%s in %s", key, language)
                    .containsAll(named);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "th,Thai",
        "km,Khmer",
        "lo,Lao",
        "my,Myanmar",
        "vi,Latin",
        "id,Latin",
        "ms,Latin",
        "fil,Latin",
        "pt,Latin"
    })
    void writesEachLanguageInItsScript(String language, String script) throws IOException {
        Pattern foreign = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]&&[^\\p{Is" + script + "}]]");
        said(language).forEach((key, sentence) -> assertThat(
                        foreign.matcher(String.valueOf(sentence)).find())
                .as("%s in %s: %s", key, language, sentence)
                .isFalse());
    }

    private static Rules rules() {
        return Rules.load(Path.of("jobs"), CodeLists.load(Path.of("jobs")));
    }

    private static Properties said(String language) throws IOException {
        String file = "/kerja/report/rules_" + language + ".properties";
        try (var in = Objects.requireNonNull(RuleLanguagesTest.class.getResourceAsStream(file), file)) {
            Properties said = new Properties();
            said.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return said;
        }
    }
}
