package kerja.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerja.codelist.Dictionary;
import kerja.codelist.ReferenceData;
import kerja.feed.Feed;
import kerja.feed.Feeds;
import kerja.finding.Finding;
import kerja.finding.Parsed;
import kerja.map.DeliveryMapper;
import kerja.map.ReportedValue;
import kerja.normalize.FigureNormalizer;
import kerja.normalize.Normalized;
import kerja.normalize.PeriodReader;
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
        Member member = Member.of(data.codeLists(), sender);
        Lexicon lexicon = new Lexicon(data, member);
        Dictionary missing = data.dictionaries().find("missing").orElseThrow();
        Periods periods = new Periods(new PeriodReader(data.periodWords()), lexicon);
        List<TableDraft> tables = new ArrayList<>();
        String title = "";
        for (Sheet sheet : document.sheets()) {
            if (sheet.isHidden()) {
                continue;
            }
            Grid grid = Grid.of(sheet);
            for (Shape shape : ShapeFinder.find(grid, missing)) {
                new TableDrafter(data, lexicon, missing, periods, shape, fileName).draft().ifPresent(tables::add);
                title = title.isEmpty() ? Surroundings.title(shape) : title;
            }
        }
        String slug = FeedText.slug(sender, fileName);
        Tried tried = tryOut(document, fileName, sender, slug, title, tables);
        List<String> questions = new ArrayList<>();
        tried.tables().forEach(it -> questions.addAll(it.questions()));
        List<AxisNote> axes = new ArrayList<>();
        tried.tables().forEach(it -> axes.addAll(it.axes()));
        return new Draft(slug, tried.yaml(), tried.feed(), axes, questions, tried.observations(), tried.rejected());
    }

    private record Tried(
            List<TableDraft> tables, String yaml, Feed feed, List<Observation> observations, int rejected) {}

    /** Writes the feed, reads the file with it, and takes back tables whose figures collide. */
    private Tried tryOut(
            Document document, String fileName, String sender, String slug, String title, List<TableDraft> tables)
            throws IOException {
        List<TableDraft> current = new ArrayList<>(tables);
        while (true) {
            String shown = title.isEmpty() ? fileName : Yaml.comment(title);
            String yaml = FeedText.write(slug, sender, fileName, shown, "?", current);
            Feed feed = Feeds.parse(slug, yaml, data.codeLists(), data.dictionaries(), data.units());
            List<Observation> observations = new ArrayList<>();
            int rejected = 0;
            Map<Object, Observation> keys = new HashMap<>();
            Set<String> colliding = new LinkedHashSet<>();
            int collisions = 0;
            DeliveryMapper mapper = new DeliveryMapper(feed, document, fileName);
            for (Optional<ReportedValue> value = mapper.next(); value.isPresent(); value = mapper.next()) {
                Normalized normalized = normalizer.normalize(value.get(), slug);
                if (normalized instanceof Normalized.Figure figure) {
                    Observation observation = figure.observation();
                    observations.add(observation);
                    Observation other = keys.putIfAbsent(
                            List.of(observation.dimensions(), observation.timePeriod()), observation);
                    if (other != null && other.value().compareTo(observation.value()) != 0) {
                        collisions++;
                        colliding.add(java.util.Objects.requireNonNullElse(observation.place().sheet(), ""));
                    }
                } else if (normalized instanceof Normalized.Rejected) {
                    rejected++;
                }
            }
            boolean tooMany = collisions * 50 > observations.size();
            if (!tooMany || current.stream().noneMatch(TableDraft::isLoaded)) {
                return new Tried(current, yaml, feed, observations, rejected);
            }
            List<TableDraft> next = new ArrayList<>();
            current.forEach(it -> next.add(
                    it.isLoaded() && colliding.contains(it.sheet())
                            ? it.withQuestion("What tells the figures apart? Read like this, several would stand for the"
                                    + " same thing.")
                            : it));
            current = next;
        }
    }
}
