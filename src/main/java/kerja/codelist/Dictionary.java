package kerja.codelist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerja.statistic.Dimension;

/**
 * What the labels of one kind mean: each assigns codes to one or more dimensions, a unit or an observation status.
 *
 * <p>Source: one file of {@code jobs/dictionaries}, of the same name. Within a dictionary a label means one thing,
 * whatever its language.
 */
public final class Dictionary {

    /**
     * One row: a label and what it assigns.
     *
     * @param language as in BCP 47: en, id, ms, th, vi, fil, km, lo, my, pt, tet
     * @param label as written in the file
     * @param assignments codes by column: a {@link Dimension#column()}, {@code unit}, {@code obs_status}, {@code
     *     conf_status} or {@code word}
     * @param line of the file, counted from 1
     */
    public record Entry(String language, String label, Map<String, String> assignments, long line) {

        public Entry {
            assignments = Collections.unmodifiableMap(new LinkedHashMap<>(assignments));
        }

        /** The code assigned to a dimension, if the label says one. */
        public Optional<String> code(Dimension dimension) {
            return Optional.ofNullable(assignments.get(dimension.column()));
        }
    }

    private final String name;
    private final List<String> columns;
    private final List<Entry> entries;
    private final Map<String, List<Entry>> byLabel = new LinkedHashMap<>();

    Dictionary(String name, List<String> columns, List<Entry> entries) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            byLabel.computeIfAbsent(Labels.normalize(entry.label()), it -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** Name of the dictionary and of its file, such as {@code sex}. */
    public String name() {
        return name;
    }

    /** The columns that its labels may assign. */
    public List<String> columns() {
        return columns;
    }

    /** All rows in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /** The languages it speaks. */
    public Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        entries.forEach(it -> languages.add(it.language()));
        return Collections.unmodifiableSet(languages);
    }

    /**
     * The codes that a label assigns, by column, in any language. A footnote mark glued to its end is forgotten only if
     * the label is unknown with it and known without.
     */
    public Optional<Map<String, String>> find(String label) {
        return find(label, Set.of());
    }

    /** The codes that a label assigns in one of these languages, in any if none is named. */
    public Optional<Map<String, String>> find(String label, Set<String> languages) {
        return entry(label, languages).map(Entry::assignments);
    }

    /** The row of a label in one of these languages, in any if none is named. */
    public Optional<Entry> entry(String label, Set<String> languages) {
        String normalized = Labels.normalize(label);
        return known(normalized, languages)
                .or(() -> Labels.withoutMark(normalized).flatMap(it -> known(it, languages)));
    }

    private Optional<Entry> known(String normalized, Set<String> languages) {
        return byLabel.getOrDefault(normalized, List.of()).stream()
                .filter(it -> languages.isEmpty() || languages.contains(it.language()))
                .findFirst();
    }

    /** Labels spelled most like an unknown one, for a finding. */
    public List<String> nearest(String label, int count) {
        return Nearest.to(
                label, byLabel.values().stream().map(it -> it.get(0).label()).toList(), count);
    }
}
