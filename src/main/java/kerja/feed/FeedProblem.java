package kerja.feed;

/**
 * One mistake in a feed, where its author finds it.
 *
 * @param file the feed's file, relative to the folder of feeds
 * @param line counted from 1, 0 for the file as a whole
 * @param message what is wrong
 * @param remedy what to write instead
 */
public record FeedProblem(String file, int line, String message, String remedy) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + message + " " + remedy;
    }
}
