package kerja.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.feed.Axis;
import kerja.feed.Level;
import kerja.feed.Marks;
import kerja.feed.Meaning;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;

/**
 * What the labels of one place say so far: codes, periods, words, and whether figures there are loaded.
 *
 * <p>Shape: built up label by label; {@link #and} joins what row, column and context say. The later one wins, but what
 * a label of a dimension's own axis says wins over what other labels imply by the way: a column headed "Population 15
 * Years and Over" does not make the row "25 - 34" one of all ages.
 */
final class Said {
    final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();
    final Map<String, String> kept = new HashMap<>();
    final Map<String, String> labels = new HashMap<>();
    final List<PeriodText> periods = new ArrayList<>();
    final List<Finding> problems = new ArrayList<>();
    Meaning.Kind kind = Meaning.Kind.FIGURES;

    /** What two places say together. */
    Said and(Said other) {
        Said both = new Said();
        both.join(this);
        both.join(other);
        return both;
    }

    /** Takes up what another place says, as {@link #and} does. */
    void join(Said other) {
        codes.putAll(other.codes);
        own.putAll(other.own);
        codes.putAll(own);
        kept.putAll(other.kept);
        labels.putAll(other.labels);
        periods.addAll(other.periods);
        problems.addAll(other.problems);
        if (other.kind != Meaning.Kind.FIGURES) {
            kind = other.kind;
        }
    }

    /** What an inner level of the same axis says under this: its codes win, for it names the narrower thing. */
    Said under(Said inner) {
        Said both = and(inner);
        both.own.keySet().removeAll(inner.codes.keySet());
        both.own.putAll(inner.own);
        both.codes.putAll(inner.codes);
        return both;
    }

    /** Codes that nothing else overrides. */
    void state(Map<String, String> stated) {
        codes.putAll(stated);
        own.putAll(stated);
    }

    void add(Meaning meaning) {
        state(meaning.codes());
        addKind(meaning);
    }

    private void add(Level level, Meaning meaning) {
        codes.putAll(meaning.codes());
        String dimension = level.name().equals("measure") ? "indicator" : level.name();
        String code = meaning.codes().get(dimension);
        if (code != null) {
            own.put(dimension, code);
        }
        addKind(meaning);
    }

    private void addKind(Meaning meaning) {
        if (meaning.kind() != Meaning.Kind.FIGURES) {
            kind = meaning.kind();
        }
    }

    /** What a label of an axis with one level says. */
    static Said of(Axis axis, String text, Place place) {
        Said said = new Said();
        Level level = axis.levels().get(0);
        Marks.Stripped stripped = axis.marks().strip(level.part().of(text));
        said.codes.putAll(stripped.codes());
        said.labels.put(level.name(), text);
        Optional<Meaning> meaning = said.understand(level, stripped.text(), place);
        if (meaning.isEmpty()) {
            said.unknown(level, text, place);
        }
        return said;
    }

    /** Adds what a label, without marks, says on a level; empty if the level does not know it. */
    Optional<Meaning> understand(Level level, String text, Place place) {
        return switch (level.kind()) {
            case TEXT -> Optional.of(Meaning.of(Map.of()));
            case KEPT -> {
                if (!text.isEmpty()) {
                    kept.put(level.name(), text);
                }
                yield Optional.of(Meaning.of(Map.of()));
            }
            case PERIOD -> {
                periods.add(new PeriodText(text, level.formats(), place));
                yield Optional.of(Meaning.of(Map.of()));
            }
            case CODES -> {
                Optional<Meaning> meaning = level.find(text);
                meaning.ifPresent(it -> add(level, it));
                yield meaning;
            }
        };
    }

    void unknown(Level level, String text, Place place) {
        switch (level.unknown()) {
            case LEFT_OUT -> kind = Meaning.Kind.LEFT_OUT;
            case OUT_OF_SCOPE -> kind = Meaning.Kind.OUT_OF_SCOPE;
            case FINDING -> problems.add(unknownLabel(level, text, place, level.name()));
        }
    }

    /** @param names what the label could say, with commas between */
    static Finding unknownLabel(Level level, String text, Place place, String names) {
        List<String> nearest = level.nearest(text, 3);
        Phrased expected = nearest.isEmpty()
                ? Phrased.of(Phrase.KNOWN_LABEL, names)
                : Phrased.of(Phrase.KNOWN_LABEL_SUCH_AS, names, String.join(" / ", nearest));
        return new Finding(FindingCode.LABEL_UNKNOWN, place, text, expected);
    }
}
