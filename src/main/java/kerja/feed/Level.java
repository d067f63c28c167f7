package kerja.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kerja.codelist.CodeLists;
import kerja.codelist.Dictionary;
import kerja.codelist.Labels;
import kerja.statistic.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that the labels of an axis say: the sex, the place, the period, or what is measured.
 *
 * <p>A label is looked up in the feed's own entries first, then in the shared dictionaries, in the order given. An entry
 * that is nothing but a star is for whatever is left.
 *
 * @param name the dimension, {@code period}, {@code unit}, {@code measure}, or the feed's own word for a raw label
 * @param kind how its labels are understood
 * @param entries the feed's own labels, by {@link Labels#normalize}; a star stands for any text
 * @param dictionaries shared ones
 * @param codeLists where labels that are codes themselves are looked up; null if labels are words
 * @param formats of a period, such as {@code yyyy} or {@code MMMM yyyy}
 * @param unknown what becomes of figures at a label that nobody knows
 * @param looks how its labels are set
 * @param part of the text that is the label
 */
public record Level(
        String name,
        Kind kind,
        Map<String, Meaning> entries,
        List<Dictionary> dictionaries,
        @Nullable CodeLists codeLists,
        List<String> formats,
        Unknown unknown,
        Looks looks,
        Part part) {

    /** Name of a level whose labels are of any dimension: the code or the dictionary says which. */
    static final String CLASSIFICATION = "classification";

    private static final String REST = "*";

    /** Attributes of a figure that an empty cell says nothing about. */
    private static final Set<String> STATUSES = Set.of("obs_status", "conf_status");

    /** How a level's labels are understood. */
    public enum Kind {
        /** Through entries and dictionaries. */
        CODES,
        /** Through the period formats. */
        PERIOD,
        /** Kept as text, for {@code when} to decide on. */
        TEXT,
        /** Kept as text that goes with the figure, under the level's name: notes. */
        KEPT
    }

    /** What becomes of figures at a label that nobody knows. */
    public enum Unknown {
        /** They are refused, and told. */
        FINDING,
        /** They are not data of this table. */
        LEFT_OUT,
        /** They are data that the warehouse does not hold: the rest of the world. */
        OUT_OF_SCOPE
    }

    public Level {
        entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        dictionaries = List.copyOf(dictionaries);
        formats = List.copyOf(formats);
    }

    /** What a label says on this level; its number in front ("2.1", "b)") is forgotten if it is unknown with it. */
    public Optional<Meaning> find(String label) {
        return known(label)
                .or(() -> Labels.withoutNumber(label).flatMap(this::known))
                .or(() -> Optional.ofNullable(entries.get(REST)));
    }

    private Optional<Meaning> known(String label) {
        if (label.isBlank() && STATUSES.contains(name) && !entries.containsKey("")) {
            return Optional.of(Meaning.of(Map.of()));
        }
        String wanted = Labels.normalize(label);
        Meaning own = entries.get(wanted);
        if (own != null) {
            return Optional.of(own);
        }
        for (Map.Entry<String, Meaning> entry : entries.entrySet()) {
            if (entry.getKey().indexOf('*') >= 0
                    && !entry.getKey().equals(REST)
                    && Wildcard.matches(entry.getKey(), wanted)) {
                return Optional.of(entry.getValue());
            }
        }
        Optional<Meaning> code = code(label.strip());
        if (code.isPresent()) {
            return code;
        }
        for (Dictionary dictionary : dictionaries) {
            Optional<Map<String, String>> codes = dictionary.find(label);
            if (codes.isPresent()) {
                return codes.map(Meaning::of);
            }
        }
        return Optional.empty();
    }

    /** A label that is a code itself: of the level's list or, where the level is of any classification, of any list. */
    private Optional<Meaning> code(String label) {
        CodeLists lists = codeLists;
        if (lists == null) {
            return Optional.empty();
        }
        Stream<String> names =
                name.equals(CLASSIFICATION) ? Stream.of(Dimension.values()).map(Dimension::column) : Stream.of(name);
        return names.filter(it -> lists.has(it, label)).findFirst().map(it -> Meaning.of(Map.of(it, label)));
    }

    /** True if the level understands a label, as far as its looks tell: a month name may still turn out to be none. */
    public boolean understands(String label) {
        return switch (kind) {
            case TEXT, KEPT -> true;
            case PERIOD -> formats.stream().anyMatch(it -> PeriodFormats.fits(it, part.of(label)));
            case CODES -> find(part.of(label)).isPresent();
        };
    }

    /** Known labels nearest to an unknown one, for the finding that reports it. */
    public List<String> nearest(String label, int count) {
        return dictionaries.stream()
                .flatMap(it -> it.nearest(label, count).stream())
                .distinct()
                .limit(count)
                .toList();
    }
}
