package kerja.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static final String PIECES =
            "aZñữĐไ\u0e4dา๕ក្\u200bမ1٣ \u00a0-–—•·*()+:;.,…'\u2019\"<b>/&amp;\u00b9\u00bd\uff21\ufeff";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  Thai   Nguyen ' | thai nguyen",
                "KEP. BANGKA BELITUNG | kep. bangka belitung",
                "'      – Laki-laki' | laki-laki",
                "• Visible Underemployment¹ | visible underemployment",
                "Employed persons 1) | employed persons",
                "Population (15-24) | population (15-24)",
                "Biomedical Sciences ** | biomedical sciences",
                "Total ........ | total",
                "Sumber: | sumber",
                "15 – 24 | 15-24",
                "65 + | 65+",
                "ไตรมาสที่ ๑ | ไตรมาสที่ 1",
                "Ｔｏｔａｌ | total",
                "Tahun 2020<br /> | tahun 2020",
                "<15 | <15",
                ">=35 jam | >=35 jam",
                "-5 | -5",
                "Ðà Nẵng | đà nẵng"
            })
    void forgetsWhatMakesNoDifference(String label, String normalized) {
        assertThat(Labels.normalize(label)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "..", "...", "*)", "**)", "%", "(1)", "1"})
    void keepsLabelsThatAreNothingButMarks(String label) {
        assertThat(Labels.normalize(label)).isEqualTo(label);
    }

    @Test
    void keepsAccents() {
        assertThat(Labels.normalize("Nữ")).isNotEqualTo(Labels.normalize("Nu"));
        assertThat(Labels.normalize(Normalizer.normalize("Nữ", Normalizer.Form.NFD)))
                .isEqualTo("nữ");
    }

    @ParameterizedTest
    @CsvSource({
        "visible underemployment1, visible underemployment",
        "employed b, employed",
        "employment rate (%)1, employment rate (%)",
        "total (1), total",
        "december 2022p, december 2022"
    })
    void takesOffAGluedMark(String label, String name) {
        assertThat(Labels.withoutMark(label)).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employed", "15-19", "2023", "1", "region 12", "sd"})
    void leavesLabelsWithoutAMark(String label) {
        assertThat(Labels.withoutMark(label)).isEmpty();
    }

    @Test
    void normalizingTwiceChangesNothing() {
        Random random = new Random(7);
        int[] pieces = PIECES.codePoints().toArray();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder label = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                label.appendCodePoint(pieces[random.nextInt(pieces.length)]);
            }
            String once = Labels.normalize(label.toString());
            assertThat(Labels.normalize(once)).as(label.toString()).isEqualTo(once);
        }
    }

    @Test
    void caseBlanksAndWidthMakeNoDifference() {
        for (String label : List.of("Kabupaten Pacitan", "Đồng bằng sông Hồng", "Region V (Bicol Region)", "LAUTÉM")) {
            String wanted = Labels.normalize(label);
            assertThat(Labels.normalize(label.toUpperCase(Locale.ROOT))).isEqualTo(wanted);
            assertThat(Labels.normalize(label.toLowerCase(Locale.ROOT))).isEqualTo(wanted);
            assertThat(Labels.normalize("\u00a0 " + label.replace(" ", " \n\t") + "\u200b "))
                    .isEqualTo(wanted);
            assertThat(Labels.normalize(fullWidth(label))).isEqualTo(wanted);
        }
    }

    private static String fullWidth(String label) {
        StringBuilder wide = new StringBuilder();
        label.chars().forEach(it -> wide.append((char) (it > 0x20 && it < 0x7f ? it + 0xfee0 : it)));
        return wide.toString();
    }
}
