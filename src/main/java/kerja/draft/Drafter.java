package kerja.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.codelist.ReferenceData;
import kerja.feed.Feed;
import kerja.feed.Feeds;
import kerja.finding.Finding;
import kerja.finding.Parsed;
import kerja.map.DeliveryMapper;
import kerja.map.ReportedValue;
import kerja.normalize.FigureNormalizer;
import kerja.normalize.Normalized;
import kerja.read.Document;
import kerja.read.DocumentReader;
import kerja.read.ReadOptions;
import kerja.read.Sheet;
import kerja.statistic.Observation;

/**
 * Proposes a feed for a file that no feed reads: what the dictionaries know of it, what is usual for the sender, and
 * questions about the rest.
 *
 * <p>What a draft loads is tried out before it is handed over: a table whose figures would stand in one another's place is
 * not loaded but asked about.
 */
public final class Drafter {
    /** One colliding figure in so many is a mistake of the file, more are a mistake of the draft. */
    private static final int COLLIDING = 25;

    private static final int TOP = 12;

    private final ReferenceData data;
    private final FigureNormalizer normalizer;

    public Drafter(ReferenceData data) {
        this.data = data;
        this.normalizer = new FigureNormalizer(data.codeLists(), data.units(), data.periodWords());
    }

    /**
     * The draft for a file, or the finding that says why it cannot be read.
     *
     * @param sender ISO 3166-1 alpha-3 code, or INTL
     */
    public Parsed<Draft> draft(Path file, String fileName, String sender) throws IOException {
        Parsed<Document> opened = DocumentReader.open(file, fileName, ReadOptions.DEFAULT);
        if (opened instanceof Parsed.Value<Document> value) {
            try (Document document = value.value()) {
                return new Parsed.Value<>(draft(document, fileName, sender));
            }
        }
        Finding finding = opened.match(it -> null, () -> null, it -> it);
        return new Parsed.Unreadable<>(java.util.Objects.requireNonNull(finding));
    }

    private Draft draft(Document document, String fileName, String sender) throws IOException {
        List<Grid> grids = new ArrayList<>();
        for (Sheet sheet : document.sheets()) {
            if (!sheet.isHidden()) {
                grids.add(Grid.of(sheet));
            }
        }
        Tables tables = new Tables(data, lexicon(sender, grids), fileName);
        String title = "";
        for (Grid grid : grids) {
            for (Shape shape : ShapeFinder.find(grid, tables.missing())) {
                tables.add(shape);
                title = title.isEmpty() ? Surroundings.title(shape) : title;
            }
        }
        tables.askForPlaces();
        String slug = FeedText.slug(sender, fileName);
        Tried tried = tryOut(document, fileName, sender, slug, title, tables);
        List<String> questions = new ArrayList<>();
        tables.all().forEach(it -> questions.addAll(it.questions()));
        List<AxisNote> axes = new ArrayList<>();
        tables.all().forEach(it -> axes.addAll(it.axes()));
        return new Draft(slug, tried.yaml(), tried.feed(), axes, questions, tried.observations(), tried.rejected());
    }

    /** The words of the sender, and of an international organisation if the file names one as its publisher. */
    private Lexicon lexicon(String sender, List<Grid> grids) {
        Member member = Member.of(data.codeLists(), sender);
        StringBuilder top = new StringBuilder();
        grids.forEach(it -> top.append(it.above(TOP, TOP)).append(' '));
        boolean compiled = data.codeLists().list("source").stream()
                .flatMap(list -> list.codes().stream())
                .filter(it -> !it.attributes().containsKey("country"))
                .map(it -> it.attributes().getOrDefault("producer", ""))
                .anyMatch(it -> !it.isEmpty() && top.indexOf(it) >= 0);
        List<String> further = compiled ? Member.of(data.codeLists(), "INTL").facts("dictionaries") : List.of();
        return new Lexicon(data, member, further);
    }

    private record Tried(String yaml, Feed feed, List<Observation> observations, int rejected) {}

    /** Writes the feed, reads the file with it, and takes back tables or columns whose figures collide. */
    private Tried tryOut(Document document, String fileName, String sender, String slug, String title, Tables tables)
            throws IOException {
        while (true) {
            String shown = title.isEmpty() ? fileName : Yaml.comment(title);
            String yaml = FeedText.write(slug, sender, fileName, shown, tables.publisher(), tables.all());
            Feed feed = Feeds.parse(slug, yaml, data.codeLists(), data.dictionaries(), data.units());
            List<Observation> observations = new ArrayList<>();
            int rejected = 0;
            Map<Object, Observation> keys = new HashMap<>();
            List<Observation> colliding = new ArrayList<>();
            DeliveryMapper mapper = new DeliveryMapper(feed, document, fileName);
            for (Optional<ReportedValue> value = mapper.next(); value.isPresent(); value = mapper.next()) {
                Normalized normalized = normalizer.normalize(value.get(), slug);
                if (normalized instanceof Normalized.Figure figure) {
                    Observation observation = figure.observation();
                    observations.add(observation);
                    Observation other =
                            keys.putIfAbsent(List.of(observation.dimensions(), observation.timePeriod()), observation);
                    if (other != null && other.value().compareTo(observation.value()) != 0) {
                        colliding.add(other);
                        colliding.add(observation);
                    }
                } else if (normalized instanceof Normalized.Rejected) {
                    rejected++;
                }
            }
            boolean drifts = tables.takeBackUnreadable(mapper.findings());
            boolean tooMany = colliding.size() * COLLIDING > observations.size();
            if (!drifts && (!tooMany || !tables.takeBack(colliding))) {
                return new Tried(yaml, feed, observations, rejected);
            }
        }
    }
}
