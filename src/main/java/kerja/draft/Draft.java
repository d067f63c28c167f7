package kerja.draft;

import java.util.List;
import kerja.feed.Feed;
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
}
