package kerja.map;

import java.util.List;
import kerja.provenance.Place;

/**
 * A part of a period as delivered, and how the feed says it is written.
 *
 * @param formats alternatives; see {@link kerja.feed.PeriodFormats}
 */
public record PeriodText(String text, List<String> formats, Place place) {

    public PeriodText {
        formats = List.copyOf(formats);
    }
}
