package kerja.normalize;

import java.util.List;
import java.util.Map;
import kerja.finding.Finding;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;

/** What became of one reported value: an observation, a declared blank, or a rejected figure with its findings. */
public sealed interface Normalized {

    Place place();

    String reportedText();

    /** The ministry's words around the figure, by level name. */
    Map<String, String> labels();

    /** The figure is harmonized. */
    record Figure(Observation observation, Map<String, String> labels) implements Normalized {
        public Figure {
            labels = Map.copyOf(labels);
        }

        @Override
        public Place place() {
            return observation.place();
        }

        @Override
        public String reportedText() {
            return observation.reportedText();
        }
    }

    /**
     * The cell is empty or holds a missing marker.
     *
     * @param dimensions of the series whose figure is missing; empty where the labels do not say
     * @param timePeriod period whose figure is missing; empty where the labels do not say
     */
    record Blank(
            Place place,
            String reportedText,
            Map<String, String> labels,
            Map<Dimension, String> dimensions,
            String timePeriod)
            implements Normalized {
        public Blank {
            labels = Map.copyOf(labels);
            dimensions = Map.copyOf(dimensions);
        }
    }

    /** The figure cannot be placed or read. */
    record Rejected(Place place, String reportedText, Map<String, String> labels, List<Finding> findings)
            implements Normalized {
        public Rejected {
            labels = Map.copyOf(labels);
            findings = List.copyOf(findings);
        }
    }
}
