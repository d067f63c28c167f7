package kerja.sample;

import java.util.List;

/** The key indicators of a release with its marks and bullets, and rates by region as an old workbook. */
final class Philippines {
    private static final String SOURCE = "Source: Philippine Statistics Authority, Labor Force Survey";

    private Philippines() {}

    static List<SampleFile> files() {
        return List.of(keyIndicators(), ratesByRegion());
    }

    private static SampleFile keyIndicators() {
        Workbook workbook = Workbook.xlsx();
        Page page = workbook.page("Key Indicators")
                .heading("A1:D1", "Key Employment Indicators, Philippines")
                .heading("A2:D2", "January 2022f, October 2022p and January 2023p")
                .heading("A3:D3", "(In Thousands Except Rates)")
                .headings("A5", "INDICATOR", "January 2022f   ", "October 2022p", "January 2023p");
        rows(page, 7, "#,##0", """
                Population 15 Years Old and Over | 76347.826 76925.273 77104.575
                Labor Force                      | 46218.892 49346.218 49724.433
                Employed                         | 43266.404 47105.063 47351.565
                Underemployed                    | 6430.797 6675.817 6654.435
                  • Visible Underemployment1     | 3869.032 4248.69 4580.901
                  • Invisible Underemployment2   | 2561.765 2427.127 2073.534
                Unemployed                       | 2952.488 2241.155 2372.869
                Not in the Labor Force           | 30128.934 27579.055 27380.142
                """);
        rows(page, 16, "0.0", """
                  Labor Force Participation Rate (%) | 60.53727318967799 64.148252031552758 64.489601297977444
                  Employment Rate (%)                | 93.611945522190368 95.458304423654113 95.227963685377787
                  Unemployment Rate (%)              | 6.3880544778096366 4.5416955763458917 4.7720383257059966
                  Mean Hours of Work                 | 41.796734286470716 40.188591218641427 39.55
                  Youth Unemployment Rate (%)        | 13.795948431878594 11.245980702730712 10.782034603709777
                  Youth NEET as % of youth population | 14.496753587142861 11.406101898514407 11.45897225859351
                """);
        page.texts("A23", "Notes: p - Preliminary.  f - Final.")
                .texts("A24", "1 - Includes persons who were with jobs but did not work during the reference period.")
                .texts("A25", SOURCE);
        return workbook.savedAs("PHL/Key Employment Indicators January 2023.xlsx");
    }

    /** Planted: the Bicol Region is misspelt. */
    private static SampleFile ratesByRegion() {
        Workbook workbook = Workbook.xls();
        Page page = workbook.page("Table 2")
                .headings("A1", "Unemployment Rate by Region: January 2022, October 2022 and January 2023 (in percent)")
                .headings("A3", "Region", "January 2022f", "October 2022p", "January 2023p");
        rows(page, 4, "0.0", """
                Philippines                            | 6.4 4.5 4.8
                National Capital Region (NCR)          | 7.3 5.6 5.7
                Cordillera Administrative Region (CAR) | 5.1 3.0 3.4
                Region I (Ilocos Region)               | 7.2 4.0 4.5
                Region II (Cagayan Valley)             | 4.3 3.7 3.0
                Region III (Central Luzon)             | 5.7 4.7 4.3
                Region IV-A (CALABARZON)               | 7.4 5.7 5.9
                MIMAROPA Region                        | 6.5 5.2 4.9
                Region V (Bicl Region)                 | 7.8 4.4 6.6
                Region VI (Western Visayas)            | 4.7 5.1 5.6
                Region VII (Central Visayas)           | 8.1 5.8 4.2
                Region VIII (Eastern Visayas)          | 7.0 3.0 3.8
                Region IX (Zamboanga Peninsula)        | 5.0 2.0 2.6
                Region X (Northern Mindanao)           | 5.1 3.7 4.6
                Region XI (Davao Region)               | 4.8 3.5 4.5
                Region XII (SOCCSKSARGEN)              | 4.5 3.7 3.5
                Region XIII (Caraga)                   | 5.9 3.7 5.0
                Bangsamoro Autonomous Region in Muslim Mindanao (BARMM) | 7.0 2.4 3.2
                """);
        page.texts("A23", "Notes: p - Preliminary.  f - Final.").texts("A24", SOURCE);
        return workbook.savedAs("PHL/unemployment-rate-by-region-2022-2023.xls");
    }

    private static void rows(Page page, int first, String format, String block) {
        int row = first;
        for (String line : block.lines().toList()) {
            String[] parts = line.split("\\|", -1);
            page.texts("A" + row, parts[0].stripTrailing()).figures("B" + row, format, parts[1]);
            row++;
        }
    }
}
