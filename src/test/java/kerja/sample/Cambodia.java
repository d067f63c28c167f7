package kerja.sample;

import java.util.List;

/** The survey report of 2019 in Khmer and English, and the ILO's own series on a sheet of its own. */
final class Cambodia {
    private Cambodia() {}

    static List<SampleFile> files() {
        Workbook workbook = Workbook.xlsx();
        workbook.page("CLFS 2019")
                .headings("A1", "តារាង ១. សូចនាករសំខាន់ៗ អង្កេតកម្លាំងពលកម្មកម្ពុជា ឆ្នាំ ២០១៩")
                .headings("A2", "Table 1. Key indicators, Cambodia Labour Force Survey (19th ICLS), per cent")
                .headings("A4", "សូចនាករ / Indicator", "សរុប / Total", "ប្រុស / Male", "ស្រី / Female")
                .texts("A5", "អនុបាតការងារធៀបនឹងប្រជាជន / Employment-to-population ratio")
                .figures("B5", "0.0", "68.6 76.3 61.8")
                .texts("A6", "អត្រាគ្មានការងារធ្វើ / Unemployment rate")
                .figures("B6", "0.0", "1.2 - -")
                .texts("A8", "ប្រភព / Source: National Institute of Statistics, Cambodia Labour Force Survey 2019");
        workbook.page("ILOSTAT")
                .headings("A1", "តារាង ២. ការងារ និងគ្មានការងារធ្វើ")
                .headings(
                        "A2",
                        "Table 2. Employment and unemployment, aged 15 and over, as harmonised by the ILO (13th ICLS)")
                .headings("A4", "សូចនាករ / Indicator")
                .figures("B4", "0", "2015 2016 2017 2019 2020 2021 2023")
                .texts("A5", "អ្នកមានការងារធ្វើ (ពាន់នាក់) / Employed (thousand)")
                .figures("B5", "#,##0.0", "8625.515 8954.89 9101.786 8711.905 9228.709 9381.285 9756.289")
                .texts("A6", "អត្រាគ្មានការងារធ្វើ (ភាគរយ) / Unemployment rate (%)")
                .figures("B6", "0.0", "0.393 0.716 0.141 0.499 0.172 0.396 0.256")
                .texts("A7", "  ប្រុស / Male")
                .figures("B7", "0.0", "0.334 0.59 0.109 0.481 0.136 0.378 0.301")
                .texts("A8", "  ស្រី / Female")
                .figures("B8", "0.0", "0.457 0.851 0.175 0.517 0.209 0.416 0.208")
                .texts("A10", "ប្រភព / Source: ILO (ILOSTAT), from the national surveys");
        return List.of(workbook.savedAs("KHM/CLFS_2019_key_indicators.xlsx"));
    }
}
