package kerja.read;

import java.io.IOException;

/** A file is no table; its message says what it is. Becomes a finding where the file is opened. */
final class NoTableException extends IOException {

    private static final long serialVersionUID = 1L;

    NoTableException(String message) {
        super(message);
    }
}
