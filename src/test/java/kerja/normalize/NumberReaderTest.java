package kerja.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import kerja.feed.NumberStyle;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Parsed;
import kerja.provenance.Place;
import kerja.read.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text in the place of a figure: a number in the feed's style, or a finding that says what it looks like. */
class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12,345     | 12345
                    1 234 567.8 | 1234567.8
                    1, 234     | 1234
                    − 5.3      | -5.3
                    ๑๒,๓๔๕     | 12345
                    5.3 %      | 5.3
                    """)
    void readsAFigure(String text, BigDecimal figure) {
        assertThat(read(text)).isEqualTo(new Parsed.Value<>(figure));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12,345 2/   | 2/
                    12,3452/    | 2/
                    12,345 (2)  | (2)
                    5.3*        | *
                    12345¹      | ¹
                    12⑴         | ⑴
                    5.3 2       | 2
                    12 345 2    | 2
                    5.3 r       | r
                    5.3p        | p
                    (e) 5.3     | (e)
                    1) 12,345   | 1)
                    ๑๒,๓๔๕ ๑/   | ๑/
                    Rp 12,345   | Rp
                    """)
    void namesTheMarkBesideANumber(String text, String mark) {
        Finding finding = finding(text);
        assertThat(finding.code()).isEqualTo(FindingCode.MARK_UNKNOWN);
        assertThat(finding.found()).isEqualTo(text);
        assertThat(finding.wanted().values()).containsExactly("1,234.5", mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1) provisional",
                "* provisional",
                "1/ ข้อมูลเบื้องต้น",
                "see note 2",
                "ดูหมายเหตุ",
                "Figures of this district were collected after the flood.",
                "12,345 persons",
                "not available",
                "1)",
                "*"
            })
    void tellsANoteFromAFigure(String text) {
        assertThat(finding(text).code()).isEqualTo(FindingCode.NOTE_IN_CELL);
        assertThat(finding(text).found()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,4o5", "n.a.", "tbd", "12,34", "1_234", "12;5", "5l9.8", "..."})
    void callsAnythingElseNoNumber(String text) {
        assertThat(finding(text).code()).isEqualTo(FindingCode.NUMBER_UNREADABLE);
    }

    @Test
    void saysThatACommaWasUsedForDecimals() {
        assertThat(finding("12,5").expected()).contains("it looks as if \",\" marked the decimals");
    }

    private static Finding finding(String text) {
        assertThat(read(text)).isInstanceOf(Parsed.Unreadable.class);
        return ((Parsed.Unreadable<BigDecimal>) read(text)).finding();
    }

    private static Parsed<BigDecimal> read(String text) {
        return NumberReader.read(
                Cell.ofText(2, text),
                text,
                NumberStyle.POINT,
                Place.ofFile("a.csv").at(3, 2));
    }
}
