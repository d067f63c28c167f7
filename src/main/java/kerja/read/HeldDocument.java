package kerja.read;

import java.util.List;
import kerja.finding.Finding;

/** A document that is in memory as a whole; its file may go. */
record HeldDocument(List<Sheet> sheets, List<Finding> findings) implements Document {

    HeldDocument {
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
