package kerja.sample;

import java.util.List;

/** A bilingual yearbook table of decimal commas typed as text, and the figures of quarterly releases. */
final class VietNam {
    private static final String[] SEXES = {"Chung - Total", "Nam - Male", "Nữ - Female"};

    private VietNam() {}

    static List<SampleFile> files() {
        return List.of(yearbook(), quarters());
    }

    private static SampleFile yearbook() {
        Workbook workbook = Workbook.xlsx();
        regions(
                titled(
                        workbook.page("Thất nghiệp"),
                        "Tỷ lệ thất nghiệp của lực lượng lao động trong độ tuổi phân theo vùng và giới tính",
                        "Unemployment rate of labour force at working age by region and by sex"),
                """
                2,1 2,1 2,1  2,3 2,4 2,3  2,3 2,4 2,2
                2,8 3,4 2,2  2,4 2,9 1,9  2,2 2,6 1,8
                0,8 0,8 0,7  1,1 1,3 0,9  1,2 1,2 1,1
                2,2 2,0 2,5  2,7 2,9 2,5  2,8 3,0 2,5
                1,2 0,9 1,5  1,0 0,9 1,2  1,2 1,0 1,5
                2,5 2,7 2,2  2,7 2,7 2,8  2,5 2,8 2,1
                2,1 1,5 2,8  2,8 2,4 3,3  2,9 2,4 3,6
                """);
        regions(
                titled(
                        workbook.page("Thiếu việc làm"),
                        "Tỷ lệ thiếu việc làm của lực lượng lao động trong độ tuổi phân theo vùng và giới tính",
                        "Underemployment rate of labour force at working age by region and by sex"),
                """
                2,4 2,5 2,2  1,9 1,9 1,9  1,7 1,5 1,8
                2,4 2,5 2,4  1,6 1,5 1,7  1,1 1,0 1,1
                1,5 1,7 1,2  1,5 1,6 1,4  1,5 1,6 1,5
                2,6 2,4 2,7  2,6 2,6 2,6  2,0 1,8 2,4
                2,5 2,8 2,1  1,7 1,8 1,6  2,0 1,9 2,2
                0,6 0,7 0,5  0,5 0,6 0,4  0,5 0,4 0,5
                4,2 4,4 3,9  3,0 3,1 3,0  3,0 2,7 3,5
                """);
        return workbook.savedAs("VNM/nien-giam-that-nghiep-theo-vung-2014-2016.xlsx");
    }

    private static Page titled(Page page, String vietnamese, String english) {
        return page.headings("A1", vietnamese)
                .headings("A2", english)
                .texts("J3", "Đơn vị tính - Unit: %")
                .heading("A4:A5", "Vùng - Region")
                .heading("B4:D4", "2014")
                .heading("E4:G4", "2015")
                .heading("H4:J4", "Sơ bộ - Prel.\n2016")
                .headings("B5", SEXES)
                .headings("E5", SEXES)
                .headings("H5", SEXES)
                .headings("A6", "CẢ NƯỚC - WHOLE COUNTRY")
                .headings("A7", "Phân theo vùng - By region")
                .indented("A8", "Đồng bằng sông Hồng - Red River Delta")
                .indented("A9", "Trung du và miền núi phía Bắc - Northern midlands and mountain areas")
                .indented("A10", "Bắc Trung Bộ và Duyên hải miền Trung - North Central area and Central coastal area")
                .indented("A11", "Tây Nguyên - Central Highlands")
                .indented("A12", "Đông Nam Bộ - South East")
                .indented("A13", "Đồng bằng sông Cửu Long - Mekong River Delta")
                .texts(
                        "A15",
                        "Nguồn - Source: Tổng cục Thống kê, Điều tra lao động và việc làm - GSO, Labour force survey");
    }

    private static void regions(Page page, String block) {
        List<String> rows = block.lines().toList();
        page.typed("B6", rows.get(0));
        for (int i = 1; i < rows.size(); i++) {
            page.typed("B" + (7 + i), rows.get(i));
        }
    }

    /** Planted: services of the third quarter of 2022 are 19.8 million, typed as 18.9; the parts fall short of 50.8. */
    private static SampleFile quarters() {
        Workbook workbook = Workbook.xls();
        workbook.page("Quý")
                .headings("A1", "Lao động, việc làm và thất nghiệp theo quý")
                .headings("A3", "Chỉ tiêu", "Đơn vị tính", "Quý III/2022", "Quý I/2023")
                .texts("A4", "Lực lượng lao động", "Triệu người", "..", "52,2")
                .texts("A5", "Lao động có việc làm", "Triệu người", "50,8", "51,1")
                .indented("A6", "Nông, lâm nghiệp và thủy sản")
                .texts("B6", "Triệu người", "14,0", "..")
                .indented("A7", "Công nghiệp và xây dựng")
                .texts("B7", "Triệu người", "17,0", "..")
                .indented("A8", "Dịch vụ")
                .texts("B8", "Triệu người", "18,9", "..")
                .texts("A9", "Lao động thất nghiệp", "Triệu người", "..", "1,05")
                .texts("A10", "Tỷ lệ thất nghiệp trong độ tuổi lao động", "%", "2,28", "..")
                .texts("A12", "Nguồn: Tổng cục Thống kê, thông cáo báo chí về tình hình lao động việc làm");
        return workbook.savedAs("VNM/lao-dong-viec-lam-quy-2022-2023.xls");
    }
}
