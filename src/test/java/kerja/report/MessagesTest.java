package kerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerja.finding.FindingCatalogue;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.statistic.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"id", "ms", "th", "vi", "km", "lo", "my", "fil", "pt"})
    void saysEverythingInEveryLanguage(String language) {
        Set<String> wanted = new TreeSet<>(Messages.in("en").stringPropertyNames());
        for (FindingCode code : FindingCode.values()) {
            for (String part : new String[] {"title", "means", "mend"}) {
                wanted.add("finding." + code + "." + part);
            }
        }

        assertThat(new TreeSet<>(Messages.in(language).stringPropertyNames())).isEqualTo(wanted);
        assertThat(Messages.in(language).values())
                .noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ms", "th", "vi", "km", "lo", "my", "fil", "pt"})
    void namesTheSameValuesInEveryLanguage(String language) {
        for (String key : Messages.in("en").stringPropertyNames()) {
            assertThat(namesIn(Messages.in(language).getProperty(key)))
                    .as(key)
                    .isEqualTo(namesIn(Messages.in("en").getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ms", "th", "vi", "km", "lo", "my", "fil", "pt"})
    void saysEveryPhraseInEveryLanguage(String language) {
        Properties phrases = Messages.ofPhrases(language);

        assertThat(phrases.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Phrase.values()).map(Phrase::name).toList());
        for (Phrase phrase : Phrase.values()) {
            String local = phrases.getProperty(phrase.name());
            assertThat(local).isNotBlank();
            assertThat(numbersIn(phrase.english())).as(phrase.name()).containsAll(numbersIn(local));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "THA", "TLS", "VNM"})
    void saysWhatIsExpectedInTheLanguageOfTheSender(String sender) throws IOException {
        String expected = Phrased.of(Phrase.NUMBER_LIKE, "1,234.5").english();
        RuleSentence told = new RuleSentence(
                "", "", "{\"expected\":{\"phrase\":\"NUMBER_LIKE\",\"values\":[\"1,234.5\"]}}", "Not a number.");

        Said said = wordsFor(sender).expected(told, expected);

        assertThat(said.english()).isEqualTo("a number written like 1,234.5, or a declared missing marker");
        assertThat(said.local()).contains("1,234.5").doesNotContain("written", "declared");
    }

    @Test
    void namesWhatLabelsSayInTheLanguageOfTheSender() throws IOException {
        Phrased expected = Phrased.of(Phrase.LABELS_IN_COLUMN, "ref_area, area, sex, office_code", "B");
        RuleSentence told = new RuleSentence(
                "",
                "",
                "{\"expected\":{\"phrase\":\"LABELS_IN_COLUMN\",\"values\":[\"ref_area, area, sex, office_code\",\"B\"]}}",
                "Moved.");

        Said said = wordsFor("VNM").expected(told, expected.english());

        assertThat(said.english()).isEqualTo("was: labels that say place / sex / office code in column B");
        assertThat(said.local()).contains("địa phương / giới tính / office code ở cột B");
    }

    @Test
    void hasAWordForEveryDimension() {
        assertThat(Dimension.values())
                .allMatch(it -> Phrase.ofLabel(it.column()).isPresent());
        assertThat(List.of(
                        "measure",
                        "period",
                        "month",
                        "unit",
                        "obs_status",
                        "conf_status",
                        "attribute",
                        "classification"))
                .allMatch(it -> Phrase.ofLabel(it).isPresent());
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
    void writesEachLanguageInItsScript(String language, String script) {
        Pattern foreign = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]&&[^\\p{Is" + script + "}]]");
        Map<Object, Object> texts = new HashMap<>(Messages.in(language));
        texts.putAll(Messages.ofPhrases(language));
        texts.forEach((key, text) -> assertThat(
                        foreign.matcher(text.toString()).results().map(it -> it.group()))
                .as("%s in %s", key, language)
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM", "INTL", "unknown"})
    void rendersEveryFindingForEverySender(String sender) throws IOException {
        Words words = wordsFor(sender);
        for (FindingCode code : FindingCode.values()) {
            assertThat(words.title(code).local()).isNotBlank();
            assertThat(words.means(code).isBilingual())
                    .isEqualTo(!words.reader().isEnglish());
            assertThat(words.mend(code).english())
                    .isEqualTo(catalogue().text(code).mend());
        }
    }

    @Test
    void hasAReaderOfEveryLanguage() {
        assertThat(Stream.of("BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM")
                        .map(it -> Readers.of(it).language()))
                .hasSameElementsAs(Phrased.LANGUAGES);
    }

    @Test
    void writesNumbersAndDatesAsTheReaderDoes() throws IOException {
        Instant moment = Instant.parse("2026-03-05T18:30:00Z");

        assertThat(wordsFor("THA").say("file.time", "time", moment).local()).contains("6 มีนาคม", "2569", "1:30");
        assertThat(wordsFor("MMR").number(1234)).isEqualTo("၁,၂၃၄");
        assertThat(wordsFor("VNM").number(1234)).isEqualTo("1.234");
        assertThat(wordsFor("SGP").number(1234)).isEqualTo("1,234");
        assertThat(wordsFor("IDN").say("verdict.held", "held", 1234).local()).contains("1.234");
    }

    @Test
    void countsOneAndManyInTheEnglishWay() throws IOException {
        assertThat(wordsFor("SGP").say("first.count", "findings", 1).english()).isEqualTo("one finding");
        assertThat(wordsFor("SGP").say("first.count", "findings", 214).english())
                .isEqualTo("214 findings");
    }

    @Test
    void keepsTheCatalogueInUtf8() throws IOException {
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream("messages_th.properties"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("พักไว้")
                    .doesNotContain("\\u0E");
        }
    }

    private static Words wordsFor(String sender) throws IOException {
        return new Words(Readers.of(sender), catalogue());
    }

    private static FindingCatalogue catalogue() throws IOException {
        return FindingCatalogue.read(Path.of("jobs/rules/findings.yaml"));
    }

    private static Set<String> numbersIn(String phrase) {
        return Pattern.compile("\\{(labels )?\\d\\}")
                .matcher(phrase)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> namesIn(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }
}
