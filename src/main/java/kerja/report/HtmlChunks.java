package kerja.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerja.provenance.Place;
import kerja.read.Cell;
import org.jspecify.annotations.Nullable;

/** The list of findings in pieces, each made when the page comes to it. */
final class HtmlChunks implements Iterator<HtmlChunk> {

    private static final int FINDINGS = 200;
    private static final int NEIGHBOURS = 3;
    private static final int LABELS = 3;
    private static final int LETTERS = 60;

    private final RowIterator rows;
    private final DeliveredRows delivered;
    private final Words words;
    private final HtmlPlaces places;
    private @Nullable RowFindings next;

    HtmlChunks(RowIterator rows, DeliveredRows delivered, Words words, HtmlPlaces places) {
        this.rows = rows;
        this.delivered = delivered;
        this.words = words;
        this.places = places;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public HtmlChunk next() {
        RowFindings first = next;
        if (first == null) {
            throw new java.util.NoSuchElementException("There are no further findings");
        }
        List<HtmlChunk.HtmlRow> chunk = new ArrayList<>();
        int findings = 0;
        RowFindings row = first;
        while (row != null && findings < FINDINGS && sameTable(first, row)) {
            chunk.add(shown(row));
            findings += row.findings().size();
            advance();
            row = next;
        }
        return new HtmlChunk(caption(first), chunk);
    }

    private static boolean sameTable(RowFindings one, RowFindings other) {
        return one.sheet().equals(other.sheet()) && isAboutFile(one) == isAboutFile(other);
    }

    private static boolean isAboutFile(RowFindings row) {
        return row.sheet().isEmpty() && row.row() == 0;
    }

    private Said caption(RowFindings row) {
        if (isAboutFile(row)) {
            return words.say("findings.file");
        }
        return row.sheet().isEmpty() ? words.say("findings.table") : words.say("findings.sheet", "sheet", row.sheet());
    }

    private HtmlChunk.HtmlRow shown(RowFindings row) {
        Map<Integer, String> severities = new HashMap<>();
        row.findings().forEach(it -> severities.putIfAbsent(it.column(), HtmlPage.name(it.severity())));
        Set<String> anchors = new HashSet<>();
        List<HtmlChunk.Line> lines =
                row.findings().stream().map(it -> line(it, anchors)).toList();
        return new HtmlChunk.HtmlRow(row.row(), fields(row, severities), lines);
    }

    private HtmlChunk.Line line(FindingLine finding, Set<String> anchors) {
        String anchor = places.anchor(finding.sheet(), finding.row(), finding.column());
        return new HtmlChunk.Line(
                HtmlPage.name(finding.severity()),
                words.severity(finding.severity()),
                anchors.add(anchor) ? anchor : "",
                finding.cell(),
                words.title(finding.code()),
                words.sentence(finding.told()).stream().toList(),
                words.settled(finding).stream().toList(),
                words.concerned(finding.figures()).stream().toList(),
                words.found(finding.told(), finding.found()),
                words.expected(finding.told(), finding.expected()));
    }

    /** The labels at the row's beginning and what stands around the cells concerned; of a short row, everything. */
    private List<HtmlChunk.Field> fields(RowFindings row, Map<Integer, String> severities) {
        List<HtmlChunk.Field> fields = new ArrayList<>();
        int place = 0;
        boolean left = false;
        for (Cell cell : cells(row)) {
            place++;
            if (place <= LABELS || isNear(cell.column(), severities.keySet())) {
                fields.add(field(cell, severities.getOrDefault(cell.column(), "")));
                left = false;
            } else if (!left) {
                fields.add(new HtmlChunk.Field("", "…", ""));
                left = true;
            }
        }
        return fields;
    }

    private List<Cell> cells(RowFindings row) {
        try {
            return delivered.cells(row.sheet(), row.row());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNear(int column, Set<Integer> marked) {
        for (int near = column - NEIGHBOURS; near <= column + NEIGHBOURS; near++) {
            if (near > 0 && marked.contains(near)) {
                return true;
            }
        }
        return false;
    }

    private static HtmlChunk.Field field(Cell cell, String severity) {
        return new HtmlChunk.Field(Place.columnLetters(cell.column()), shortened(cell.text()), severity);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LETTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LETTERS)) + "…";
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }
}
