package kerja.read;

import java.io.IOException;

/** Reading went beyond a limit; becomes a finding where the document is opened, and never leaves this package. */
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
        super(message);
    }
}
