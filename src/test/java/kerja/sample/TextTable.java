package kerja.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;

/** Lines of a text file as an office exports it: its delimiter, its charset, its line ends. */
final class TextTable {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer;

    TextTable(char delimiter, LineDelimiter lineEnd) {
        this.writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(lineEnd)
                .build(text);
    }

    TextTable line(String... fields) {
        writer.writeRecord(fields);
        return this;
    }

    TextTable line(List<String> fields) {
        writer.writeRecord(fields);
        return this;
    }

    SampleFile savedAs(String path, Charset charset) {
        try (writer) {
            writer.flush();
            return new SampleFile(path, text.toString().getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + path, e);
        }
    }
}
