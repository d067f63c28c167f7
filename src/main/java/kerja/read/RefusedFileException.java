package kerja.read;

import java.io.IOException;
import kerja.finding.Phrase;
import kerja.finding.Phrased;

/** A file cannot be read, and a phrase says what was found; becomes a finding where the file is opened. */
abstract class RefusedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Phrased found;

    RefusedFileException(Phrase phrase, Object... values) {
        super(Phrased.of(phrase, values).english());
        this.found = Phrased.of(phrase, values);
    }

    Phrased found() {
        return found;
    }
}
