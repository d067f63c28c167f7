package kerja.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kerja.codelist.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods as offices write them, by the formats of feeds. */
class PeriodReaderTest {
    private static final PeriodReader READER =
            new PeriodReader(ReferenceData.load(Path.of("jobs")).periodWords());

    @Test
    void readsAYearOfTheBuddhistEra() {
        assertThat(READER.read("๒๕๖๖", "BBBB"))
                .hasValueSatisfying(it -> assertThat(it.year()).isEqualTo(2023));
    }

    @Test
    void readsNamesOfMonthsInTheirLanguages() {
        assertThat(READER.read("Agustus 2023", "MMMM yyyy"))
                .hasValueSatisfying(it -> assertThat(it.month()).isEqualTo(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy",
                "'พ.ศ.' BBBB QQQQ",
                "MMMM yyyy",
                "yyyy MMM",
                "MMM-yy",
                "dd/MM/yyyy",
                "yyyy-MM-dd",
                "'Quý' Q/yyyy",
                "yyyy Q'Q'",
                "yyyy'-S'H",
                "* 'Region:' MMMM yyyy"
            })
    void readsWhatItGivesAsAnExample(String format) {
        assertThat(READER.read(PeriodReader.example(format), format)).isPresent();
    }

    @Test
    void whatIsSaidTwiceMustBeTheSameTwice() {
        assertThat(READER.read("2023 2023", "yyyy yyyy")).isPresent();
        assertThat(READER.read("2023 2024", "yyyy yyyy")).isEmpty();
    }
}
