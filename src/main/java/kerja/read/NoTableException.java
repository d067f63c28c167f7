package kerja.read;

import java.io.IOException;
import kerja.finding.Phrase;
import kerja.finding.Phrased;

/** A file is no table, and says what it is; becomes a finding where the file is opened. */
final class NoTableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Phrased found;

    NoTableException(Phrase phrase, Object... values) {
        this(Phrased.of(phrase, values));
    }

    private NoTableException(Phrased found) {
        super(found.english());
        this.found = found;
    }

    Phrased found() {
        return found;
    }
}
