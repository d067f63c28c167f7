package kerja.sample;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Survey rounds of February and August as text with a decimal comma, and rates by age as an old workbook. */
final class Indonesia {
    /** Year, then employed, unemployed, labour force and employed in per cent of it: February first, then August. */
    private static final String ROUNDS = """
            2015 120.846.821 7.454.767 128.301.588 94,19 114.819.199 7.560.822 122.380.021 93,82
            2016 120.647.697 7.024.172 127.671.869 94,50 118.411.973 7.031.775 125.443.748 94,39
            2017 124.538.849 7.005.262 131.544.111 94,67 121.022.423 7.040.323 128.062.746 94,50
            2018 129.479.541 6.963.457 136.442.998 94,90 126.282.186 7.073.385 133.355.571 94,70
            2019 131.692.592 6.898.796 138.591.388 95,02 128.755.271 7.104.424 135.859.695 94,77
            2020 133.292.866 6.925.486 140.218.352 95,06 128.454.184 9.767.754 138.221.938 92,93
            2021 131.064.305 8.746.008 139.810.313 93,74 131.050.523 9.102.052 140.152.575 93,51
            2022 135.611.895 8.402.153 144.014.048 94,17 135.296.713 8.425.931 143.722.644 94,14
            2023 138.632.511 7.989.275 146.621.786 94,55 139.852.377 7.855.075 147.707.452 94,68
            """;

    private Indonesia() {}

    static List<SampleFile> files() {
        return List.of(rounds(), ratesByAge());
    }

    private static SampleFile rounds() {
        TextTable table = new TextTable(';', LineDelimiter.CRLF)
                .line("\uFEFFPenduduk Berumur 15 Tahun ke Atas yang Termasuk Angkatan Kerja, 2015-2023")
                .line("")
                .line(
                        "Tahun",
                        "Bulan",
                        "Bekerja (orang)",
                        "Pengangguran Terbuka (orang)",
                        "Jumlah Angkatan Kerja (orang)",
                        "Persentase Bekerja terhadap Angkatan Kerja (%)");
        ROUNDS.lines().forEach(year -> {
            List<String> parts = List.of(year.split(" ", -1));
            table.line(row(parts.get(0), "Februari", parts.subList(1, 5)))
                    .line(row(parts.get(0), "Agustus", parts.subList(5, 9)))
                    .line(parts.get(0), "Tahunan", "-", "-", "-", "-");
        });
        return table.line("")
                .line("Catatan: 2018-2019 dihitung ulang (backcasting) dengan proyeksi penduduk 2015-2045 (SUPAS 2015)")
                .line("Sumber: BPS, Survei Angkatan Kerja Nasional (Sakernas)")
                .savedAs("IDN/angkatan-kerja-sakernas-2015-2023.csv", StandardCharsets.UTF_8);
    }

    private static List<String> row(String year, String month, List<String> figures) {
        return Stream.concat(Stream.of(year, month), figures.stream()).toList();
    }

    /** Planted: the total of 2019 is 5.23 per cent, typed without its decimal comma. */
    private static SampleFile ratesByAge() {
        Workbook workbook = Workbook.xls();
        Page page = workbook.page("TPT Umur")
                .headings("A1", "Tingkat Pengangguran Terbuka (TPT) Menurut Kelompok Umur, 2018-2023")
                .heading("A3:A5", "Kelompok Umur")
                .heading("B3:G3", "Tingkat Pengangguran Terbuka (Persen)")
                .figures("B4", "0", "2018 2019 2020 2021 2022 2023")
                .headings("B5", "Agustus", "Agustus", "Agustus", "Agustus", "Agustus", "Agustus");
        List<String> rows = """
                15 - 19| 26.93 26.12 24.34 23.91 29.08 25.77
                20 - 24| 16.79 15.64 18.71 17.73 17.02 16.85
                25 - 29| 6.97 7.19 9.77 9.26 7.13 7.48
                30 - 34| 3.44 3.52 5.75 5.43 3.70 3.55
                35 - 39| 2.48 2.25 4.32 4.02 2.65 2.54
                40 - 44| 1.80 2.06 3.92 3.42 2.43 1.82
                45 - 49| 1.58 1.81 3.54 3.30 2.33 1.80
                50 - 54| 1.39 1.65 3.61 2.18 2.38 1.79
                55 - 59| 1.25 1.30 3.21 1.98 2.37 1.52
                60 ke atas| 0.61 0.68 1.70 2.73 2.85 1.28
                Rata-rata| 5.30 523 7.07 6.49 5.86 5.32
                """.lines().toList();
        for (int i = 0; i < rows.size(); i++) {
            String[] parts = rows.get(i).split("\\|", -1);
            page.texts("A" + (6 + i), parts[0]).figures("B" + (6 + i), "0.00", parts[1]);
        }
        page.texts("A18", "Sumber: BPS, Survei Angkatan Kerja Nasional (Sakernas)");
        return workbook.savedAs("IDN/tpt-kelompok-umur-agustus-2018-2023.xls");
    }
}
