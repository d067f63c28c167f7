package kerja.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a rule says about a figure, to be said in any language that has a sentence for the rule or for its kind.
 *
 * <p>Source: {@code rules_*.properties}, in which names between braces stand for what the sentence names.
 *
 * @param rule rule that found it, empty if reading or mapping did
 * @param kind kind of the rule, empty if there is none
 * @param words what the sentence names, as a JSON object: texts, and figures as numbers; without a rule the phrases that
 *     the finding is told in; empty if there are none
 * @param english the whole English sentence
 */
record RuleSentence(String rule, String kind, String words, String english) {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)\\}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> WORDS = new TypeReference<>() {};

    /**
     * The sentence in a language, the English one if that has none.
     *
     * @param number how the language writes a figure
     */
    String in(String language, Function<BigDecimal, String> number) {
        Properties sentences = Messages.ofRules(language);
        String sentence = sentences.getProperty(rule, sentences.getProperty(kind, ""));
        if (sentence.isEmpty() || words.isEmpty()) {
            return english;
        }
        Map<String, Object> named = JSON.readValue(words, WORDS);
        return NAME.matcher(sentence)
                .replaceAll(name -> Matcher.quoteReplacement(written(named.get(name.group(1)), number)));
    }

    /** In what words {@code found} or {@code expected} is told, if these are known in more than one language. */
    Optional<Phrased> phrase(String about) {
        if (!rule.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        JsonNode told = JSON.readTree(words).path(about);
        return told.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Phrased(
                        told.has("phrase") ? Phrase.valueOf(told.get("phrase").asString()) : null,
                        told.get("values").valueStream().map(JsonNode::asString).toList(),
                        told.path("translations").properties().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, it -> it.getValue().asString()))));
    }

    private static String written(@Nullable Object word, Function<BigDecimal, String> number) {
        return word instanceof Number figure
                ? number.apply(new BigDecimal(figure.toString()))
                : Objects.toString(word, "");
    }
}
