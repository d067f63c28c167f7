package kerja.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What separates the fields of a text file, found from its first lines.
 *
 * <p>A delimiter is the character that occurs equally often on most lines, outside of quotes. Tab, semicolon and bar
 * go before the comma, which also stands in decimals and sentences.
 *
 * @param declared true if a first line such as {@code sep=;} says so, and is no data
 */
record Delimiter(char character, boolean declared) {

    private static final String BEFORE_COMMA = "\t;|";

    /** The delimiter of a text of which this is the beginning. */
    static Delimiter of(String beginning, boolean isWhole) {
        Character declared = declaredIn(beginning);
        if (declared != null) {
            return new Delimiter(declared, true);
        }
        List<String> records = records(beginning, isWhole);
        double comma = consistency(records, ',');
        char best = ',';
        double bestConsistency = 0;
        for (int i = 0; i < BEFORE_COMMA.length(); i++) {
            char candidate = BEFORE_COMMA.charAt(i);
            double consistency = consistency(records, candidate);
            if (consistency > bestConsistency && consistency >= 0.8 * comma) {
                best = candidate;
                bestConsistency = consistency;
            }
        }
        return new Delimiter(best, false);
    }

    private static @Nullable Character declaredIn(String beginning) {
        if (!beginning.regionMatches(true, 0, "sep=", 0, 4) || beginning.length() < 5) {
            return null;
        }
        char separator = beginning.charAt(4);
        boolean alone = beginning.length() == 5 || "\r\n".indexOf(beginning.charAt(5)) >= 0;
        return alone && "\r\n\"".indexOf(separator) < 0 ? separator : null;
    }

    /** Lines without what stands in quotes; a line break in quotes ends no line. */
    private static List<String> records(String text, boolean isWhole) {
        List<String> records = new ArrayList<>();
        StringBuilder record = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == '\n' || letter == '\r')) {
                addIfNotBlank(records, record);
            } else if (!quoted) {
                record.append(letter);
            }
        }
        if (isWhole || records.isEmpty()) {
            addIfNotBlank(records, record);
        }
        return records;
    }

    private static void addIfNotBlank(List<String> records, StringBuilder record) {
        if (!record.toString().strip().isEmpty() || record.indexOf("\t") >= 0) {
            records.add(record.toString());
        }
        record.setLength(0);
    }

    /** The share of records with the number of delimiters that most records with any have. */
    private static double consistency(List<String> records, char delimiter) {
        Map<Long, Integer> recordsByCount = new HashMap<>();
        for (String record : records) {
            long count = record.chars().filter(letter -> letter == delimiter).count();
            if (count > 0) {
                recordsByCount.merge(count, 1, Integer::sum);
            }
        }
        int most = recordsByCount.values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return records.isEmpty() ? 0 : (double) most / records.size();
    }
}
