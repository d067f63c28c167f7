package kerja.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Findings in the order of their places, row by row; holds one row at a time. */
final class RowIterator implements Iterator<RowFindings> {

    private final Iterator<FindingLine> findings;
    private @Nullable FindingLine next;

    RowIterator(Iterator<FindingLine> findings) {
        this.findings = findings;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RowFindings next() {
        FindingLine first = next;
        if (first == null) {
            throw new NoSuchElementException("There are no further findings");
        }
        List<FindingLine> ofRow = new ArrayList<>();
        while (next != null && next.sheet().equals(first.sheet()) && next.row() == first.row()) {
            ofRow.add(next);
            advance();
        }
        return new RowFindings(first.sheet(), first.row(), ofRow);
    }

    private void advance() {
        next = findings.hasNext() ? findings.next() : null;
    }
}
