package kerja.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kerja.codelist.ReferenceData;
import kerja.feed.Feed;
import kerja.feed.FeedException;
import kerja.feed.FeedProblem;
import kerja.feed.Feeds;

/**
 * Whether a feed can be used: its keys, words and codes by the parser, its shape by the published schema.
 *
 * @param feed empty if it has mistakes
 * @param problems each with line and remedy where the parser found it, with its path where only the schema did
 */
public record FeedCheck(Optional<Feed> feed, List<String> problems) {

    public FeedCheck {
        problems = List.copyOf(problems);
    }

    /**
     * Checks a feed.
     *
     * @param name the feed's name, or its file
     */
    public static FeedCheck of(String name, Path jobs, ReferenceData data) throws IOException {
        Path file = find(name, jobs.resolve("feeds"));
        try {
            String text = Files.readString(file);
            String slug = String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
            Feed feed = Feeds.parse(slug, text, data.codeLists(), data.dictionaries(), data.units());
            List<String> problems =
                    FeedSchema.read(jobs.resolve("feeds/feed.schema.json")).problems(text);
            return new FeedCheck(
                    Optional.of(feed),
                    problems.stream().map(it -> file.getFileName() + ": " + it).toList());
        } catch (FeedException e) {
            return new FeedCheck(
                    Optional.empty(),
                    e.problems().stream().map(FeedProblem::toString).toList());
        }
    }

    private static Path find(String name, Path feeds) throws IOException {
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return file;
        }
        try (Stream<Path> files = Files.walk(feeds)) {
            return files.filter(it -> it.endsWith(name + ".yaml"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no feed \"" + name + "\": neither a file of that name"
                            + " nor " + name + ".yaml below " + feeds + "."));
        }
    }
}
