package kerja.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kerja.codelist.CodeLists;
import kerja.codelist.Dictionaries;
import kerja.codelist.Units;
import kerja.provenance.Sha256;

/** All feeds of a folder, each named after its file. */
public final class Feeds {
    private final List<Feed> all;

    private Feeds(List<Feed> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads every {@code .yaml} below a folder.
     *
     * @throws FeedException listing every mistake in every feed
     */
    public static Feeds load(Path folder, CodeLists codeLists, Dictionaries dictionaries, Units units) {
        FeedParser parser = new FeedParser(new Vocabulary(codeLists, dictionaries, units));
        List<Feed> feeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
                read(folder, file, parser).ifPresent(feeds::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the feeds in " + folder, e);
        }
        if (!parser.problems().isEmpty()) {
            throw new FeedException(parser.problems());
        }
        return new Feeds(feeds);
    }

    /**
     * Reads the text of one feed, such as a draft that is not saved yet.
     *
     * @throws FeedException listing every mistake
     */
    public static Feed parse(String slug, String text, CodeLists codeLists, Dictionaries dictionaries, Units units) {
        FeedParser parser = new FeedParser(new Vocabulary(codeLists, dictionaries, units));
        String version = version(text.getBytes(StandardCharsets.UTF_8));
        return parser.parse(slug + ".yaml", slug, text, version)
                .orElseThrow(() -> new FeedException(parser.problems()));
    }

    /** Feeds in order of slug. */
    public List<Feed> all() {
        return all;
    }

    public Optional<Feed> find(String slug) {
        return all.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** Feeds whose senders and file names fit a delivery. */
    public List<Feed> fitting(String sender, String fileName) {
        return all.stream()
                .filter(it -> it.recognition().fitsName(sender, fileName))
                .toList();
    }

    private static Optional<Feed> read(Path folder, Path file, FeedParser parser) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        String slug = name.substring(0, name.length() - ".yaml".length());
        String shown = folder.relativize(file).toString();
        return parser.parse(shown, slug, new String(bytes, StandardCharsets.UTF_8), version(bytes));
    }

    private static String version(byte[] bytes) {
        return Sha256.version(Sha256.digest().digest(bytes));
    }
}
