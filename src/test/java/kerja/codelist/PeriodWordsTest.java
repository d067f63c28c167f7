package kerja.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodWordsTest {

    private static final PeriodWords WORDS = PeriodWords.load(Path.of("jobs"));

    @ParameterizedTest
    @CsvSource({
        "month, Februari, 2",
        "month, AGUSTUS, 8",
        "month, Ogos, 8",
        "month, ม.ค., 1",
        "month, Tháng 12, 12",
        "month, Hunyo, 6",
        "month, ធ្នូ, 12",
        "month, ມັງກອນ, 1",
        "month, ဇန်နဝါရီ, 1",
        "month, março, 3",
        "month, Dezembru, 12",
        "month, Sep, 9",
        "quarter, ไตรมาสที่ 1, 1",
        "quarter, ไตรมาสที่ ๔, 4",
        "quarter, Quý III, 3",
        "quarter, Triwulan IV, 4",
        "quarter, 3Q, 3",
        "half, Semester II, 2",
        "year, Tahunan, 1",
        "year, Ave, 1",
        "era, พ.ศ., 543"
    })
    void knowsTheWordsOfEveryLanguage(String unit, String word, int number) {
        assertThat(WORDS.find(unit, word)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Februari 2020", "Smarch", "1"})
    void knowsNothingElse(String word) {
        assertThat(WORDS.find("month", word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "January 2022f, MONTH, 1, 2022f",
        "Feb 2024, MONTH, 2, 2024",
        "2025 Sep , MONTH, 9, 2025",
        "tháng 12/2020, MONTH, 12, /2020",
        "2025 3Q, QUARTER, 3, 2025",
        "Quý III năm 2023, QUARTER, 3, năm 2023",
        "เดือนมกราคม 2566, MONTH, 1, เดือน 2566",
        "Semester II 2020, HALF, 2, 2020"
    })
    void findsTheLongestWordOfAText(String text, PeriodUnit unit, int number, String rest) {
        assertThat(WORDS.longest(text)).hasValue(new PeriodWords.Match(unit, number, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prel. 2016", "20253Q", "Marched", "Unemployment rate"})
    void findsNoWordInsideAnother(String text) {
        assertThat(WORDS.longest(text, Set.of(PeriodUnit.MONTH, PeriodUnit.QUARTER)))
                .isEmpty();
    }

    @Test
    void asksForUnitOrLanguageWhereAWordMeansTwoThings() {
        assertThat(WORDS.longest("T1 2020")).isEmpty();
        assertThat(WORDS.longest("T1 2020", Set.of(PeriodUnit.QUARTER)))
                .hasValue(new PeriodWords.Match(PeriodUnit.QUARTER, 1, "2020"));
        assertThat(WORDS.in(Set.of("vi")).longest("T1 2020"))
                .hasValue(new PeriodWords.Match(PeriodUnit.MONTH, 1, "2020"));
    }
}
