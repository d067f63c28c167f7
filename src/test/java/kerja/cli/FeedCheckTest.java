package kerja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code feed check} shows mistakes of a feed, and what each cell of a file becomes. */
class FeedCheckTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsWhatEachCellBecomes() {
        int exit = run("phl-unemployment-rate-by-region", "sample-input/PHL/unemployment-rate-by-region-2022-2023.xls");
        assertThat(out.toString())
                .contains("T Unemployment Rate")
                .contains("H Region")
                .contains("L Philippines")
                .contains("F 6.4")
                .contains("! 7.8")
                .contains(". Notes: p")
                .contains("! refused, see the findings");
        assertThat(err.toString())
                .contains(
                        "LABEL_UNKNOWN at unemployment-rate-by-region-2022-2023.xls!Table 2!A12: Region V (Bicl Region)")
                .contains("51 figures, 0 blank, 3 refused.");
        assertThat(exit).isEqualTo(ExitCodes.HELD);
    }

    @Test
    void printsTheFiguresAsCsv() {
        int exit = run(
                "sgp-unemployment-rate-table-builder", "sample-input/SGP/unemployment-rate-sa-quarterly.csv", "--csv");
        assertThat(out.toString())
                .startsWith(
                        "sheet,cell,reported_text,time_period,obs_value,unit_measure,unit_mult,obs_status,ref_area,")
                .contains(",SGP,")
                .contains("UNE_DEAP_SEX_AGE_RT");
        long lines = out.toString().lines().count();
        assertThat(err.toString()).as("a line for every figure").contains((lines - 1) + " figures,");
        assertThat(exit).isEqualTo(ExitCodes.DONE);
    }

    @Test
    void namesLineKeyAndRemedyOfAMistake(@TempDir Path folder) throws IOException {
        Path feed = folder.resolve("phl-x.yaml");
        Files.writeString(feed, """
                feed: phl-x
                title: X
                publisher: X
                deliveries: { from: PHL, file: "x*.csv" }
                table:
                  colums: [ { header: 1, period: yyyy } ]
                  columns: [ { header: 1, sex: sexes } ]
                given: { age: AGE_YTHADULT_YGE16 }
                """);
        int exit = run(feed.toString());
        assertThat(err.toString())
                .contains("phl-x.yaml:6: \"colums\" is not known here. Did you mean \"columns\"?")
                .contains("phl-x.yaml:7: There is no dictionary \"sexes\". Did you mean \"sex\"?")
                .contains("phl-x.yaml:8: \"AGE_YTHADULT_YGE16\" is not in the code list age.");
        assertThat(exit).isEqualTo(ExitCodes.HELD);
    }

    @Test
    void saysWhyNothingWasRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "area,year,employed\nPhilippines,2023,48.8\n");
        Path feed = folder.resolve("phl-x.yaml");
        Files.writeString(feed, """
                feed: phl-x
                title: X
                publisher: X
                deliveries: { from: PHL, file: "x*.csv" }
                table:
                  rows: [ { header: area, ref-area: places-phl }, { header: year, period: yyyy } ]
                  columns: [ { header: employed, measure: { employed: EMP_TEMP_SEX_AGE_NB } } ]
                given: { unit: thousand-persons, age: AGE_YTHADULT_YGE15, source: PHL-LFS }
                """);
        assertThat(run(feed.toString(), file.toString())).isEqualTo(ExitCodes.HELD);
        assertThat(err.toString()).contains("0 figures", "No cell has a label on every axis");
    }

    @Test
    void saysThatAFeedIsInOrderOrNotThere() {
        assertThat(run("mys-lfs-monthly")).isEqualTo(ExitCodes.DONE);
        assertThat(err.toString()).contains("The feed is in order.");
        assertThat(run("mys-lfs-montly")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("There is no feed \"mys-lfs-montly\"");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "feed";
        all[1] = "check";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Kerja.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
