package kerja.sample;

import java.util.List;

/** Quarters of Buddhist Era years in Thai digits, regions with municipal areas and the rest below them. */
final class Thailand {
    private static final String TOWN = "ในเขตเทศบาล";
    private static final String COUNTRY = "นอกเขตเทศบาล";

    private Thailand() {}

    static List<SampleFile> files() {
        Workbook workbook = Workbook.xlsx();
        Page page = workbook.page("ตารางที่ ๑")
                .headings(
                        "A1",
                        "ตารางที่ ๑ อัตราการมีงานทำต่อประชากรอายุ ๑๕ ปีขึ้นไป จำแนกตามภาค และเขตการปกครอง เป็นรายไตรมาส")
                .texts("A2", "หน่วย : ร้อยละ")
                .heading("A4:A5", "ภาค และเขตการปกครอง")
                .heading("B4:E4", "พ.ศ. ๒๕๖๕")
                .heading("F4:I4", "พ.ศ. ๒๕๖๖")
                .headings("B5", "ไตรมาสที่ ๑", "ไตรมาสที่ ๒", "ไตรมาสที่ ๓", "ไตรมาสที่ ๔")
                .headings("F5", "ไตรมาสที่ ๑", "ไตรมาสที่ ๒", "ไตรมาสที่ ๓", "ไตรมาสที่ ๔");
        region(
                page,
                6,
                "ทั่วราชอาณาจักร",
                "66.16 66.59 67.45 67.41 67.39 67.38 68.00 68.19",
                "66.88 67.00 67.66 67.89 68.32 68.33 68.14 68.57",
                "65.56 66.23 67.26 67.00 66.59 66.57 67.87 67.86");
        page.headings("A9", "กรุงเทพมหานคร").figures("B9", "0.00", "71.59 71.63 71.70 72.40 73.15 72.87 71.74 72.59");
        region(
                page,
                10,
                "ภาคกลาง",
                "69.54 69.36 69.29 69.46 70.39 70.41 70.30 70.72",
                "69.26 68.80 69.19 69.46 70.24 70.52 70.38 70.83",
                "69.80 69.86 69.37 69.47 70.52 70.31 70.24 70.62");
        region(
                page,
                13,
                "ภาคเหนือ",
                "63.90 63.83 65.05 65.40 65.65 64.55 65.47 65.37",
                "61.62 61.16 62.55 62.51 63.71 63.07 62.54 62.61",
                "65.12 65.26 66.39 66.94 66.68 65.34 67.05 66.84");
        region(
                page,
                16,
                "ภาคตะวันออกเฉียงเหนือ",
                "59.94 61.73 64.57 63.15 60.67 62.10 64.80 64.39",
                "58.41 60.21 62.53 61.73 59.85 60.81 62.23 61.90",
                "60.58 62.37 65.42 63.75 61.02 62.64 65.89 65.44");
        region(
                page,
                19,
                "ภาคใต้",
                "67.48 67.64 67.27 68.13 69.43 68.17 67.86 68.37",
                "65.95 66.14 65.70 66.40 67.61 66.81 66.88 67.68",
                "68.27 68.41 68.08 69.03 70.36 68.87 68.37 68.73");
        page.texts("A23", "ที่มา : สำนักงานสถิติแห่งชาติ การสำรวจภาวะการทำงานของประชากร");
        return List.of(workbook.savedAs("THA/employment-ratio-by-region-2565-2566.xlsx"));
    }

    private static void region(Page page, int row, String name, String all, String town, String country) {
        page.headings("A" + row, name)
                .figures("B" + row, "0.00", all)
                .indented("A" + (row + 1), TOWN)
                .figures("B" + (row + 1), "0.00", town)
                .indented("A" + (row + 2), COUNTRY)
                .figures("B" + (row + 2), "0.00", country);
    }
}
