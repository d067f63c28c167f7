package kerja.sample;

import java.util.List;

/** Years down, in Burmese, every digit a Burmese one typed as text. */
final class Myanmar {
    private Myanmar() {}

    static List<SampleFile> files() {
        Workbook workbook = Workbook.xlsx();
        workbook.page("ဇယား ၁")
                .headings("A1", "ဇယား ၁။ အလုပ်လက်မဲ့နှုန်းနှင့် အလုပ်ချိန်")
                .headings(
                        "A2",
                        "Table 1. Unemployment rate and hours of work, aged 15 and over, as harmonised by the ILO")
                .heading("A4:A5", "ခုနှစ်")
                .heading("B4:E4", "အလုပ်လက်မဲ့နှုန်း (ရာခိုင်နှုန်း)")
                .headings("B5", "စုစုပေါင်း", "ကျား", "မ", "အသက် ၁၅-၂၄")
                .heading("F4:F5", "တစ်ပတ် ပျမ်းမျှ အလုပ်ချိန် (နာရီ)")
                .typed("A6", "၂၀၁၅ ၀.၇၆၆ ၀.၆၆၅ ၀.၈၉၈ ၁.၅၉၁ ၅၀.၈၁")
                .typed("A7", "၂၀၁၇ ၁.၃၅၆ ၁.၀၄၆ ၁.၇၇၆ ၃.၅၈၈ ၄၈.၃၁")
                .typed("A8", "၂၀၁၈ ၀.၇၆၇ ၀.၆၂၅ ၀.၉၅၅ ၁.၈၃၅ ၄၅.၆၂")
                .typed("A9", "၂၀၁၉ ၀.၄၀၇ ၀.၃၅၈ ၀.၄၇၃ ၁.၃၀၁ ၄၅.၇၆")
                .typed("A10", "၂၀၂၀ ၁.၄၇၆ ၁.၀၂၆ ၂.၁၁၆ ၄.၈၇၆ ၄၄.၆၅")
                .texts(
                        "A12",
                        "Source: ILO (ILOSTAT), from the labour force surveys of the Department of Labour and the CSO");
        return List.of(workbook.savedAs("MMR/alfs-unemployment-2015-2020.xlsx"));
    }
}
