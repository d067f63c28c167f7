package kerja.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kerja.statistic.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What drafts of small tables load, and what they ask instead of loading it. */
class DrafterTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void bindsColumnsOfMeasuresByTheirNames() throws IOException {
        Drafted drafted = Drafted.of(
                folder,
                "MYS",
                "lf.csv",
                "date,lf,u_rate",
                "2024-01-01,16900.1,3.3",
                "2024-02-01,16950.4,3.3",
                "2024-03-01,16990.0,3.4");
        assertThat(drafted.code("B2", Dimension.INDICATOR)).isEqualTo("EAP_TEAP_SEX_AGE_NB");
        assertThat(drafted.code("B2", Dimension.AGE)).isEqualTo("AGE_YTHADULT_Y15-64");
        assertThat(drafted.at("B3").timePeriod()).isEqualTo("2024-02");
        assertThat(drafted.draft().yaml())
                .contains("{ header: u_rate, indicator: UNE_DEAP_SEX_AGE_RT, unit: percent }");
    }

    @Test
    void takesFirstDaysOfQuartersForQuarters() throws IOException {
        Drafted drafted = Drafted.of(
                folder,
                "MYS",
                "lf.csv",
                "date,u_rate",
                "2024-01-01,3.3",
                "2024-04-01,3.3",
                "2024-07-01,3.2",
                "2024-10-01,3.2");
        assertThat(drafted.at("B3").timePeriod()).isEqualTo("2024-Q2");
    }

    @Test
    void takesTheSameMonthsForRoundsWhereTheSenderSurveysInRounds() throws IOException {
        Drafted drafted =
                Drafted.of(folder, "IDN", "tpt.csv", "Tahun;Bulan;TPT", "2023;Februari;5.45", "2023;Agustus;5.32");
        assertThat(drafted.at("C2").timePeriod()).isEqualTo("2023-02");
        assertThat(drafted.code("C2", Dimension.FREQ)).isEqualTo("S");
        assertThat(drafted.draft().yaml()).contains("assumed: the months name survey rounds");
    }

    @Test
    void readsMeasureAndUnitFromTheTitle() throws IOException {
        Drafted drafted = Drafted.of(
                folder,
                "VNM",
                "table.csv",
                "Unemployment rate of labour force at working age by sex (%)",
                "",
                "Year;Total;Male;Female",
                "2015;2.3;2.4;2.3",
                "Prel. 2016;2.3;2.4;2.2");
        assertThat(drafted.code("C4", Dimension.SEX)).isEqualTo("SEX_M");
        assertThat(drafted.code("C4", Dimension.INDICATOR)).isEqualTo("UNE_DEAP_SEX_AGE_RT");
        assertThat(drafted.code("C4", Dimension.AGE)).isEqualTo("LOC_VN_STATUTORY");
        assertThat(drafted.at("B5").status()).isEqualTo("P");
    }

    @Test
    void asksWhatIsMeasuredWhereNothingSaysIt() throws IOException {
        Drafted drafted = Drafted.of(
                folder, "VNM", "table.csv", "Year;Total;Male;Female", "2015;2.3;2.4;2.3", "2016;2.3;2.4;2.2");
        assertThat(drafted.draft().observations()).isEmpty();
        assertThat(drafted.draft().questions()).anyMatch(it -> it.startsWith("What do the figures measure?"));
    }

    @Test
    void asksAboutALabelColumnThatNobodyKnows() throws IOException {
        Drafted drafted = Drafted.of(
                folder,
                "VNM",
                "u.csv",
                "Year;Colour;Unemployment rate",
                "2015;red;2.3",
                "2015;blue;4.3",
                "2016;red;2.2",
                "2016;blue;4.2");
        assertThat(drafted.draft().observations()).isEmpty();
        assertThat(drafted.draft().questions()).anyMatch(it -> it.contains("\"Colour\""));
        assertThat(drafted.draft().yaml()).contains("out-of-scope:");
    }

    @Test
    void leavesOutChangesSharesAndPrecision() throws IOException {
        Drafted drafted = Drafted.of(
                folder,
                "PHL",
                "tab.csv",
                "INDICATOR,April 2020p,April 2019,Increment,Growth Rate",
                "Labor Force,41018,44022,-3004,-6.8",
                "Unemployed,7254,2267,4987,220.0");
        assertThat(drafted.at("B2").timePeriod()).isEqualTo("2020-04");
        assertThat(drafted.at("B2").status()).isEqualTo("P");
        assertThat(drafted.draft().observations()).hasSize(4);
    }

    @Test
    void carriesAHeadingOverTheRowsThatRepeatUnderIt() throws IOException {
        Drafted drafted = Drafted.of(
                folder,
                "PHL",
                "tab.csv",
                "Sex and Age Group,Labor Force,Unemployed",
                "May 2025,,",
                "Both Sexes,52325,2035",
                "15 - 24,6750,571",
                "25 - 34,14647,793",
                "Male,30158,1141",
                "15 - 24,4154,326",
                "25 - 34,8699,413");
        assertThat(drafted.draft().yaml()).contains("- sex: sex").contains("- age: age");
    }

    @Test
    void takesTheOnlyUnitThatFitsTheCountry() throws IOException {
        Drafted persons =
                Drafted.of(folder, "IDN", "a.csv", "Tahun,Angkatan Kerja", "2022,143722644", "2023,147707452");
        assertThat(persons.at("B2").value()).isEqualByComparingTo("143722.644");
        Drafted thousands = Drafted.of(folder, "IDN", "b.csv", "Tahun,Angkatan Kerja", "2022,143722", "2023,147707");
        assertThat(thousands.at("B2").value()).isEqualByComparingTo("143722");
    }

    @Test
    void asksForThePlaceWhereALabourForceIsTooSmallForTheCountry() throws IOException {
        Drafted drafted =
                Drafted.of(folder, "IDN", "a.csv", "Tahun,Angkatan Kerja (Ribu orang)", "2022,22869.0", "2023,23868.8");
        assertThat(drafted.draft().observations()).isEmpty();
        assertThat(drafted.draft().questions()).contains(GivenDraft.NOT_NATION);
    }

    @Test
    void readsADecimalCommaWhereThousandsAreImpossible() throws IOException {
        Drafted drafted = Drafted.of(
                folder, "IDN", "tpt.csv", "Tahun;Provinsi;TPT", "2021;ACEH;\"6,300\"", "2021;RIAU;\"4,420\"");
        assertThat(drafted.at("C2").value()).isEqualByComparingTo("6.3");
    }

    @Test
    void leavesOutColumnsThatStandForTheSameFigures() throws IOException {
        Drafted drafted = Drafted.of(
                folder,
                "IDN",
                "t.csv",
                "Provinsi,2019,2020,2021,2022,2022",
                "ACEH,6.1,6.5,6.3,6.1,5.9",
                "RIAU,5.7,6.3,4.4,4.3,4.2",
                "Tingkat Pengangguran Terbuka,,,,,");
        assertThat(drafted.draft().observations())
                .noneMatch(it -> it.timePeriod().equals("2022"));
    }

    @Test
    void writesAValidFeedWhateverTheFile() throws IOException {
        Drafted drafted =
                Drafted.of(folder, "BRN", "x: {y} #z.csv", "a,\"b: {c}\",\"# d\"", "\"- x\",1,2", "\"'y'\",3,4");
        assertThat(drafted.draft().feed().outOfScope()).isNotNull();
    }
}
