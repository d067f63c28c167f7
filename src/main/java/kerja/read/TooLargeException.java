package kerja.read;

import kerja.finding.Phrase;

/** Reading went beyond a limit, and says which. */
final class TooLargeException extends RefusedFileException {

    private static final long serialVersionUID = 1L;

    TooLargeException(Phrase phrase, Object... values) {
        super(phrase, values);
    }
}
