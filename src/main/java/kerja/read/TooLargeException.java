package kerja.read;

import java.io.IOException;
import kerja.finding.Phrase;
import kerja.finding.Phrased;

/** Reading went beyond a limit, and says which; becomes a finding where the document is opened, and never leaves this package. */
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Phrased found;

    TooLargeException(Phrase phrase, Object... values) {
        this(Phrased.of(phrase, values));
    }

    private TooLargeException(Phrased found) {
        super(found.english());
        this.found = found;
    }

    Phrased found() {
        return found;
    }
}
