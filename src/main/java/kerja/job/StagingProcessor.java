package kerja.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kerja.feed.Feed;
import kerja.finding.Finding;
import kerja.finding.FindingCatalogue;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.finding.Severity;
import kerja.load.RecordedFinding;
import kerja.load.StagedFigure;
import kerja.normalize.FigureNormalizer;
import kerja.normalize.Normalized;
import kerja.provenance.Place;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Normalizes the figures of one delivery, and gives every finding its severity and its sentence. */
final class StagingProcessor implements ItemProcessor<Reading, Staged> {
    private final Feed feed;
    private final String fileName;
    private final FigureNormalizer normalizer;
    private final FindingCatalogue catalogue;

    StagingProcessor(Feed feed, String fileName, FigureNormalizer normalizer, FindingCatalogue catalogue) {
        this.feed = feed;
        this.fileName = fileName;
        this.normalizer = normalizer;
        this.catalogue = catalogue;
    }

    @Override
    public Staged process(Reading reading) {
        if (reading instanceof Reading.Figure figure) {
            return staged(figure.number(), normalizer.normalize(figure.value(), feed.slug()));
        }
        Reading.End end = (Reading.End) reading;
        List<Finding> findings = new ArrayList<>(end.findings());
        if (end.figures() == 0 && findings.stream().noneMatch(it -> severity(it.code()) == Severity.BLOCK)) {
            findings.add(new Finding(
                    FindingCode.LAYOUT_DRIFT,
                    Place.ofFile(fileName),
                    Phrased.of(Phrase.NO_FIGURE),
                    Phrased.of(Phrase.USUAL_FIGURES, feed.title())));
        }
        return new Staged.End(recorded(findings, 0), end.figures(), end.leftOut());
    }

    private Staged.Figure staged(int number, Normalized normalized) {
        if (normalized instanceof Normalized.Figure figure) {
            return new Staged.Figure(new StagedFigure.Read(number, figure.observation(), figure.labels()), List.of());
        }
        if (normalized instanceof Normalized.Rejected rejected) {
            return new Staged.Figure(
                    new StagedFigure.Rejected(number, rejected.place(), rejected.reportedText(), rejected.labels()),
                    recorded(rejected.findings(), number));
        }
        Normalized.Blank blank = (Normalized.Blank) normalized;
        return new Staged.Figure(
                new StagedFigure.Blank(
                        number,
                        blank.place(),
                        blank.reportedText(),
                        blank.labels(),
                        blank.dimensions(),
                        blank.timePeriod()),
                List.of());
    }

    private List<RecordedFinding> recorded(List<Finding> findings, int figureNumber) {
        return findings.stream()
                .map(it -> new RecordedFinding(it, figureNumber, "", severity(it.code()), catalogue.sentence(it)))
                .toList();
    }

    private Severity severity(FindingCode code) {
        String own = feed.severities().get(code.name());
        return own == null ? catalogue.severity(code) : Severity.valueOf(own.toUpperCase(Locale.ROOT));
    }
}
