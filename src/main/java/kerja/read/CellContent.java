package kerja.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a cell holds, before where and how it stands. */
record CellContent(
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDateTime date,
        @Nullable String error) {

    static CellContent ofText(String text) {
        return new CellContent(text.indexOf('\0') < 0 ? text : text.replace("\0", ""), null, null, null);
    }

    static CellContent ofError(String error) {
        return new CellContent(error, null, null, error);
    }

    boolean isBlank() {
        return text.isBlank() && number == null && date == null && error == null;
    }
}
