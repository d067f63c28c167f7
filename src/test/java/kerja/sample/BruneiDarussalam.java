package kerja.sample;

import java.util.List;

/** Two yearly reports of the survey; the second restates employment of 2020. */
final class BruneiDarussalam {
    private static final String SOURCE =
            "Sumber / Source: Department of Economic Planning and Statistics (DEPS), Kaji Selidik Tenaga Buruh";

    private BruneiDarussalam() {}

    static List<SampleFile> files() {
        return List.of(report2020(), report2021());
    }

    private static SampleFile report2020() {
        Workbook workbook = Workbook.xlsx();
        titled(workbook.page("Jadual 1"), "2017 - 2020")
                .headings("A4", "Penunjuk", "Indicator")
                .figures("C4", "0", "2017 2018 2019 2020")
                .texts("A5", "Penduduk Bekerja (orang)", "Employed population (persons)")
                .figures("C5", "#,##0", "186900 n.a. 221700 216900")
                .indented("A6", "Lelaki")
                .texts("B6", "Male")
                .figures("C6", "#,##0", "n.a. n.a. 135800 n.a.")
                .indented("A7", "Perempuan")
                .texts("B7", "Female")
                .figures("C7", "#,##0", "n.a. n.a. 85900 n.a.")
                .texts("A8", "Kadar Penyertaan Tenaga Buruh (%)", "Labour force participation rate (%)")
                .figures("C8", "0.0", "62.7 65.4 64.3 n.a.")
                .indented("A9", "Lelaki")
                .texts("B9", "Male")
                .figures("C9", "0.0", "68.9 n.a. 72.5 n.a.")
                .indented("A10", "Perempuan")
                .texts("B10", "Female")
                .figures("C10", "0.0", "56.5 n.a. 54.8 n.a.")
                .texts("A12", "Nota / Note: n.a. - tidak diperolehi / not available")
                .texts("A13", SOURCE);
        return workbook.savedAs("BRN/LFS Key Findings 2020.xlsx");
    }

    private static SampleFile report2021() {
        Workbook workbook = Workbook.xlsx();
        titled(workbook.page("Jadual 1"), "2020 - 2021")
                .headings("A4", "Penunjuk", "Indicator")
                .figures("C4", "0", "2020 2021")
                .texts("A5", "Penduduk Bekerja (orang)", "Employed population (persons)")
                .figures("C5", "#,##0", "211100 212400")
                .texts("A6", "Penganggur (orang)", "Unemployed population (persons)")
                .figures("C6", "#,##0", "16630 10956")
                .texts("A7", "Kadar Penyertaan Tenaga Buruh (%)", "Labour force participation rate (%)")
                .figures("C7", "0.0", "65.5 63.8")
                .texts("A8", "Kadar Pengangguran (%)", "Unemployment rate (%)")
                .figures("C8", "0.0", "7.3 4.9")
                .texts("A10", SOURCE);
        return workbook.savedAs("BRN/LFS Key Findings 2021.xlsx");
    }

    private static Page titled(Page page, String years) {
        return page.headings("A1", "Jadual 1 : Penunjuk Utama Tenaga Buruh, " + years)
                .headings("A2", "Table 1 : Key Labour Force Indicators, " + years);
    }
}
