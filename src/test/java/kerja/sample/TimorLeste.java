package kerja.sample;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.nio.charset.Charset;
import java.util.List;

/** Portuguese and Tetum in a Windows charset; thousands parted by a no-break space, decimals by a comma. */
final class TimorLeste {
    private TimorLeste() {}

    static List<SampleFile> files() {
        return List.of(new TextTable(';', LineDelimiter.CRLF)
                .line(
                        "Timor-Leste: principais indicadores do mercado de trabalho, 15 anos ou mais, harmonizados pela OIT")
                .line("")
                .line("Indicador / Indikadór", "Sexo / Seksu", "2015", "2016", "2021", "2022")
                .line(
                        "População empregada (pessoas) / Ema ne'ebé serbisu",
                        "Total / Totál",
                        "382\u00A0117",
                        "463\u00A0249",
                        "273\u00A0669",
                        "402\u00A0086")
                .line(
                        "Taxa de desemprego (%) / Taxa dezempregu (%)",
                        "Total / Totál", "3,678", "4,657", "2,344", "1,537")
                .line("", "Homens / Mane", "4,142", "3,343", "1,897", "1,524")
                .line("", "Mulheres / Feto", "3,011", "6,256", "3,002", "1,555")
                .line("Taxa de desemprego jovem, 15-24 anos (%)", "Total / Totál", "9,601", "13,192", "5,455", "3,408")
                .line("Média de horas de trabalho por semana", "Total / Totál", "...", "30,74", "34,93", "...")
                .line("")
                .line("Nota: os anos provêm de inquéritos e censos diferentes e não formam uma série")
                .line("Fonte: OIT (ILOSTAT), a partir dos inquéritos e censos nacionais")
                .savedAs("TLS/indicadores-mercado-trabalho.csv", Charset.forName("windows-1252")));
    }
}
