package kerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kerja.finding.FindingCatalogue;
import org.junit.jupiter.api.Test;

class RuleSentenceTest {
    private static final String WORDS = """
            {"total.at": "'Jadual 1'!K25", "total": "7.040.324", "parts": "B2 + B3", "sum": 7040323.5, "label": null}""";

    @Test
    void saysInTheLanguageOfTheSenderWhatTheRuleFound() throws Exception {
        RuleSentence told = new RuleSentence("ARI-01", "identity", WORDS, "Cell K25 …");

        assertThat(words("IDN").sentence(told).orElseThrow().local())
                .isEqualTo(
                        "Sel 'Jadual 1'!K25 berisi 7.040.324, tetapi bagian-bagiannya, B2 + B3, berjumlah 7.040.323,5."
                                + " Salah satu angka ini keliru.");
        assertThat(words("MMR").sentence(told).orElseThrow().local()).contains("၇,၀၄၀,၃၂၃.၅");
        assertThat(words("THA").sentence(told).orElseThrow().english()).isEqualTo("Cell K25 …");
    }

    @Test
    void prefersTheSentenceOfTheRuleToThatOfItsKind() throws Exception {
        RuleSentence told = new RuleSentence("CON-01", "range", "{\"cell\": \"B2\", \"value\": \"3\"}", "Cell B2 …");

        assertThat(words("TLS").sentence(told).orElseThrow().local()).contains("B2", "confidencial");
    }

    @Test
    void saysItInEnglishWhereNoOtherSentenceIsKnown() throws Exception {
        RuleSentence told = new RuleSentence("OWN-01", "sql", "{\"cell\": \"B2\"}", "Cell B2 is odd.");

        assertThat(words("VNM").sentence(told).orElseThrow().isBilingual()).isFalse();
        assertThat(words("SGP").sentence(told).orElseThrow().local()).isEqualTo("Cell B2 is odd.");
        assertThat(words("SGP").sentence(new RuleSentence("", "", "", "Not a rule's.")))
                .isEmpty();
    }

    private static Words words(String sender) throws Exception {
        return new Words(Readers.of(sender), FindingCatalogue.read(Path.of("jobs/rules/findings.yaml")));
    }
}
