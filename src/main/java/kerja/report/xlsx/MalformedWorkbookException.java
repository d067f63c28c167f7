package kerja.report.xlsx;

import java.io.IOException;

/** A workbook is not built as the format asks for, so that marks cannot be set in it safely. */
public final class MalformedWorkbookException extends IOException {

    MalformedWorkbookException(String problem) {
        super(problem);
    }
}
