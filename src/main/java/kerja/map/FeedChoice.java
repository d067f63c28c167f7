package kerja.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kerja.feed.Axis;
import kerja.feed.Feed;
import kerja.feed.Header;
import kerja.feed.Table;
import kerja.feed.Wording;
import kerja.read.Document;

/**
 * Tells which of several feeds reads a file, by what the file shows.
 *
 * <p>A feed whose {@code showing} texts are missing is out. Of the others, those stay whose first table shows the header
 * it needs. Only the first rows of each sheet are looked at.
 */
public final class FeedChoice {
    private final List<String> shown = new ArrayList<>();

    private FeedChoice() {}

    /** The feeds that fit, the best first; several mean that the file is ambiguous. */
    public static List<Feed> among(List<Feed> candidates, Document document) throws IOException {
        FeedChoice choice = new FeedChoice();
        FirstRows.texts(document).stream()
                .map(Wording::normalize)
                .filter(it -> !it.isEmpty())
                .forEach(choice.shown::add);
        List<Feed> showing = candidates.stream()
                .filter(it -> choice.showsAll(it.recognition().showing()))
                .toList();
        List<Feed> withHeader = showing.stream().filter(choice::showsHeader).toList();
        return withHeader.isEmpty() ? showing : withHeader;
    }

    private boolean showsAll(List<String> texts) {
        return texts.stream().allMatch(text -> {
            String wanted = Wording.normalize(text);
            return shown.stream().anyMatch(it -> it.contains(wanted));
        });
    }

    private boolean showsHeader(Feed feed) {
        return feed.tables().isEmpty() || feed.tables().stream().anyMatch(this::showsHeader);
    }

    private boolean showsHeader(Table table) {
        Header header = table.header();
        List<List<String>> needed = new ArrayList<>(header.labels());
        table.figureColumns().stream().filter(it -> !it.optional()).forEach(it -> needed.add(it.labels()));
        for (Axis axis : table.axes()) {
            if (axis.position() instanceof Axis.StubHeader stub && !axis.optional()) {
                needed.add(stub.labels());
            }
        }
        return needed.stream().allMatch(labels -> shown.stream().anyMatch(it -> Wording.isOne(it, labels)));
    }
}
