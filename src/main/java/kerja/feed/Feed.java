package kerja.feed;

import java.util.List;
import java.util.Map;
import kerja.finding.Phrased;
import org.jspecify.annotations.Nullable;

/**
 * How a recurring delivery is recognised, read and mapped: a layout as data.
 *
 * @param slug name of the feed and of its file
 * @param version first twelve hex digits of the SHA-256 of its definition
 * @param recognition which deliveries it reads
 * @param charset of text files, null to detect it
 * @param delimiter of text files, null to detect it
 * @param tables in order; empty if the feed is out of scope
 * @param outOfScope why its deliveries are recognised but not loaded, null if they are loaded
 * @param severities severity of findings where this feed's differs from the catalogue: code to severity
 * @param terms what holds for its deliveries beside their layout
 */
public record Feed(
        String slug,
        String title,
        String publisher,
        String version,
        Recognition recognition,
        @Nullable String charset,
        @Nullable Character delimiter,
        List<Table> tables,
        @Nullable Phrased outOfScope,
        Map<String, String> severities,
        Terms terms) {

    public Feed {
        tables = List.copyOf(tables);
        severities = Map.copyOf(severities);
    }

    /** True if every table streams. */
    public boolean isLong() {
        return tables.stream().allMatch(Table::isLong);
    }
}
