package kerja.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kerja.codelist.ReferenceData;
import kerja.feed.Published;
import org.junit.jupiter.api.Test;

class PublicationDatesTest {
    private static final Published NOWHERE = new Published(Map.of(), List.of(), List.of());
    private static final PublicationDates DATES =
            new PublicationDates(ReferenceData.load(Path.of("jobs")).periodWords());

    @Test
    void takesTheLastDayOfAMonthFromAFileName() {
        Published published = new Published(Map.of(), List.of("*'-vintage-'yyyy-MM'.csv'"), List.of());

        assertThat(DATES.find(published, "lfs_month-vintage-2025-08.csv", List.of()))
                .contains(LocalDate.of(2025, 8, 31));
        assertThat(DATES.find(published, "lfs_month.csv", List.of())).isEmpty();
    }

    @Test
    void findsADayInAnyLanguageAmongTheFirstRows() {
        Published published =
                new Published(Map.of(), List.of(), List.of("*'Tarikh: 'd MMMM yyyy", "*'เผยแพร่ 'd MMMM BBBB"));

        assertThat(DATES.find(published, "a.xlsx", List.of("Jadual 1", "Keluaran. Tarikh: 9 Februari 2023")))
                .contains(LocalDate.of(2023, 2, 9));
        assertThat(DATES.find(published, "a.xlsx", List.of("เผยแพร่ ๙ กุมภาพันธ์ ๒๕๖๖")))
                .contains(LocalDate.of(2023, 2, 9));
    }

    @Test
    void takesNoDayThatIsNoneForADate() {
        Published published = new Published(Map.of(), List.of(), List.of("d/MM/yyyy"));

        assertThat(DATES.find(published, "a.xlsx", List.of("31/02/2023"))).isEmpty();
        assertThat(DATES.find(published, "a.xlsx", List.of("31/02/2023", "28/02/2023")))
                .contains(LocalDate.of(2023, 2, 28));
    }

    @Test
    void believesTheFeedBeforeTheFile() {
        Published published = new Published(
                Map.of("report 2020*", LocalDate.of(2021, 11, 30)), List.of("'report 'yyyy'.xlsx'"), List.of());

        assertThat(DATES.find(published, "Report 2020.xlsx", List.of())).contains(LocalDate.of(2021, 11, 30));
        assertThat(DATES.find(published, "Report 2021.xlsx", List.of())).contains(LocalDate.of(2021, 12, 31));
        assertThat(DATES.find(NOWHERE, "Report 2020.xlsx", List.of("2020"))).isEmpty();
    }
}
