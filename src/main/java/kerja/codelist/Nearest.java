package kerja.codelist;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Words spelled most like another, for suggestions in messages; never used to decide what a label means. */
final class Nearest {

    private record Candidate(String word, int distance) {}

    private Nearest() {}

    /** At most so many of the words, the nearest first; words that share less than half their letters are left out. */
    static List<String> to(String wanted, Collection<String> words, int count) {
        String normalized = Labels.normalize(wanted);
        return words.stream()
                .map(it -> new Candidate(it, distance(normalized, Labels.normalize(it))))
                .filter(it -> it.distance()
                        <= Math.max(2, Math.max(normalized.length(), it.word().length()) / 2))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .limit(count)
                .map(Candidate::word)
                .toList();
    }

    /** Number of letters to insert, delete or replace to turn one word into the other. */
    static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
