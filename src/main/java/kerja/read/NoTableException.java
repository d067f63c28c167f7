package kerja.read;

import kerja.finding.Phrase;

/** A file is no table, and says what it is. */
final class NoTableException extends RefusedFileException {

    private static final long serialVersionUID = 1L;

    NoTableException(Phrase phrase, Object... values) {
        super(phrase, values);
    }
}
