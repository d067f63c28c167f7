package kerja.report;

import com.samskivert.mustache.Mustache;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerja.finding.Severity;

/** What {@code report.mustache} shows; its names are the template's. */
final class HtmlPage {

    /** Series drawn; all others are named. */
    static final int CHARTS = 60;

    private static final int CAUSES = 100;

    final DeliveryFacts delivery;
    final String language;
    final String policy = HtmlReport.policy();
    final String style = HtmlReport.style();
    final String script = HtmlReport.script();
    final int findings;
    final List<HtmlCause> causes;
    final Iterator<HtmlChunk> chunks;
    final List<HtmlChart> charts;
    final Iterator<FurtherSeries> furtherSeries;

    private final Report report;
    private final Words words;
    private final int series;

    HtmlPage(Report report, DeliveredRows rows, Iterator<FindingLine> lines, Iterator<SeriesHistory.Named> further) {
        this.report = report;
        this.words = report.words();
        this.delivery = report.delivery();
        this.language = words.reader().language();
        this.findings = report.findings().all();
        HtmlPlaces places = new HtmlPlaces(report.sheetNames());
        this.causes = report.data().causes(delivery.id(), CAUSES).stream()
                .map(cause -> new HtmlCause(cause, words, places))
                .toList();
        this.chunks = new HtmlChunks(new RowIterator(lines), rows, words, places);
        List<SeriesHistory> drawn = report.data().series().drawn(delivery.id(), CHARTS);
        this.series = drawn.isEmpty() ? 0 : drawn.get(0).series();
        this.charts = IntStream.range(0, drawn.size())
                .mapToObj(i -> new HtmlChart(i + 1, drawn.get(i), words, places))
                .toList();
        this.furtherSeries = new FurtherNames(further, places);
    }

    /** A series that is only named, and where the page tells of its first figure concerned. */
    record FurtherSeries(String title, String cell, String anchor) {}

    private record FurtherNames(Iterator<SeriesHistory.Named> named, HtmlPlaces places)
            implements Iterator<FurtherSeries> {
        @Override
        public boolean hasNext() {
            return named.hasNext();
        }

        @Override
        public FurtherSeries next() {
            SeriesHistory.Named next = named.next();
            String anchor = next.row() == 0 ? "" : places.anchor(next.sheet(), next.row(), next.column());
            return new FurtherSeries(next.title(), next.cell(), anchor);
        }
    }

    /** A count with its name. */
    record Term(String kind, Said name, String number) {}

    /** A part of the bar, in thousandths of its width. */
    record Bar(String kind, String start, String width) {}

    /** How many findings of a severity there are. */
    record SeverityCount(String severity, Said name, String number) {}

    /** A fact about the file. */
    record Fact(Said name, Said value) {}

    Mustache.Lambda say() {
        return (fragment, out) -> {
            Said said = words.say(fragment.execute());
            out.write(escaped(said.local()));
            if (said.isBilingual()) {
                out.write("<small class=\"en\" lang=\"en\">" + escaped(said.english()) + "</small>");
            }
        };
    }

    Said senderName() {
        return words.sender(delivery.sender());
    }

    Said verdict() {
        return Verdict.of(report).said(words, report);
    }

    String verdictTone() {
        return Verdict.of(report).tone();
    }

    List<Term> terms() {
        FigureCounts counts = delivery.counts();
        return Stream.of(
                        term("read", counts.read()),
                        term("loaded", counts.loaded()),
                        term("ready", counts.ready()),
                        term("unchanged", counts.unchanged()),
                        term("blank", counts.blank()),
                        term("held", counts.held()),
                        term("rejected", counts.rejected()))
                .filter(term -> !term.kind().equals("ready") || counts.ready() > 0)
                .toList();
    }

    private Term term(String kind, int count) {
        return new Term(kind, words.say("figures." + kind), words.number(count));
    }

    boolean hasChanges() {
        return report.changes().isAny();
    }

    List<Term> changes() {
        Changes changes = report.changes();
        return List.of(
                new Term("new", words.say("changes.new"), words.number(changes.added())),
                new Term("revised", words.say("changes.revised"), words.number(changes.revised())),
                new Term("unchanged", words.say("figures.unchanged"), words.number(changes.unchanged())),
                new Term("withdrawn", words.say("changes.withdrawn"), words.number(changes.withdrawn())));
    }

    /** Revisions under a heading. */
    record Revisions(Said heading, List<HtmlRevision> rows) {}

    /** The largest in size, and those in percent if these are others. */
    List<Revisions> revisions() {
        Changes changes = report.changes();
        if (changes.largest().isEmpty()) {
            return List.of();
        }
        Revisions bySize = revisions("changes.largest", changes.largest());
        return Set.copyOf(changes.largest()).containsAll(changes.largestPercent())
                ? List.of(bySize)
                : List.of(bySize, revisions("changes.largest.percent", changes.largestPercent()));
    }

    private Revisions revisions(String heading, List<Changes.Revision> revisions) {
        return new Revisions(
                words.say(heading),
                revisions.stream().map(it -> HtmlRevision.of(it, words)).toList());
    }

    boolean hasFigures() {
        return delivery.counts().read() > 0;
    }

    List<Bar> bars() {
        FigureCounts counts = delivery.counts();
        String[] kinds = {"loaded", "ready", "unchanged", "blank", "held", "rejected"};
        int[] sizes = {
            counts.loaded(), counts.ready(), counts.unchanged(), counts.blank(), counts.held(), counts.rejected()
        };
        List<Bar> bars = new java.util.ArrayList<>();
        long before = 0;
        for (int i = 0; i < kinds.length; i++) {
            bars.add(new Bar(kinds[i], thousandths(before, counts.read()), thousandths(sizes[i], counts.read())));
            before += sizes[i];
        }
        return bars;
    }

    private static String thousandths(long part, long whole) {
        return String.format(Locale.ROOT, "%.2f", 1000.0 * part / whole);
    }

    List<Said> leftOut() {
        int cells = delivery.counts().leftOut();
        return cells == 0 ? List.of() : List.of(words.say("figures.leftout", "cells", cells));
    }

    boolean hasFindings() {
        return findings > 0;
    }

    boolean hasCauses() {
        return !causes.isEmpty();
    }

    List<Said> moreCauses() {
        int more = causes.size() < CAUSES ? 0 : report.data().countCauses(delivery.id()) - CAUSES;
        return more <= 0 ? List.of() : List.of(words.say("first.more", "causes", more));
    }

    boolean hasCharts() {
        return !charts.isEmpty();
    }

    List<Said> moreSeries() {
        int more = series - charts.size();
        return more <= 0 ? List.of() : List.of(words.say("history.more", "series", more));
    }

    Said findingsIntroduction() {
        return words.say("findings.introduction", "findings", findings);
    }

    List<Said> settled() {
        int settled = report.findings().allSettled();
        return settled == 0 ? List.of() : List.of(words.say("findings.settled", "settled", settled));
    }

    List<SeverityCount> severities() {
        return Arrays.stream(Severity.values())
                .filter(severity -> report.findings().all(severity) > 0)
                .map(severity -> new SeverityCount(
                        name(severity),
                        words.severity(severity),
                        words.number(report.findings().all(severity))))
                .toList();
    }

    List<Fact> facts() {
        return FileFacts.of(report);
    }

    Said footer() {
        return words.say("footer", "time", report.madeAt());
    }

    static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return com.samskivert.mustache.Escapers.HTML.escape(text);
    }
}
