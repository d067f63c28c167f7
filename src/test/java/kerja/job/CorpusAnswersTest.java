package kerja.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of {@code jobs/queries} on real files of the shared corpus, for the questions that no reference figure answers. */
class CorpusAnswersTest {
    private static final Path CORPUS = Path.of(System.getProperty("kerja.corpus", "../shared/corpus"));
    private static final List<String> FILES = List.of(
            "phl/employed-by-industry-group-1993-2019.xlsx",
            "idn/jatim-key-indicators-feb-2026.xlsx",
            "sgp/dos-employment-services-monthly-ytd.csv",
            "vnm/gso-employed-by-kind-of-activity.csv",
            "mys/lfs_month-vintage-2025-08.csv",
            "tha/nso-employment-to-population-rate-quarterly.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    private static Nights nights;

    @BeforeAll
    static void loadsRealFiles() throws IOException, SQLException {
        assumeTrue(Files.isDirectory(CORPUS), "No corpus at " + CORPUS + "; -Dkerja.corpus=DIR names one");
        nights = new Nights(folder);
        for (String file : FILES) {
            nights.deliver(file.substring(0, 3).toUpperCase(Locale.ROOT), CORPUS.resolve(file));
        }
        assertThat(nights.run().failures()).isEmpty();
    }

    @AfterAll
    static void closes() throws IOException {
        if (nights != null) {
            nights.close();
        }
    }

    @Test
    void q07TellsWhatIsThereFromWhatIsNotDue() {
        assertThat(answer("q07", "concat_ws(' ', ref_area, state, is_missing)"))
                .contains("THA loaded f", "MYS loaded f", "IDN not due f", "BRN not due f", "TLS no calendar f");
    }

    /** Of Malaysia's two publications only the months are here; a year later the quarters have been due for long. */
    @Test
    void q07NamesWhatIsLateBesideWhatIsThere() {
        assertThat(answer("q07", "concat_ws(' ', ref_area, state, is_missing, publications)", query -> query.replace(
                                "2023-01-01", "2024-01-01")
                        .replace("2022-10-01", "2023-10-01")))
                .contains("MYS late t mys-lfs-quarterly", "MYS loaded f mys-lfs-monthly")
                .contains("VNM late t vnm-labour-force-releases");
    }

    @Test
    void q15OrdersTheMeasuresAndTellsTheGapInPersons() {
        assertThat(answer("q15", "concat_ws(' ', ref_area, time_period, lu1, lu2, gap_underemployed, note)"))
                .contains("ID-JI 2026-02 3.54 9.98 1620 LU4 needs underemployment and potential labour force");
    }

    @Test
    void q17KeepsEmployersApartAndNamesMembersWithoutThem() {
        assertThat(answer("q17", "concat_ws(' ', part, ref_area, status_in_employment, time_period, thousand_people)"))
                .contains("member ID-JI STE_ICSE93_2 2026-02 850", "member without it THA");
    }

    @Test
    void q18AddsTwelveMonthsAndGivesNoRatioWithoutVacancies() {
        assertThat(answer("q18", "concat_ws(' ', ref_area, year, months, placements, filled_percent, note)"))
                .contains("SGP 2024 12 41777 vacancies brought forward unknown")
                .contains("SGP 2025 9 not all twelve months: no figure for the year");
    }

    @Test
    void q20SharesManufacturingOfRevision4() {
        assertThat(answer("q20", "concat_ws(' ', ref_area, time_period, manufacturing_percent)"))
                .contains("PHL 2019 8.5", "VNM 2016 16.6", "IDN");
    }

    @Test
    void q21PutsIndustriesOnOneBaseAndLeavesGroupsWhole() {
        assertThat(answer("q21", "concat_ws(' ', ref_area, time_period, industry, thousand_people, made_of, why_not)"))
                .contains("PHL 2019 ECO_DETAILS_HJ 3858 ECO_ISIC4_H ECO_ISIC4_J")
                .contains("PHL 2001 ECO_DETAILS_LMN published only in groups that cannot be split: ECO_SECTOR_SER");
    }

    @Test
    void q26DerivesThePopulationOfMalaysiaFromItsParts() {
        assertThat(answer("q26", "concat_ws(' ', ref_area, time_period, age, thousand_people, formula)"))
                .contains("MYS 2025-08 AGE_YTHADULT_Y15-64 24709.5 labour force + outside the labour force");
    }

    private static List<String> answer(String question, String row) {
        return answer(question, row, UnaryOperator.identity());
    }

    private static List<String> answer(String question, String row, UnaryOperator<String> change) {
        try (Stream<Path> files = Files.list(Path.of("jobs", "queries"))) {
            Path file = files.filter(it -> String.valueOf(it.getFileName()).startsWith(question + "_"))
                    .findFirst()
                    .orElseThrow();
            String query = Files.readString(file).strip().replaceAll(";$", "");
            return nights.sql()
                    .sql("select " + row + " from (" + change.apply(query) + "\n) answer")
                    .query(String.class)
                    .list();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
