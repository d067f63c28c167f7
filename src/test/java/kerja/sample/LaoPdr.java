package kerja.sample;

import java.util.List;

/** Key indicators in Lao, with the unit beside each row and the source under each year. */
final class LaoPdr {
    private LaoPdr() {}

    static List<SampleFile> files() {
        Workbook workbook = Workbook.xlsx();
        workbook.page("ຕາຕະລາງ 1")
                .headings("A1", "ຕາຕະລາງ 1: ຕົວຊີ້ວັດຕະຫຼາດແຮງງານທີ່ສຳຄັນ")
                .headings("A2", "Table 1: Key labour market indicators, aged 15 and over, as harmonised by the ILO")
                .heading("A4:A5", "ຕົວຊີ້ວັດ / Indicator")
                .heading("B4:B5", "ຫົວໜ່ວຍ / Unit")
                .figures("C4", "0", "2015 2017 2022")
                .headings("C5", "ສຳຫຼວດພົນລະເມືອງ / Census", "ສຳຫຼວດແຮງງານ / LFS", "ສຳຫຼວດແຮງງານ / LFS")
                .texts("A6", "ຜູ້ມີວຽກເຮັດງານທຳ / Employed", "ພັນຄົນ")
                .figures("C6", "#,##0.0", "3289.74 2751.486 3509.261")
                .texts("A7", "ອັດຕາການຫວ່າງງານ / Unemployment rate", "ສ່ວນຮ້ອຍ")
                .figures("C7", "0.0", "2.006 3.268 1.209")
                .indented("A8", "ຊາຍ / Male")
                .texts("B8", "ສ່ວນຮ້ອຍ")
                .figures("C8", "0.0", "2.048 3.743 1.498")
                .indented("A9", "ຍິງ / Female")
                .texts("B9", "ສ່ວນຮ້ອຍ")
                .figures("C9", "0.0", "1.963 2.753 0.892")
                .indented("A10", "ອາຍຸ 15-24 / Aged 15-24")
                .texts("B10", "ສ່ວນຮ້ອຍ")
                .figures("C10", "0.0", "4.011 5.94 2.258")
                .texts(
                        "A12",
                        "ແຫຼ່ງຂໍ້ມູນ / Source: ILO (ILOSTAT), from the census and surveys of the Lao Statistics Bureau");
        return List.of(workbook.savedAs("LAO/labour-market-key-indicators.xlsx"));
    }
}
