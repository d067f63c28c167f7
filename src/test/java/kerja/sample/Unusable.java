package kerja.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files as they also arrive: one broken off before its first byte, one that is no table at all. */
final class Unusable {
    private Unusable() {}

    static List<SampleFile> files() {
        return List.of(
                new SampleFile("MMR/alfs-2021-tables.xls", new byte[0]),
                new SampleFile(
                        "SGP/covering-note.csv",
                        "Subject,Labour market tables\nNote,The tables follow in a separate message.\n"
                                .getBytes(StandardCharsets.US_ASCII)));
    }
}
