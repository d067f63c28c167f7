package kerja.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kerja.feed.Feed;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;

/**
 * A feed proposed for a file that no feed reads yet.
 *
 * @param slug name proposed for the feed and its file
 * @param yaml the feed's text, with what is assumed and asked as comments
 * @param feed the same, parsed
 * @param axes what each place of labels says, and how sure that is
 * @param questions what has to be answered before more is loaded
 * @param observations all that the draft would load
 * @param rejected figures of drafted tables that it would not load
 */
public record Draft(
        String slug,
        String yaml,
        Feed feed,
        List<AxisNote> axes,
        List<String> questions,
        List<Observation> observations,
        int rejected) {

    public Draft {
        axes = List.copyOf(axes);
        questions = List.copyOf(questions);
        observations = List.copyOf(observations);
    }

    /** How sure the draft is, what it asks, and the first figures that it would load, in lines for a reader. */
    public List<String> summary(int figures) {
        List<String> lines = new ArrayList<>();
        lines.add("What the labels say:");
        for (AxisNote axis : axes) {
            String unknown = axis.unknown().isEmpty()
                    ? ""
                    : "; not placed: "
                            + axis.unknown().stream()
                                    .limit(5)
                                    .map(Yaml::comment)
                                    .collect(Collectors.joining(" | "));
            lines.add(
                    String.format(Locale.ROOT, "  %-8s %s: %s%s", sureness(axis), axis.where(), axis.what(), unknown));
        }
        if (!questions.isEmpty()) {
            lines.add("To be answered before the figures concerned are loaded:");
            questions.stream().distinct().forEach(it -> lines.add("  ? " + it));
        }
        lines.add(observations.size() + " figures would be loaded"
                + (rejected == 0 ? "." : ", " + rejected + " would not, for a label or unit is not known."));
        observations.stream().limit(figures).forEach(it -> lines.add("  " + shown(it)));
        return lines;
    }

    private static String sureness(AxisNote axis) {
        return axis.sureness().name().toLowerCase(Locale.ROOT);
    }

    /** A figure with everything that it is broken down by. */
    private static String shown(Observation observation) {
        String broken = observation.dimensions().entrySet().stream()
                .filter(it -> !it.getKey().total().isEmpty() || it.getKey() == Dimension.REF_AREA)
                .filter(it -> !it.getValue().equals(it.getKey().total()))
                .filter(it -> it.getKey() != Dimension.SOURCE && it.getKey() != Dimension.CONCEPT_STANDARD)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
        String sheet =
                observation.place().sheet() == null ? "" : observation.place().sheet() + "!";
        return sheet + observation.place().cell() + "  "
                + observation.dimensions().get(Dimension.INDICATOR) + "  " + observation.timePeriod() + "  " + broken
                + "  = " + observation.value().toPlainString() + " " + observation.unitMeasure()
                + (observation.unitMultiplier() == 0 ? "" : " x 10^" + observation.unitMultiplier());
    }
}
