package kerja.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerja.codelist.Dictionary;
import kerja.statistic.Dimension;

/** Tells what a set of labels says: the kind of thing that the dictionaries know most of them as. */
final class Interpreter {
    /** Words of code list word that keep figures out. */
    static final Set<String> DERIVED = Set.of("CHANGE", "PRECISION", "SHARE");

    private static final Map<String, Set<String>> HEADINGS = Map.of(
            "AREA", Set.of(Sense.PLACE, "area_type"),
            "AGE_GROUP", Set.of("age"),
            "EDUCATION", Set.of("education"),
            "INDUSTRY", Set.of("economic_activity"),
            "OCCUPATION", Set.of("occupation"),
            "SEX", Set.of("sex"),
            "STATUS", Set.of("status_in_employment"),
            "MEASURE", Set.of(Sense.MEASURE),
            "UNIT", Set.of(Sense.UNIT));

    /** Kinds that are read from files only where the labels are codes already. */
    private static final Set<String> CODED = Set.of("source", "obs_status");

    /** What may stand in one label beside a measure. */
    private static final Set<String> BESIDE_MEASURE =
            Set.of(Sense.MEASURE, Sense.UNIT, "sex", "age", "area_type", "population", "seasonal_adjustment");

    private final Lexicon lexicon;
    private final Map<String, Boolean> derived = new HashMap<>();

    Interpreter(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The best reading of labels under a heading, if at least half of them are known. */
    Optional<Understanding> understand(Collection<String> labels, String heading) {
        Set<String> wanted = HEADINGS.getOrDefault(lexicon.word(heading), Set.of());
        Understanding best = null;
        int bestScore = 0;
        Set<String> kinds = new LinkedHashSet<>(lexicon.kinds());
        kinds.addAll(CODED);
        for (String kind : kinds) {
            if (kind.equals(Sense.WORD)) {
                continue;
            }
            Understanding reading = as(kind, labels);
            if (CODED.contains(kind) && !reading.areCodes()) {
                continue;
            }
            int score = reading.percentKnown() * 10
                    + (wanted.contains(kind) ? 60 : 0)
                    - reading.explicit().size();
            boolean says = reading.codes().keySet().stream().anyMatch(it -> !isTotal(it))
                    || (wanted.contains(kind) && !reading.codes().isEmpty());
            if (says && reading.percentKnown() >= 50 && score > bestScore) {
                best = reading;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The labels read as one kind of thing, whatever comes of it. */
    Understanding as(String kind, Collection<String> labels) {
        if (!labels.isEmpty() && labels.stream().allMatch(it -> isCode(kind, it))) {
            Map<String, Map<String, String>> codes = new LinkedHashMap<>();
            String column = kind.equals(Sense.MEASURE) ? "indicator" : kind.equals(Sense.PLACE) ? "ref_area" : kind;
            labels.forEach(it -> codes.put(it, Map.of(column, it)));
            return new Understanding(kind, List.of(), codes, Set.of(), Set.of(), Set.of(), true);
        }
        List<Dictionary> chosen = choose(kind, labels);
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        Set<String> explicit = new LinkedHashSet<>();
        Set<String> leftOut = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String label : labels) {
            if (isDerived(label)) {
                leftOut.add(label);
                continue;
            }
            Optional<Map<String, String>> exact = chosen.stream()
                    .flatMap(it -> lexicon.find(it, label).stream())
                    .map(Sense::codes)
                    .findFirst();
            Optional<Map<String, String>> known =
                    exact.or(() -> composed(kind, label)).or(() -> total(kind, label));
            known.ifPresentOrElse(it -> codes.put(label, it), () -> unknown.add(label));
            if (exact.isEmpty() && known.isPresent()) {
                explicit.add(label);
            }
        }
        List<String> names = chosen.stream().map(Dictionary::name).toList();
        return new Understanding(kind, names, codes, explicit, leftOut, unknown, false);
    }

    /** A change, share or measure of precision: no observation. */
    boolean isDerived(String label) {
        return derived.computeIfAbsent(label, this::saysDerived);
    }

    private boolean saysDerived(String label) {
        if (lexicon.find(Sense.MEASURE, label).isPresent()) {
            return false;
        }
        if (DERIVED.contains(lexicon.word(label))) {
            return true;
        }
        Cover cover = lexicon.cover(label);
        return cover.all(Sense.MEASURE).isEmpty()
                && cover.words().stream().anyMatch(DERIVED::contains)
                && cover.left().stream().allMatch(it -> it.matches("[0-9-]+"));
    }

    /** A total of whatever is broken down. */
    boolean isTotal(String label) {
        return lexicon.word(label).equals("TOTAL");
    }

    private boolean isCode(String kind, String label) {
        String list = kind.equals(Sense.PLACE) ? "ref_area" : kind.equals(Sense.MEASURE) ? "indicator" : kind;
        String form = kind.equals("obs_status") ? "[A-Z]" : "[A-Z][A-Z0-9_:-]+";
        return label.matches(form) && lexicon.codeLists().has(list, label);
    }

    /**
     * Dictionaries by how many labels they know, then the sender's own, then the narrowest; further ones only for labels
     * that the first does not know, and never for industries or occupations, whose versions must not mix.
     */
    private List<Dictionary> choose(String kind, Collection<String> labels) {
        List<Dictionary> candidates = lexicon.dictionaries(kind);
        List<String> own = lexicon.member().facts("dictionaries");
        Map<Dictionary, Long> known = new HashMap<>();
        candidates.forEach(dictionary -> known.put(
                dictionary,
                labels.stream()
                        .filter(it ->
                                !isTotal(it) && lexicon.find(dictionary, it).isPresent())
                        .count()));
        List<Dictionary> order = new ArrayList<>(candidates);
        order.sort(Comparator.comparingLong((Dictionary it) -> -known.getOrDefault(it, 0L))
                .thenComparing(it -> !own.contains(it.name()))
                .thenComparingInt(it -> it.entries().size()));
        List<Dictionary> chosen = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>(labels);
        boolean single =
                kind.equals(Dimension.ECONOMIC_ACTIVITY.column()) || kind.equals(Dimension.OCCUPATION.column());
        for (Dictionary dictionary : order) {
            boolean helps =
                    open.stream().anyMatch(it -> lexicon.find(dictionary, it).isPresent());
            if (helps && known.getOrDefault(dictionary, 0L) > 0 && (chosen.isEmpty() || !single)) {
                chosen.add(dictionary);
                open.removeIf(it -> lexicon.find(dictionary, it).isPresent());
            }
        }
        return chosen;
    }

    /** A label whose parts are known: a measure with sex or unit, or the same thing said in two languages. */
    private Optional<Map<String, String>> composed(String kind, String label) {
        Cover cover = lexicon.cover(label);
        if (kind.equals(Sense.MEASURE)) {
            return cover.all(Sense.MEASURE).size() == 1 ? cover.together(BESIDE_MEASURE) : Optional.empty();
        }
        return cover.pieces().size() > 1
                        && cover.pieces().stream().allMatch(it -> it.as(kind).isPresent())
                ? cover.together(Set.of(kind))
                : Optional.empty();
    }

    private Optional<Map<String, String>> total(String kind, String label) {
        if (!isTotal(label)) {
            return Optional.empty();
        }
        if (kind.equals("age")) {
            String usual = lexicon.member().fact("age");
            return usual.isEmpty() ? Optional.empty() : Optional.of(Map.of("age", usual));
        }
        return Dimension.find(kind)
                .map(Dimension::total)
                .filter(it -> !it.isEmpty())
                .map(it -> Map.of(kind, it));
    }
}
