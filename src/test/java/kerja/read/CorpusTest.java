package kerja.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kerja.finding.FindingCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the real files of the shared corpus where it lies beside the project or {@code -Dkerja.corpus} names it. */
class CorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("kerja.corpus", "../shared/corpus"));

    @BeforeEach
    void needsTheCorpus() {
        assumeTrue(Files.isDirectory(CORPUS), "No corpus at " + CORPUS + "; -Dkerja.corpus=DIR names one");
    }

    @TestFactory
    Stream<DynamicTest> opensEveryFileToItsLastRow() throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            return Stream.of();
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(CORPUS, 2)) {
            files = found.filter(file -> file.toString().matches(".*\\.(csv|xlsx?)"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(39);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(CORPUS.relativize(file).toString(), () -> {
                    try (Document document = Opened.document(file)) {
                        long cells = 0;
                        for (Sheet sheet : document.sheets()) {
                            for (Row row : Opened.rows(sheet)) {
                                cells += row.cells().size();
                            }
                        }
                        assertThat(cells).isGreaterThan(20);
                        assertThat(document.findings()).isEmpty();
                    }
                }));
    }

    /** Cells as stored, from the catalogue of the corpus; a CSV file has one sheet without a name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            idn/TPAK_2021-2025.xlsx                                 | Sheet1      | F41   | 73.98
            idn/PEKERJA_BERDASARKAN_TINGKAT_PENDIDIKAN_TAHUN_2023.xlsx | Sheet1   | B4    | 11671937
            idn/PEKERJA_BERDASARKAN_TINGKAT_PENDIDIKAN_TAHUN_2023.xlsx | Sheet1   | I4    | -
            idn/DATA_KETERSEDIAAN_LAPANGAN_KERJA_2021-2025.xlsx     | Sheet1      | AC3   | -
            idn/DATA_KETERSEDIAAN_LAPANGAN_KERJA_2021-2025.xlsx     | Sheet1      | AD3   | 475
            idn/jatim-key-indicators-feb-2026.xlsx                  | Table 1     | E3    | 386.19
            idn/jatim-key-indicators-feb-2026.xlsx                  | Table 5     | F3    | 7.7
            idn/tpt-tpak-by-province-decimal-comma.xlsx             | Data Fix    | C2    | 6,300
            idn/tpt-tpak-by-province-decimal-comma.xlsx             | Data Fix    | F2    | 58.35
            mys/lfs_month-vintage-2025-08.csv                       |             | B2    | 12367.9
            mys/lfs_month-vintage-2025-08.csv                       |             | C189  | 16988.0
            mys/lfs_state_sex.csv                                   |             | C41   | 01/01/2023
            phl/lfs-2020-01-table1-rates-by-region.xls              | tab1        | D11   | 72840.631
            phl/lfs-2020-01-table1-rates-by-region.xls              | tab1        | G11   | 5.321745165923188
            phl/lfs-2020-01-table1-rates-by-region.xls              | tab1        | H20   | 30.38040092061821
            phl/lfs-2020-01-table1-rates-by-region.xls              | tab1        | B30   | ~ in Muslim Mindanao (BARMM)~
            phl/lfs-2020-04-tableA-key-indicators.xlsx              | Tab A       | B8    | 41018
            phl/lfs-2020-04-tableA-key-indicators.xlsx              | Tab A       | B24   | 17.684918816129507
            phl/employed-by-industry-group-1993-2019.xlsx           | 1993-2000   | D11   | 10919
            phl/lfs-2023-01-tableA-precision.xlsx                   | TABLE A     | C9    | 492.72372241002284
            phl/lfs-2021-annual-table3-unemployed-by-province.xlsx  | Tab 3       | C8    | 3711.7092500000003
            phl/lfs-2021-annual-table3-unemployed-by-province.xlsx  | Tab 3       | C10   | 86.02058333333333
            phl/lfs-2025-05-tab1-population-by-age.xls              | TAB 1       | G35   | 0.36
            phl/unemployment-rate-by-region-quarterly.xlsx          | Sheet1      | F2    | 17.6839822301624
            sgp/dos-employment-change-by-sector-annual.csv          |             | B11   | ~2024 ~
            sgp/dos-employment-change-by-sector-annual.csv          |             | F12   | -181000
            sgp/mom-occupational-wages-2021.xlsx                    | T4.1        | I11   | 6126
            sgp/graduate-employment-survey.csv                      |             | A1    | year
            sgp/datagovsg-unemployment-rate-quarterly.csv           |             | B3    | Resident Unemployment Rate, (SA)
            sgp/datagovsg-unemployment-rate-quarterly.csv           |             | EG1   | 19921Q
            tha/nso-employment-to-population-rate-quarterly.csv     |             | B2    | ไตรมาสที่ 1
            tha/nso-employment-to-population-rate-quarterly.csv     |             | F4993 | 89.76
            vnm/gso-labour-force-by-province.csv                    |             | L74   | 708.6
            vnm/gso-labour-force-by-province.csv                    |             | D7    | ..
            vnm/gso-employed-by-ownership.csv                       |             | A37   | Structure (%)
            vnm/adb-key-indicators-2004.xls                         | VIE_ki2004  | T14   | 41.2
            vnm/adb-key-indicators-2004.xls                         | VIE_ki2004  | C13   | ...
            tls/census-2015-v3-main-economic-activity.xls           | 3.11.6      | G8    | 63766
            tls/census-2015-v3-main-economic-activity.xls           | 3.10        | G6    | 44.52
            mmr/census-2014-township-usual-activity.csv             |             | A335  | NA
            mmr/census-2014-township-usual-activity.csv             |             | IX2   | 0.6399983842300856
            brn/census-2021-population-tables.xls                   | B1-16       | H14   | 440715
            intl/ilostat-SDG_0852_SEX_AGE_RT_A.csv                  |             | G11845 | 0.499
            intl/worldbank-SL.UEM.TOTL.ZS-2026-04.csv               |             | BR193 | 2.235
            intl/worldbank-SL.UEM.TOTL.ZS-2026-04.csv               |             | B3    | 2026-04-08
            intl/worldbank-youth-unemployment-2010-2014.csv         |             | C26   | 10.8999996185
            """)
    void findsTheCellsOfTheCatalogue(String file, String sheet, String cell, String stored) throws IOException {
        try (Document document = Opened.document(CORPUS.resolve(file))) {
            Sheet found = document.sheets().stream()
                    .filter(it -> it.name().equals(Objects.requireNonNullElse(sheet, "")))
                    .findFirst()
                    .orElseThrow();
            assertThat(Opened.stored(found, cell)).isEqualTo(stored);
        }
    }

    @Test
    void readsHeaderCellsThatAreDates() throws IOException {
        try (Document document = Opened.document(CORPUS.resolve("phl/unemployment-rate-by-region-quarterly.xlsx"))) {
            Cell header = Opened.cell(document.sheets().get(0), "B1").orElseThrow();
            assertThat(header.date()).hasToString("2019-04-01T00:00");
        }
    }

    @Test
    void keepsFootnoteDigitsApartFromTheLabelTheyAreGluedTo() throws IOException {
        try (Document document = Opened.document(CORPUS.resolve("phl/lfs-2023-01-tableA-precision.xlsx"))) {
            assertThat(Opened.rows(document.sheets().get(0)))
                    .flatExtracting(Row::cells)
                    .extracting(cell -> cell.text().strip())
                    .anyMatch(text -> text.endsWith("Underemployment²"));
        }
    }

    @Test
    void readsAWorkbookNamedAsTextAndSaysSo() throws IOException {
        Path workbook = CORPUS.resolve("phl/lfs-2020-04-tableA-key-indicators.xlsx");
        try (Document document = Opened.require(DocumentReader.open(workbook, "table.csv", ReadOptions.DEFAULT))) {
            assertThat(document.findings())
                    .extracting(it -> it.code())
                    .containsExactly(FindingCode.FILE_FORMAT_MISMATCH);
        }
    }
}
