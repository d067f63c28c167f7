package kerja.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    private static final Dictionary SEX = new Dictionary(
            "sex",
            List.of("sex"),
            List.of(
                    entry("id", "Perempuan", "SEX_F", 2),
                    entry("ms", "Perempuan", "SEX_F", 3),
                    entry("id", "Laki-laki", "SEX_M", 4),
                    entry("en", "Group 1", "SEX_O", 5),
                    entry("en", "Group", "SEX_T", 6)));

    @Test
    void findsALabelHoweverItIsWritten() {
        assertThat(SEX.find("  – PEREMPUAN ")).hasValue(Map.of("sex", "SEX_F"));
        assertThat(SEX.find("Wanita")).isEmpty();
    }

    @Test
    void forgetsAGluedMarkOnlyIfTheLabelIsUnknownWithIt() {
        assertThat(SEX.find("Perempuan1")).hasValue(Map.of("sex", "SEX_F"));
        assertThat(SEX.find("Group 1")).hasValue(Map.of("sex", "SEX_O"));
        assertThat(SEX.find("Group1")).hasValue(Map.of("sex", "SEX_T"));
        assertThat(SEX.find("Unknown1")).isEmpty();
    }

    @Test
    void keepsToTheLanguagesNamed() {
        assertThat(SEX.find("Laki-laki", Set.of("id"))).isPresent();
        assertThat(SEX.find("Laki-laki", Set.of("ms"))).isEmpty();
        assertThat(SEX.entry("Perempuan", Set.of("ms")))
                .hasValueSatisfying(it -> assertThat(it.line()).isEqualTo(3));
    }

    @Test
    void suggestsTheNearestLabelsAndNeverFarOnes() {
        assertThat(SEX.nearest("Perempuann", 2)).containsExactly("Perempuan");
        assertThat(SEX.nearest("ทั้งหมด", 3)).isEmpty();
    }

    private static Dictionary.Entry entry(String language, String label, String code, long line) {
        return new Dictionary.Entry(language, label, Map.of("sex", code), line);
    }
}
