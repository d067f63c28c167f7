package kerja.load;

import java.util.Map;
import kerja.provenance.Place;
import kerja.statistic.Dimension;
import kerja.statistic.Observation;

/**
 * One cell where a figure stands or could stand, as staging holds it.
 *
 * <p>Shape: numbered within its delivery from 1 in reading order, the same on every reading, so that a restart neither
 * loses nor doubles one.
 */
public sealed interface StagedFigure {

    /** Number within the delivery, from 1. */
    int number();

    /** The figure's cell. */
    Place place();

    /** What the cell says, unchanged. */
    String reportedText();

    /** The ministry's words around the figure, by what the feed took them for. */
    Map<String, String> labels();

    /** A figure that could be read and harmonized. */
    record Read(int number, Observation observation, Map<String, String> labels) implements StagedFigure {

        public Read {
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
     * An empty cell or a declared missing marker.
     *
     * @param dimensions of the series whose figure is missing; empty where the labels do not say
     * @param timePeriod period whose figure is missing; empty where the labels do not say
     */
    record Blank(
            int number,
            Place place,
            String reportedText,
            Map<String, String> labels,
            Map<Dimension, String> dimensions,
            String timePeriod)
            implements StagedFigure {

        public Blank {
            labels = Map.copyOf(labels);
            dimensions = Map.copyOf(dimensions);
        }

        /** A blank whose labels do not say what is missing. */
        public Blank(int number, Place place, String reportedText, Map<String, String> labels) {
            this(number, place, reportedText, labels, Map.of(), "");
        }
    }

    /** A figure that cannot be used; a finding says why. */
    record Rejected(int number, Place place, String reportedText, Map<String, String> labels) implements StagedFigure {

        public Rejected {
            labels = Map.copyOf(labels);
        }
    }
}
