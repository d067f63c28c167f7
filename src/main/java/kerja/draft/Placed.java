package kerja.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels of one place of a table, and what they say.
 *
 * @param where as a feed says it: {@code column: A}, {@code header: 1}, {@code title: true}
 * @param words where, in words for a comment
 * @param at by row or column number: the label there
 * @param period how they write periods; null if they do not
 * @param levels what they say otherwise, outermost first
 * @param captions labels that change nothing
 * @param isWrapped true if a long label goes on in the next row
 * @param isUnion true if every row says one of several kinds of thing, none of them holding for the rows below
 */
record Placed(
        String where,
        String words,
        Map<Integer, String> at,
        @Nullable PeriodGuess period,
        List<Understanding> levels,
        Set<String> captions,
        boolean isWrapped,
        boolean isUnion) {

    Placed {
        levels = List.copyOf(levels);
        captions = new LinkedHashSet<>(captions);
    }

    static Placed ofPeriod(String where, String words, Map<Integer, String> at, PeriodGuess period) {
        return new Placed(where, words, at, period, List.of(), Set.of(), false, false);
    }

    static Placed of(String where, String words, Map<Integer, String> at, Understanding level) {
        return new Placed(where, words, at, null, List.of(level), Set.of(), false, false);
    }

    Placed wrapped() {
        return new Placed(where, words, at, period, levels, captions, true, isUnion);
    }

    boolean isHeader() {
        return where.startsWith("header: 1") || where.matches("header: (?:all|\\d+)");
    }

    Optional<Understanding> level(String kind) {
        return levels.stream().filter(it -> it.kind().equals(kind)).findFirst();
    }

    boolean says(String kind) {
        return level(kind).isPresent();
    }

    /** Labels that no level understands. */
    List<String> unknown() {
        if (period != null) {
            return List.copyOf(period.unknown());
        }
        List<String> unknown = new ArrayList<>();
        levels.forEach(it -> unknown.addAll(it.unknown()));
        return unknown;
    }

    int percentKnown() {
        int labels = new LinkedHashSet<>(at.values()).size();
        return labels == 0 ? 100 : Math.max(0, 100 * (labels - unknown().size()) / labels);
    }

    String what() {
        if (period != null) {
            return "period";
        }
        return String.join(
                isUnion ? " or " : ", under it ",
                levels.stream().map(Understanding::words).toList());
    }
}
