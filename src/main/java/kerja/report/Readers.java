package kerja.report;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who reads the reports of which sender; whoever is not in the list reads English. Source: {@code readers.csv}. */
final class Readers {

    private static final Map<String, Reader> BY_SENDER = read();

    private Readers() {}

    static Reader of(String sender) {
        return BY_SENDER.getOrDefault(sender, Reader.ENGLISH);
    }

    private static Map<String, Reader> read() {
        try (InputStream in = Objects.requireNonNull(Readers.class.getResourceAsStream("readers.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",")))
                    .collect(Collectors.toUnmodifiableMap(
                            fields -> fields.get(0),
                            fields -> new Reader(fields.get(1), new ULocale(fields.get(2)), fields.get(3))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read readers.csv", e);
        }
    }
}
