package kerja.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    private static final Units UNITS = Units.load(Path.of("jobs"));

    @ParameterizedTest
    @CsvSource({
        "persons, 6033045, 3, 6033.045",
        "thousand-persons, 126282.19, 3, 126282.19",
        "million-persons, 33.06, 3, 33060",
        "hundred-thousand-persons, 4.1, 3, 410",
        "percent, 5.1, 0, 5.1",
        "fraction, 0.6399983842300856, 0, 63.99983842300856",
        "posts, 8340, 0, 8340"
    })
    void convertsExactly(String slug, BigDecimal figure, int multiplier, BigDecimal converted) {
        assertThat(UNITS.find(slug).orElseThrow().convert(figure, multiplier)).isEqualByComparingTo(converted);
    }

    @Test
    void suggestsTheNearestUnit() {
        assertThat(UNITS.find("thousand-person")).isEmpty();
        assertThat(UNITS.nearest("thousand-person", 1)).containsExactly("thousand-persons");
    }
}
