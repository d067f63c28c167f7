package kerja.report;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kerja.report.xlsx.Mark;
import kerja.report.xlsx.Marks;
import kerja.report.xlsx.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a delivery as marks on its cells: the colour of the gravest at a cell, and a note about all of them.
 * Where all are settled, the colour is that of a note for the record.
 * A finding about a whole row is marked at the row's first cell.
 */
final class FindingMarks implements Marks {

    private final Report report;
    private final Map<String, String> delivered;
    private final Map<String, Integer> counts;

    /**
     * @param delivered name of the sheet in findings for each sheet of the workbook whose name is another
     */
    FindingMarks(Report report, Map<String, String> delivered) {
        this.report = report;
        this.delivered = Map.copyOf(delivered);
        this.counts = new HashMap<>(report.data().cellsBySheet(report.delivery().id()));
    }

    @Override
    public Stream<Mark> on(String sheet) {
        Stream<FindingLine> findings =
                report.data().findingsAtCells(report.delivery().id(), nameInFindings(sheet));
        Iterator<Mark> marks = new Merged(sheet, findings.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(marks, Spliterator.ORDERED), false)
                .onClose(findings::close);
    }

    @Override
    public int countOn(String sheet) {
        return counts.getOrDefault(nameInFindings(sheet), 0);
    }

    private String nameInFindings(String sheet) {
        return delivered.getOrDefault(sheet, sheet);
    }

    /** What the note at a cell says about a finding: in the sender's language, then in English. */
    private String note(FindingLine finding) {
        Words words = report.words();
        Optional<Said> settled = words.settled(finding);
        String english = settled.map(it -> it.english() + ". ").orElse("")
                + words.severity(finding.severity()).english() + ". "
                + finding.told().english();
        if (words.reader().isEnglish()) {
            return english;
        }
        StringBuilder note = new StringBuilder();
        settled.ifPresent(it -> note.append(it.local()).append('\n'));
        note.append(words.severity(finding.severity()).local()).append(": ");
        note.append(words.title(finding.code()).local());
        if (!finding.found().isBlank()) {
            note.append('\n').append(words.say("found").local()).append(": ");
            note.append(words.found(finding.told(), finding.found()).local());
        }
        if (!finding.expected().isBlank()) {
            note.append('\n').append(words.say("expected").local()).append(": ");
            note.append(words.expected(finding.told(), finding.expected()).local());
        }
        words.sentence(finding.told()).filter(Said::isBilingual).ifPresent(it -> note.append('\n')
                .append(it.local()));
        return note.append('\n')
                .append(words.mend(finding.code()).local())
                .append("\n\n")
                .append(english)
                .toString();
    }

    /** Findings at one cell after the other become one mark each. */
    private final class Merged implements Iterator<Mark> {

        private final String sheet;
        private final Iterator<FindingLine> findings;
        private @Nullable FindingLine next;

        Merged(String sheet, Iterator<FindingLine> findings) {
            this.sheet = sheet;
            this.findings = findings;
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Mark next() {
            FindingLine first = next;
            if (first == null) {
                throw new NoSuchElementException("There are no further marks");
            }
            StringBuilder notes = new StringBuilder();
            while (next != null && next.row() == first.row() && column(next) == column(first)) {
                notes.append(notes.isEmpty() ? "" : "\n\n").append(note(next));
                advance();
            }
            Tone tone = first.isSettled()
                    ? Tone.INFO
                    : Tone.valueOf(first.severity().name());
            return new Mark(sheet, first.row(), column(first), tone, notes.toString());
        }

        private void advance() {
            next = findings.hasNext() ? findings.next() : null;
        }
    }

    private static int column(FindingLine finding) {
        return Math.max(1, finding.column());
    }
}
