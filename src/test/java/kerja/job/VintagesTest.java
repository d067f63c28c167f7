package kerja.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What offices restate stays readable as it was known at any time, in whatever order the vintages come. */
class VintagesTest {
    private static final Path BRUNEI = Path.of("sample-input/BRN");
    private static final Path VINTAGE = Path.of("../shared/corpus/mys/lfs_month-vintage-2025-08.csv");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2020 2021", "2021 2020"})
    void tellsEmploymentOfBruneiAsPublishedBeforeAndAfterItsRestatement(String order) throws IOException, SQLException {
        try (Nights nights = new Nights(folder)) {
            for (String year : order.split(" ", -1)) {
                nights.deliver("BRN", BRUNEI.resolve("LFS Key Findings " + year + ".xlsx"));
                assertThat(nights.run().failures()).isEmpty();
            }

            assertThat(employmentOf2020(nights, "2022-11-29")).isEqualTo("216.9 LFS Key Findings 2020.xlsx");
            assertThat(employmentOf2020(nights, "2022-12-01")).isEqualTo("211.1 LFS Key Findings 2021.xlsx");
            assertThat(nights.sql().sql("""
                            select format('%s first %s, before %s, now %s, latest %s, changed %s', time_period, first_value,
                                previous_value, obs_value, latest_value, change)
                            from stat.revision where ref_area = 'BRN'""").query(String.class).list())
                    .containsExactly("2020 first 216.9, before 216.9, now 211.1, latest 211.1, changed -5.8");
        }
    }

    @Test
    void takesALaterVintageOfMalaysiasMonthsOverTheEarlierOne() throws IOException, SQLException {
        assumeTrue(Files.exists(VINTAGE), "The corpus is not here");
        String earlier = Files.readString(VINTAGE);
        String later = earlier.replace("2010-01-01,12367.9,11931.2,436.7,", "2010-01-01,12367.9,11931.4,436.5,")
                        .strip()
                + "\n2025-09-01,17500.1,16980.2,519.9,7200.3,70.8,68.7,3.0\n";
        assertThat(later).contains("11931.4,436.5");

        try (Nights nights = new Nights(folder)) {
            nights.deliver("MYS", "lfs_month-vintage-2025-09.csv", later.getBytes(UTF_8));
            nights.run();
            nights.deliver("MYS", VINTAGE);
            nights.run();

            assertThat(known(nights, "2025-09-29", "2010-01")).isEqualTo("11931.2");
            assertThat(known(nights, "2025-10-01", "2010-01")).isEqualTo("11931.4");
            assertThat(known(nights, "2025-09-29", "2025-09")).isEqualTo("none");
            assertThat(known(nights, "2025-10-01", "2025-09")).isEqualTo("16980.2");
            assertThat(nights.sql()
                            .sql("select time_period || ' ' || change from stat.revision order by change")
                            .query(String.class)
                            .list())
                    .as("the months that both vintages give alike are no revisions")
                    .isEqualTo(List.of("2010-01 -0.2", "2010-01 0.2"));
        }
    }

    private static String employmentOf2020(Nights nights, String day) {
        return nights.sql().sql("""
                        select o.obs_value || ' ' || d.file_name
                        from stat.observation_as_of(?::date) o join stat.delivery d using (delivery)
                        where o.ref_area = 'BRN' and o.indicator = 'EMP_TEMP_SEX_AGE_NB' and o.time_period = '2020'
                            and o.sex = 'SEX_T'
                        """).param(day).query(String.class).single();
    }

    private static String known(Nights nights, String day, String period) {
        return nights.sql()
                .sql("""
                        select obs_value::text from stat.observation_as_of(?::date)
                        where ref_area = 'MYS' and indicator = 'EMP_TEMP_SEX_AGE_NB' and time_period = ? and freq = 'M'
                        """)
                .params(day, period)
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
